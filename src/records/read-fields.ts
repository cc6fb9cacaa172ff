import type { Place, Problem } from "../domain/problem.ts";
import { type FieldRule, nearest } from "./field-rules.ts";
import type { Field, FrontMatter, TextValue, Value } from "./front-matter.ts";
import { inQuotes } from "./quoting.ts";

/** A field with one value. */
interface One<T> {
  readonly shape: "one";
  readonly rule: FieldRule<T>;
}

/** A field with any number of values. */
interface Many<T> {
  readonly shape: "many";
  readonly rule: FieldRule<T>;
}

/** A field whose values are maps, which its own reader takes apart. */
interface Maps {
  readonly shape: "maps";
}

/** The fields a kind of record has. */
export type FieldTable = Readonly<Record<string, One<unknown> | Many<unknown> | Maps>>;

export const one = <T>(rule: FieldRule<T>): One<T> => ({ shape: "one", rule });
export const many = <T>(rule: FieldRule<T>): Many<T> => ({ shape: "many", rule });
export const maps: Maps = { shape: "maps" };

/** What was read: `undefined` and empty lists for fields that are absent or wrong. */
export type Values<Table extends FieldTable> = {
  readonly [Name in keyof Table]: Table[Name] extends One<infer T>
    ? T | undefined
    : Table[Name] extends Many<infer T>
      ? readonly T[]
      : readonly Value[];
};

export interface ReadFields<Table extends FieldTable> {
  readonly values: Values<Table>;
  readonly problems: readonly Problem[];
  /** Where a field's value stands, or one item of its list; the first line's dashes when it is absent. */
  readonly placeOf: (name: keyof Table & string, item?: number) => Place;
  /** Whether a field without a value is there all the same, or may be, with its problem told. */
  readonly isExcused: (name: string) => boolean;
}

export function isListIn(table: FieldTable): (name: string) => boolean {
  return (name) => table[name] !== undefined && table[name].shape !== "one";
}

/** The place of what a file as a whole lacks. */
export function topOf(file: string): Place {
  return { file, line: 1, column: 1, length: 3 };
}

/** Reads the fields of front matter by a table; every fault is told once, at its place. */
export function readFields<Table extends FieldTable>(
  frontMatter: FrontMatter,
  table: Table,
  file: string,
): ReadFields<Table> {
  const problems: Problem[] = [...frontMatter.problems];
  const values: Record<string, unknown> = {};
  const places = new Map<string, readonly Place[]>();
  for (const [name, kind] of Object.entries(table)) {
    const field = frontMatter.fields.get(name);
    if (kind.shape === "maps") {
      values[name] = field ? itemsOf(field.value) : [];
      places.set(name, field ? [field.value.place] : []);
      continue;
    }
    const found = field ? readValues(field, kind, problems) : [];
    values[name] = kind.shape === "many" ? found.map(({ value }) => value) : found[0]?.value;
    places.set(
      name,
      found.map(({ place }) => place),
    );
  }
  const unknown = unknownFields(frontMatter, Object.keys(table));
  problems.push(...unknown.map(({ problem }) => problem));
  return {
    values: values as Values<Table>,
    problems,
    placeOf: (name, item = 0) => places.get(name)?.[item] ?? topOf(file),
    isExcused: (name) =>
      frontMatter.hasUnknownPart ||
      frontMatter.unreadable.has(name) ||
      unknown.some(({ meant }) => meant === name) ||
      !isAbsent(frontMatter.fields.get(name)),
  };
}

/** Names the required fields that are absent and not excused. */
export function missingFields<Table extends FieldTable>(
  { values, isExcused }: ReadFields<Table>,
  names: readonly (keyof Table & string)[],
  hints: Readonly<Record<string, string>>,
  file: string,
): readonly Problem[] {
  return names
    .filter((name) => values[name] === undefined && !isExcused(name))
    .map((name) => ({
      code: "field-missing",
      place: topOf(file),
      message: `${name} is missing`,
      hint: hints[name] ?? `Add a line that begins ${name}: to the front matter.`,
    }));
}

interface Found {
  readonly value: unknown;
  readonly place: Place;
}

/** The values of one field, each once; those that cannot be read become problems. */
function readValues(
  field: Field,
  { rule, shape }: One<unknown> | Many<unknown>,
  problems: Problem[],
): readonly Found[] {
  const values = shape === "one" ? [field.value] : textsOf(field.value);
  const seen = new Set<unknown>();
  return values.flatMap((value) => {
    const text = textFor(value, field, rule);
    if ("code" in text) {
      problems.push(text);
      return [];
    }
    if (text.text === "") return [];
    const parsed = rule.parse(text.text);
    if (parsed !== undefined) {
      if (seen.has(parsed)) return [];
      seen.add(parsed);
      return [{ value: parsed, place: text.place }];
    }
    problems.push({
      code: rule.code,
      place: text.place,
      message: `${field.name} "${text.text}" ${rule.complaint}`,
      hint: rule.hint(text.text),
    });
    return [];
  });
}

/** A value as text, or the problem of one that is not, or of prose that would lose its end. */
function textFor(value: Value, field: Field, rule: FieldRule<unknown>): TextValue | Problem {
  const { name, written } = field;
  if (value.kind === "text") {
    if (!rule.isProse || value.comment === "") return value;
    const whole = `${value.text}${value.comment}`.trim();
    return {
      code: "text-lost",
      place: { ...value.place, length: whole.length },
      message: `${name} "${whole}" would lose all from its # on`,
      hint: `Write it in quotes: ${paste(value, field, whole)}`,
    };
  }
  const isWhole = written !== undefined && value === field.value;
  // A rule for a code or a figure says best itself what should stand in place of a list.
  if (isWhole && !rule.isProse) return written;
  if (isWhole) {
    return {
      code: "value-needs-quotes",
      place: written.place,
      message: `${name} "${written.text}" cannot be read without quotes`,
      hint: `Write it in quotes: ${paste(value, field, written.text)}`,
    };
  }
  return {
    code: "front-matter-invalid",
    place: value.place,
    message: `${name} holds a ${value.kind === "list" ? "list" : "field"} where a text is expected`,
    hint: "Write plain text, in quotes where it holds a colon and a space.",
  };
}

function paste(value: Value, field: Field, text: string): string {
  return value === field.value ? `${field.name}: ${inQuotes(text)}` : `- ${inQuotes(text)}`;
}

/** The values of a list, of a block list, or of one text with commas. */
function textsOf(value: Value): readonly Value[] {
  if (value.kind === "list") return value.items;
  if (value.kind === "map" || value.comment !== "") return [value];
  const { text, place } = value;
  const around = place.length - text.length;
  // Where escapes or line breaks hide which column a part stands in, the whole is marked.
  if (around !== 0 && around !== 2)
    return text.split(",").map((part) => ({ ...value, text: part.trim() }));
  let column = place.column + around / 2;
  return text.split(",").map((part) => {
    const indent = part.length - part.trimStart().length;
    const trimmed = part.trim();
    const partPlace = { ...place, column: column + indent, length: Math.max(1, trimmed.length) };
    column += part.length + 1;
    return { ...value, text: trimmed, place: partPlace };
  });
}

function itemsOf(value: Value): readonly Value[] {
  return value.kind === "list" ? value.items : [value];
}

function isAbsent(field: Field | undefined): boolean {
  return (
    !field || (field.value.kind === "text" && `${field.value.text}${field.value.comment}` === "")
  );
}

/** Fields no table has, but for the member's own, which begin with `x-`; and which field each may mean. */
function unknownFields(
  { fields }: FrontMatter,
  names: readonly string[],
): readonly { readonly meant: string | undefined; readonly problem: Problem }[] {
  const known = new Map(names.map((name) => [name, name]));
  return [...fields.values()]
    .filter(({ name }) => !known.has(name) && !name.startsWith("x-"))
    .map(({ name, namePlace }) => {
      const meant = nearest(name.toLowerCase(), known);
      return {
        meant,
        problem: {
          code: "field-unknown",
          place: namePlace,
          message: `field "${name}" is not one this record has`,
          hint: meant
            ? `Did you mean ${meant}? A field of your own begins with x-.`
            : `The fields are: ${names.join(", ")}. A field of your own begins with x-.`,
        },
      };
    });
}
