import { fieldOfColumn, ownFieldOf } from "./log-columns.ts";
import type { LogRow } from "./log-table.ts";
import {
  type DateFormat,
  type LogValue,
  readLogDate,
  readLogHours,
  readLogList,
  unguarded,
} from "./log-values.ts";

/** What a row says, as the fields of a record: text, lists, and values of the member's own. */
export type ImportedFields = ReadonlyMap<string, unknown>;

/** A row that can become a record. */
export interface ImportedRow {
  readonly line: number;
  readonly fields: ImportedFields;
  readonly body: string;
  /** Where the record was when it was exported. */
  readonly file: string | undefined;
}

/** What a log's rows are read by. */
export interface LogReading {
  readonly mapping: ReadonlyMap<string, string>;
  readonly dateFormat: DateFormat | undefined;
  /** The code of a category, by any of its names; `undefined` for what is none. */
  readonly categoryOf: (text: string) => string | undefined;
  /** Whether evidence is a link, or a file that is there. */
  readonly isEvidence: (item: string) => boolean;
}

const lists = ["skills", "competences", "objectives", "tags"];

/** Reads one row of a log; what is wrong with it is told all at once. */
export function importRow(
  { line, cells }: LogRow,
  reading: LogReading,
): ImportedRow | { readonly line: number; readonly faults: readonly string[] } {
  const said = saidIn(cells, reading.mapping);
  const faults: string[] = [];
  const fields = new Map<string, unknown>();
  for (const [name, text] of said) {
    const read = fieldFrom(name, text, reading);
    if ("fault" in read) faults.push(read.fault);
    else fields.set(...read.value);
  }
  if (!fields.has("title")) faults.push("there is no title");
  for (const name of ["body", "file", "ignore"]) fields.delete(name);
  if (fields.get("highlight") === "false") fields.delete("highlight");
  if (faults.length > 0) return { line, faults };
  return { line, fields, body: said.get("body") ?? "", file: said.get("file") };
}

/** What each field is given; of two columns for one, texts are joined, and another is kept as the member's own. */
function saidIn(
  cells: LogRow["cells"],
  mapping: LogReading["mapping"],
): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const [column, cell] of cells) {
    const text = unguarded(cell);
    const field = fieldOfColumn(column, mapping);
    const before = said.get(field);
    if (before === undefined || field === "ignore") said.set(field, text);
    else if (field === "body") said.set(field, `${before}\n\n${text}`);
    else said.set(freeName(ownFieldOf(column), said), text);
  }
  return said;
}

function freeName(name: string, said: ReadonlyMap<string, string>): string {
  let free = name;
  for (let copy = 2; said.has(free); copy += 1) free = `${name}-${copy}`;
  return free;
}

type ReadField = LogValue<readonly [name: string, value: unknown]>;

/** How the fields are read that are not plain text. */
const readers: Readonly<
  Record<string, (text: string, reading: LogReading, name: string) => ReadField>
> = {
  date: (text, { dateFormat }, name) => named(name, readLogDate(text, dateFormat)),
  start: (text, { dateFormat }, name) => named(name, readLogDate(text, dateFormat)),
  hours: (text) => hoursFrom(readLogHours(text)),
  minutes: (text) => hoursFrom(readLogHours(`${text}m`)),
  category: (text, { categoryOf }) => {
    const code = categoryOf(text);
    return { value: code ? ["category", code] : ["x-category", text] };
  },
  evidence: (text, { isEvidence }) => {
    const items = readLogList(text);
    return { value: items.every(isEvidence) ? ["evidence", items] : ["x-evidence", text] };
  },
};

function fieldFrom(name: string, text: string, reading: LogReading): ReadField {
  const read = readers[name];
  if (read) return read(text, reading, name);
  if (lists.includes(name)) return { value: [name, readLogList(text)] };
  if (name.startsWith("x-")) return { value: [name, ownValue(text)] };
  return { value: [name, text.replace(/\s*\n\s*/g, " ")] };
}

function hoursFrom(read: ReturnType<typeof readLogHours>): ReadField {
  return "fault" in read ? read : { value: ["hours", `${read.value}m`] };
}

function named(name: string, read: LogValue<unknown>): ReadField {
  return "fault" in read ? read : { value: [name, read.value] };
}

/** A list or a map that the export wrote as JSON, else the text. */
function ownValue(text: string): unknown {
  if (!/^[[{"]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
