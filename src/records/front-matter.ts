import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Problem } from "../domain/problem.ts";
import { chunksOf, placeIn, restOfLine } from "./chunks.ts";
import type { Shape } from "./field-table.ts";
import { isNestedDeeply, nestedDeeply } from "./limits.ts";
import { plainField } from "./plain-field.ts";
import { type Around, addField, type Reading, tell, writtenAs } from "./reading.ts";
import { markLost, refusal } from "./refusals.ts";
import type { Field, FrontMatter, Value } from "./values.ts";

const nameOfChunk = /^["']?([A-Za-z][\w-]*)["']?[ \t]*(?::|$)/;

/**
 * Reads the lines of front matter into fields. Each field is read by itself, so
 * that one which cannot be read neither hides nor spoils the others.
 */
export function parseFrontMatter(
  lines: readonly string[],
  file: string,
  shapeOf: (name: string) => Shape | undefined,
): FrontMatter {
  const fields = new Map<string, Field>();
  const problems: Problem[] = [];
  const unreadable = new Set<string>();
  let hasUnknownPart = false;
  for (const chunk of chunksOf(lines, file)) {
    const name = nameOfChunk.exec(chunk.text)?.[1];
    const reading = {
      chunk,
      name,
      shape: name === undefined ? undefined : shapeOf(name),
      problems,
    };
    const field = readField(reading);
    if (field) addField(fields, field, reading);
    else if (name) unreadable.add(name);
    else hasUnknownPart = true;
  }
  return { fields, problems, unreadable, hasUnknownPart };
}

/** Reads the one field of a chunk; when it cannot, says why among the problems. */
function readField(reading: Reading): Field | undefined {
  const { chunk, problems } = reading;
  const plain = plainField(chunk);
  if (plain) return plain;
  if (isNestedDeeply(chunk)) return tell(reading, nestedDeeply(reading));
  const { root, fault } = parseChunk(chunk.text);
  // Only what is indented as a whole holds more than one field.
  if (fault !== undefined || !isMap(root) || root.flow || /^\s/.test(chunk.text))
    return tell(reading, refusal(reading, fault ?? 0));
  const before = problems.length;
  const [field] = fieldsOf(root as YAMLMap.Parsed, reading, false).values();
  return problems.length > before ? undefined : field;
}

/** The parsed chunk, or where its first fault is. */
function parseChunk(text: string): { root: unknown; fault: number | undefined } {
  // Every value stays text ("failsafe"), and nothing is resolved or built from it.
  const { contents, errors } = parseDocument(`${text}\n`, {
    schema: "failsafe",
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "silent",
  });
  const fault = errors[0]?.pos[0];
  return { root: contents, fault: fault && Math.min(fault, text.length) };
}

function fieldsOf(
  { items }: YAMLMap.Parsed,
  reading: Reading,
  isInBrackets: boolean,
): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  for (const { key, value } of items) {
    const [start, end] = key.range;
    if (!isScalar(key) || !value || key.anchor || key.tag) {
      tell(reading, refusal(reading, start));
      continue;
    }
    const name = String(key.value);
    const converted = convert(value, reading, { lead: `${name}: `, isInBrackets });
    const namePlace = placeIn(reading.chunk, start, end);
    if (converted) addField(fields, { name, namePlace, value: converted }, reading);
  }
  return fields;
}

/** A value as we keep it; `undefined`, with the reason told, when it would not be what was written. */
function convert(node: ParsedNode, reading: Reading, around: Around): Value | undefined {
  const [start] = node.range;
  if (isAlias(node)) return tell(reading, refusal(reading, start));
  if (node.anchor !== undefined || node.tag || isEmptyBlock(node))
    return tell(reading, markLost(reading, start));
  return isScalar(node) ? convertText(node, reading, around) : convertParts(node, reading, around);
}

function convertText(node: Scalar.Parsed, { chunk }: Reading, around: Around): Value {
  const isBare = node.type === "PLAIN";
  const rest = restOfLine(chunk, node.range[1]);
  const comment = isBare ? (/^\s*#.*$/.exec(rest)?.[0] ?? "") : "";
  return {
    kind: "text",
    text: textOf(node),
    comment: comment.trimEnd(),
    // A note ends with its line, in brackets too.
    ...writtenAs(node.range, chunk, { ...around, isInBrackets: around.isInBrackets && !isBare }),
  };
}

function convertParts(
  node: YAMLMap.Parsed | YAMLSeq.Parsed,
  reading: Reading,
  around: Around,
): Value | undefined {
  const before = reading.problems.length;
  const isInBrackets = around.isInBrackets || node.flow === true;
  const inside = { lead: isInBrackets ? "" : "- ", isInBrackets };
  const written = writtenAs(node.range, reading.chunk, around);
  const value: Value = isSeq(node)
    ? {
        kind: "list",
        items: node.items.flatMap((item) => convert(item, reading, inside) ?? []),
        ...written,
      }
    : { kind: "map", fields: fieldsOf(node, reading, isInBrackets), ...written };
  return reading.problems.length > before ? undefined : value;
}

function textOf({ value }: Scalar): string {
  return String(value).trim();
}

/** Whether a value is a lone `|` or `>`, which announce lines of text that are not there. */
function isEmptyBlock(node: ParsedNode): boolean {
  if (!isScalar(node) || textOf(node) !== "") return false;
  return node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED";
}
