import { type Command, Option } from "commander";
import type { FieldTable } from "../records/field-table.ts";
import { Refusal } from "../refusal.ts";

/** What was given for a record's fields on the command line, by their names. */
export type Given = ReadonlyMap<string, string>;

/** Adds an option for every field of a record, but for those that no one line can hold. */
export function addFieldOptions(
  command: Command,
  table: FieldTable,
  helpOf: Readonly<Record<string, string>>,
): void {
  for (const name of fieldNames(table)) {
    if (name === "highlight") command.option("--highlight", helpOf[name]);
    else command.addOption(new Option(`--${name} <${name}>`, helpOf[name] ?? ""));
  }
}

/** The fields that were given, in the order of the table; each on one line. */
export function givenFields(options: object, table: FieldTable): Map<string, string> {
  const given = new Map<string, string>();
  const values = new Map<string, unknown>(Object.entries(options));
  for (const name of fieldNames(table)) {
    const value = values.get(new Option(`--${name}`).attributeName());
    if (value === undefined) continue;
    const text = String(value).trim();
    if (/[\p{Cc}\u2028\u2029]/u.test(text)) throw new Refusal(`--${name} takes one line of text`);
    if (text !== "") given.set(name, text);
  }
  return given;
}

/** Fields as a record is written: in the table's order, those that take several as lists. */
export function fieldsToWrite(
  given: Given,
  table: FieldTable,
): ReadonlyMap<string, string | readonly string[]> {
  const fields = new Map<string, string | readonly string[]>();
  for (const name of fieldNames(table)) {
    const text = given.get(name);
    if (text !== undefined) fields.set(name, table[name]?.shape === "many" ? listIn(text) : text);
  }
  return fields;
}

/** Items with commas between them. */
export function listIn(text: string): readonly string[] {
  return text
    .split(",")
    .map((item) => item.trim())
    .filter(Boolean);
}

function fieldNames(table: FieldTable): readonly string[] {
  return Object.keys(table).filter((name) => table[name]?.shape !== "maps");
}

/** A command's options with those that stood before its own name, where the command above it took them. */
export function optionsOf<Options extends object>(command: Command): Options {
  const above = command.parent;
  const before = Object.entries(above?.opts() ?? {}).filter(
    ([name]) => above?.getOptionValueSource(name) === "cli",
  );
  return { ...command.opts<Options>(), ...Object.fromEntries(before) };
}
