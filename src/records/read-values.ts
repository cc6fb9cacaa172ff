import type { Place, Problem } from "../domain/problem.ts";
import { quoted } from "../domain/problem.ts";
import type { FieldRule } from "./field-rules.ts";
import type { Many, One } from "./field-table.ts";
import { inQuotes } from "./quoting.ts";
import type { Field, TextValue, Value } from "./values.ts";

/** A value that was read, with its place. */
export interface Found {
  readonly value: unknown;
  readonly place: Place;
  /** The text it was read from; none of a map. */
  readonly text: string | undefined;
}

/** The values of one field, each once; those that cannot be read become problems. */
export function readValues(
  { name, value }: Field,
  { rule, shape }: One<unknown> | Many<unknown>,
  problems: Problem[],
): readonly Found[] {
  const found = new Map<unknown, Found>();
  for (const part of shape === "one" ? [value] : partsOf(value, rule)) {
    const read = readValue(part, name, rule);
    if (read && "code" in read) problems.push(read);
    else if (read && !found.has(read.value)) found.set(read.value, read);
  }
  return [...found.values()];
}

/** What one value says, or what is wrong with it; `undefined` for nothing at all. */
function readValue(
  value: Value,
  name: string,
  rule: FieldRule<unknown>,
): Found | Problem | undefined {
  const text = textFor(value, name, rule);
  if ("code" in text) return text;
  if (text.text === "") return undefined;
  const parsed = rule.parse(text.text);
  if (parsed !== undefined) return { value: parsed, place: text.place, text: text.text };
  return {
    code: rule.code,
    place: text.place,
    message: `${name} ${quoted(text.text)} ${rule.complaint}`,
    hint: rule.hint(text.text),
  };
}

type PlacedText = Pick<TextValue, "text" | "place">;

/** A value as text, or the problem of one that is not, or that would lose its end. */
function textFor(value: Value, name: string, rule: FieldRule<unknown>): PlacedText | Problem {
  if (value.kind === "text") return isCut(value, rule) ? textLost(value, name, rule) : value;
  const { kind, written, place } = value;
  if (written === undefined) {
    return {
      code: "front-matter-invalid",
      place,
      message: `${name} holds a ${kind === "list" ? "list" : "field"} where a text is expected`,
      hint: "Write plain text, in quotes where it holds a colon and a space.",
    };
  }
  const whole = { ...place, length: written.length };
  // A rule for a code or a figure says best itself what should stand in place of a list.
  if (!rule.isProse) return { text: written, place: whole };
  return {
    code: "value-needs-quotes",
    place: whole,
    message: `${name} ${quoted(written)} cannot be read without quotes`,
    hint: pasteHint(value, written),
  };
}

/** Whether a member's words would be lost to a ` #`; after a code or a figure it begins a note. */
function isCut({ text, comment }: TextValue, { isProse }: FieldRule<unknown>): boolean {
  return comment !== "" && (isProse || text === "");
}

function textLost(value: TextValue, name: string, rule: FieldRule<unknown>): Problem {
  const { text, comment, place } = value;
  const whole = value.written ?? `${text}${comment}`;
  const meant = whole.replace(/^#\s*/, "");
  return {
    code: "text-lost",
    place: { ...place, length: value.written?.length ?? place.length },
    message: `${name} ${quoted(whole)} would lose all from its # on`,
    hint: rule.isProse
      ? pasteHint(value, whole)
      : rule.parse(meant) === undefined
        ? `Write the value in front of the #. ${rule.hint(meant)}`
        : `Write it without the #: ${value.lead}${meant}`,
  };
}

function pasteHint({ lead }: Value, text: string): string {
  return `Write it in quotes: ${lead}${inQuotes(text)}`;
}

/** The values of a list, of a block list, or of one text with commas. */
function partsOf(value: Value, rule: FieldRule<unknown>): readonly Value[] {
  if (value.kind === "list") return value.items;
  if (value.kind === "map" || isCut(value, rule)) return [value];
  const { text, place } = value;
  const parts = text.split(",").map((part) => ({ ...value, text: part.trim(), comment: "" }));
  const around = place.length - text.length;
  // Where escapes or line breaks hide which column a part stands in, the whole is marked.
  if (around !== 0 && around !== 2) return parts;
  let column = place.column + around / 2;
  return text.split(",").map((part, index) => {
    const indent = part.length - part.trimStart().length;
    const length = Math.max(1, part.trim().length);
    const partPlace = { ...place, column: column + indent, length };
    column += part.length + 1;
    return { ...value, ...parts[index], place: partPlace };
  });
}
