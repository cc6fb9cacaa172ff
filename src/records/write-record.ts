import { inQuotes } from "./quoting.ts";

/** The fields of a record to write, in order: texts, lists of texts, and lists and maps of these. */
export type FieldsToWrite = ReadonlyMap<string, unknown>;

/** The text of a record, in which each value stands so that it is read as it is given. */
export function writeRecord(fields: FieldsToWrite, body: string): string {
  const lines = [...fields].map(([name, value]) => `${name}: ${written(value)}\n`);
  return `---\n${lines.join("")}---\n\n${body.trim()}\n`;
}

function written(value: unknown): string {
  // What is nested, or has several lines, stands as JSON, which says the same to YAML.
  if (!isTexts(value) && !isLine(value)) return JSON.stringify(value);
  if (typeof value === "string") return plain.test(value) ? value : inQuotes(value);
  return `[${value.map((item) => (plainItem.test(item) ? item : inQuotes(item))).join(", ")}]`;
}

function isLine(value: unknown): value is string {
  return typeof value === "string" && !/\p{Cc}/u.test(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isLine);
}

// What stands bare is what nobody can read otherwise.
const plain = /^[A-Za-z0-9](?:[\w .,()/+-]*[\w.,()/+-])?$/;
const plainItem = /^[A-Za-z0-9](?:[\w .()/+-]*[\w.()/+-])?$/;
