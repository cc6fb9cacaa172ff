import { parseFrontMatter } from "./front-matter.ts";
import { splitRecord } from "./split-record.ts";
import type { Value } from "./values.ts";

/** A value of a field that only its member knows the meaning of. */
export type OwnValue = string | readonly OwnValue[] | { readonly [name: string]: OwnValue };

/** The fields of a record that begin with `x-`, in the order in which they stand. */
export type OwnFields = Readonly<Record<string, OwnValue>>;

/** Reads a member's own fields out of a record in which nothing is wrong. */
export function ownFields(source: string, file: string): OwnFields {
  // Most records have none, and need no second parse; a name may stand in quotes.
  const split = /^(?:x-|["'])/m.test(source) ? splitRecord(source, file) : undefined;
  if (!split || "code" in split) return {};
  const { fields } = parseFrontMatter(split.lines, file, () => undefined);
  const own = [...fields.values()].filter(({ name }) => name.startsWith("x-"));
  return Object.fromEntries(own.map(({ name, value }) => [name, plain(value)]));
}

function plain(value: Value): OwnValue {
  if (value.kind === "text") return value.text;
  if (value.kind === "list") return value.items.map(plain);
  return Object.fromEntries(
    [...value.fields.values()].map((field) => [field.name, plain(field.value)]),
  );
}
