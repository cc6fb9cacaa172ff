import { inQuotes } from "./quoting.ts";

/** The fields of a record to write, in order: text, or a list of texts. */
export type FieldsToWrite = ReadonlyMap<string, string | readonly string[]>;

/** The text of a record, in which each value stands so that it is read as it is given. */
export function writeRecord(fields: FieldsToWrite, body: string): string {
  const lines = [...fields].map(([name, value]) => `${name}: ${written(value)}\n`);
  return `---\n${lines.join("")}---\n\n${body.trim()}\n`;
}

function written(value: string | readonly string[]): string {
  if (typeof value === "string") return plain.test(value) ? value : inQuotes(value);
  return `[${value.map((item) => (plainItem.test(item) ? item : inQuotes(item))).join(", ")}]`;
}

// What stands bare is what nobody can read otherwise.
const plain = /^[A-Za-z0-9](?:[\w .,()/+-]*[\w.,()/+-])?$/;
const plainItem = /^[A-Za-z0-9](?:[\w .()/+-]*[\w.()/+-])?$/;
