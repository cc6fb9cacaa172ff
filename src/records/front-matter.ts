import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  parseDocument,
  type YAMLMap,
} from "yaml";
import type { Place, Problem } from "../domain/problem.ts";
import { type Chunk, chunksOf, isOneLine, lineAt, placeIn, restOfLine } from "./chunks.ts";
import { columnOfText, inQuotes, lineInQuotes } from "./quoting.ts";

/** A value of front matter: text with its place, coerced into nothing. */
export type Value = TextValue | ListValue | MapValue;

export interface TextValue {
  readonly kind: "text";
  readonly text: string;
  readonly place: Place;
  /** What a bare value loses to a ` #` on its line, spaces before it included; mostly empty. */
  readonly comment: string;
}

export interface ListValue {
  readonly kind: "list";
  readonly items: readonly Value[];
  readonly place: Place;
}

export interface MapValue {
  readonly kind: "map";
  readonly fields: ReadonlyMap<string, Field>;
  readonly place: Place;
}

/** One `name: value`. */
export interface Field {
  readonly name: string;
  readonly namePlace: Place;
  readonly value: Value;
  /** The value as written, when all of it stands on the line of its name; else `undefined`. */
  readonly written: TextValue | undefined;
}

export interface FrontMatter {
  readonly fields: ReadonlyMap<string, Field>;
  readonly problems: readonly Problem[];
  /** Names of fields that are there but could not be read. */
  readonly unreadable: ReadonlySet<string>;
  /** Whether something could not be read that might have been any field. */
  readonly hasUnknownPart: boolean;
}

/** What is known while one chunk is read. */
interface Reading {
  readonly chunk: Chunk;
  /** Whether the field is one that takes a list. */
  readonly isList: boolean;
  readonly problems: Problem[];
}

/**
 * Reads the lines of front matter into fields. Each field is read by itself, so
 * that one which cannot be read neither hides nor spoils the others.
 */
export function parseFrontMatter(
  lines: readonly string[],
  file: string,
  isList: (name: string) => boolean,
): FrontMatter {
  const fields = new Map<string, Field>();
  const problems: Problem[] = [];
  const unreadable = new Set<string>();
  let hasUnknownPart = false;
  for (const chunk of chunksOf(lines, file)) {
    const [, name] = /^["']?([A-Za-z][\w-]*)["']?[ \t]*(?::|$)/.exec(chunk.text) ?? [];
    const field = readField({ chunk, isList: name !== undefined && isList(name), problems });
    if (field) addField(fields, field, problems);
    else if (name) unreadable.add(name);
    else hasUnknownPart = true;
  }
  return { fields, problems, unreadable, hasUnknownPart };
}

function addField(fields: Map<string, Field>, field: Field, problems: Problem[]): void {
  const first = fields.get(field.name);
  if (!first) {
    fields.set(field.name, field);
    return;
  }
  problems.push({
    code: "field-repeated",
    place: field.namePlace,
    message: `field "${field.name}" is on line ${first.namePlace.line} already`,
    hint: `Keep one line for ${field.name}, and put several values into a list: [one, two].`,
  });
}

/** Reads the one field of a chunk; when it cannot, says why among the problems. */
function readField(reading: Reading): Field | undefined {
  const { chunk } = reading;
  const parsed = parseChunk(chunk.text);
  if (parsed === undefined) return refuse(reading, 0, "is nested too deeply to be read");
  if (parsed.fault !== undefined) return refuse(reading, parsed.fault);
  const { root } = parsed;
  if (!isMap(root) || root.flow || root.items.length !== 1) return refuse(reading, 0);
  const before = reading.problems.length;
  const [field] = fieldsOf(root as YAMLMap.Parsed, reading).values();
  return reading.problems.length > before ? undefined : field;
}

/** The parsed chunk, or where its first fault is; `undefined` when it is too deep to parse. */
function parseChunk(text: string): { root: unknown; fault: number | undefined } | undefined {
  try {
    // Every value stays text ("failsafe"), and nothing is resolved or built from it.
    const { contents, errors } = parseDocument(`${text}\n`, {
      schema: "failsafe",
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: "silent",
    });
    const fault = errors[0]?.pos[0];
    return { root: contents, fault: fault && Math.min(fault, text.length) };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function fieldsOf({ items }: YAMLMap.Parsed, reading: Reading): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  for (const { key, value } of items) {
    if (!isScalar(key) || !value || key.anchor || key.tag) {
      refuse(reading, key.range[0]);
      continue;
    }
    const [start, end] = key.range;
    const name = String(key.value);
    const converted = valueOf(value, reading);
    if (!converted) continue;
    const namePlace = placeIn(reading.chunk, start, end);
    const written = writtenOn(reading.chunk, value.range[0]);
    addField(fields, { name, namePlace, value: converted, written }, reading.problems);
  }
  return fields;
}

function valueOf(node: ParsedNode, reading: Reading): Value | undefined {
  const { chunk, problems } = reading;
  const [start, end] = node.range;
  const place = placeIn(chunk, start, end);
  if (isAlias(node)) return refuse(reading, start);
  if (node.anchor !== undefined || node.tag) return cutShort(reading, start);
  if (isScalar(node)) {
    const text = String(node.value).trim();
    const isBare = node.type === "PLAIN";
    const comment = isBare ? (/^\s*#.*$/.exec(restOfLine(chunk, end))?.[0] ?? "") : "";
    return { kind: "text", text, place, comment: comment.trimEnd() };
  }
  const before = problems.length;
  const value: Value = isSeq(node)
    ? { kind: "list", items: node.items.flatMap((item) => valueOf(item, reading) ?? []), place }
    : { kind: "map", fields: fieldsOf(node, reading), place };
  return problems.length > before ? undefined : value;
}

/** The rest of a value's line as if it had been in quotes, when the value ends there. */
function writtenOn(chunk: Chunk, start: number): TextValue | undefined {
  const text = restOfLine(chunk, start).trim();
  if (!isOneLine(chunk)) return undefined;
  const place = placeIn(chunk, start, start + text.length);
  return { kind: "text", text, place, comment: "" };
}

/** Says that a mark such as `!` or `&` at the front of a text would be taken off it. */
function cutShort(reading: Reading, position: number): undefined {
  const { chunk, isList, problems } = reading;
  const line = lineAt(chunk, position);
  const column = columnOfText(line.text);
  const text = line.text.slice(column - 1).trim();
  problems.push({
    code: "text-lost",
    place: placeIn(chunk, line.start + column - 1, line.start + column - 1 + text.length),
    message: `the mark at the front of "${text}" would be lost`,
    hint: `Write it in quotes: ${lineInQuotes(line.text, isList).trim()}`,
  });
}

/** Says that a part of front matter cannot be read, with the line to paste where quotes mend it. */
function refuse(reading: Reading, position: number, complaint?: string): undefined {
  reading.problems.push(refusal(reading, position, complaint));
}

function refusal({ chunk, isList }: Reading, position: number, complaint?: string): Problem {
  // An unclosed quote is found missing only at the end of what it swallowed.
  const line = lineAt(chunk, isOneLine(chunk) ? 0 : position);
  const text = line.text.trim();
  const place = placeIn(chunk, line.start, line.start + line.text.length);
  const hint = "Write one `name: value` on each line, beginning at the margin.";
  if (complaint) {
    return { code: "front-matter-invalid", place, message: `this field ${complaint}`, hint };
  }
  const [, name, glued] = /^([a-z][\w-]*):(\S.*)$/.exec(text) ?? [];
  if (name && glued) {
    return {
      code: "front-matter-invalid",
      place,
      message: `"${text}" has no space after the colon`,
      hint: `Write the line so: ${name}: ${/^[\w(]/.test(glued) ? glued : inQuotes(glued)}`,
    };
  }
  const column = columnOfText(line.text);
  const value = line.text.slice(column - 1).trim();
  const isFieldOrItem = /^\s*(?:- |[\w-]+[ \t]*:[ \t])/.test(line.text);
  const isOpenList =
    /^[[{][^\]}]*$/.test(value) || (line.start > 0 && /^[^:]*:\s*[[{]/.test(chunk.text));
  if (!isFieldOrItem || value === "" || isOpenList) {
    return { code: "front-matter-invalid", place, message: `"${text}" is not a field`, hint };
  }
  return {
    code: "value-needs-quotes",
    place: placeIn(chunk, line.start + column - 1, line.start + column - 1 + value.length),
    message:
      `${line.text.slice(0, column - 1).trim()} "${value}" cannot be read without quotes`.replace(
        /^-? ?([\w-]*):? /,
        "$1 ",
      ),
    hint: `Write it in quotes: ${lineInQuotes(line.text, isList).trim()}`,
  };
}
