import type { Place, Problem } from "../domain/problem.ts";
import type { FieldTable, One, Values } from "./field-table.ts";
import { type Found, readValues } from "./read-values.ts";
import { unknownFields } from "./unknown-fields.ts";
import type { Field, FrontMatter, Value } from "./values.ts";

/** The fields of a record, read by the table of its kind. */
export interface ReadFields<Table extends FieldTable> {
  readonly values: Values<Table>;
  readonly problems: readonly Problem[];
  /** Where a field's value stands, or one item of its list; the first line's dashes when it is absent. */
  readonly placeOf: (name: keyof Table & string, item?: number) => Place;
  /** The text that a field's one value was read from. */
  readonly textOf: (name: keyof Table & string) => string | undefined;
  /** Whether a field without a value is there all the same, or may be, with its problem told. */
  readonly isExcused: (name: string) => boolean;
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
  const all = new Map<string, readonly Found[]>();
  for (const [name, kind] of Object.entries(table)) {
    const found = foundIn(frontMatter.fields.get(name), kind, problems);
    const read = found.map(({ value }) => value);
    values[name] = kind.shape === "one" ? read[0] : read;
    all.set(name, found);
  }
  const unknown = unknownFields(frontMatter, Object.keys(table));
  problems.push(...unknown.map(({ problem }) => problem));
  return {
    values: values as Values<Table>,
    problems,
    placeOf: (name, item = 0) => all.get(name)?.[item]?.place ?? topOf(file),
    textOf: (name) => all.get(name)?.[0]?.text,
    isExcused: (name) =>
      frontMatter.hasUnknownPart ||
      frontMatter.unreadable.has(name) ||
      unknown.some(({ meant }) => meant === name) ||
      isPresent(frontMatter.fields.get(name)),
  };
}

/** Names the required fields that are absent and not excused. */
export function missingFields<Name extends string>(
  {
    values,
    isExcused,
  }: Pick<ReadFields<Readonly<Record<Name, One<unknown>>>>, "values" | "isExcused">,
  names: readonly Name[],
  hints: Readonly<Record<Name, string>>,
  file: string,
): readonly Problem[] {
  return names
    .filter((name) => values[name] === undefined && !isExcused(name))
    .map((name) => ({
      code: "field-missing",
      place: topOf(file),
      message: `${name} is missing`,
      hint: hints[name],
    }));
}

function foundIn(
  field: Field | undefined,
  kind: FieldTable[string],
  problems: Problem[],
): readonly Found[] {
  if (!field || !isPresent(field)) return [];
  if (kind.shape !== "maps") return readValues(field, kind, problems);
  return itemsOf(field.value).map((value) => ({ value, place: value.place, text: undefined }));
}

function itemsOf(value: Value): readonly Value[] {
  return value.kind === "list" ? value.items : [value];
}

/** Whether a field has a value, be it only a note: an empty field counts as absent. */
function isPresent(field: Field | undefined): boolean {
  if (field?.value.kind !== "text") return field !== undefined;
  return `${field.value.text}${field.value.comment}` !== "";
}
