import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import type { Portfolio } from "../domain/portfolio.ts";
import { recordsOfExport } from "../formats/import-export.ts";
import { type ImportedRow, importRow } from "../formats/import-log.ts";
import { readMapping } from "../formats/log-columns.ts";
import { type LogRow, type LogTable, readCsvLog } from "../formats/log-table.ts";
import type { DateFormat } from "../formats/log-values.ts";
import { categoryIn } from "../records/category-rule.ts";
import { isMarkdown } from "../records/read-records.ts";
import { slugOfTitle, withoutExtension } from "../records/slug.ts";
import type { Sources } from "../records/sources.ts";
import { writeRecord } from "../records/write-record.ts";
import { Refusal } from "../refusal.ts";
import type { Candidate, LeftOut } from "./import-records.ts";

/** The records that an export was made of. */
export function candidatesOfExport(file: string, text: string): readonly (Candidate | LeftOut)[] {
  const records = recordsOfExport(text);
  if (!records) throw new Refusal(`${file} is not an export of cpd`);
  return records.map(({ file: from, fields, body }) => {
    const path = from.slice(from.indexOf("/") + 1);
    if (!isRecordPath(path)) return { line: undefined, faults: [`${from} is no record's place`] };
    const text = writeRecord(fields, body);
    return {
      line: undefined,
      path,
      text,
      fields,
      about: "as it was exported",
      isPlaced: true,
      key: undefined,
    };
  });
}

function isRecordPath(path: string): boolean {
  return (
    isMarkdown(path) &&
    /^(?:profile|(?:years|objectives)\/[^/\\]+|activities\/[^\\]+)$/i.test(
      withoutExtension(path),
    ) &&
    !path.split("/").some((part) => part.startsWith("."))
  );
}

interface LogSurroundings {
  readonly portfolio: Portfolio;
  readonly sources: Sources;
  readonly dateFormat: DateFormat | undefined;
  readonly mapping: string | undefined;
}

/** The records that the rows of a log would become. */
export async function candidatesOfLog(
  file: string,
  { portfolio, sources, dateFormat, mapping }: LogSurroundings,
): Promise<readonly (Candidate | LeftOut)[]> {
  const table = await tableIn(file);
  if ("fault" in table) throw new Refusal(`${file} cannot be read as a log: ${table.fault}`);
  const { parse: categoryOf } = categoryIn(portfolio.scheme);
  const reading = {
    mapping: mapping === undefined ? new Map<string, string>() : mappingIn(mapping),
    dateFormat,
    categoryOf,
    isEvidence: (item: string) =>
      /^https?:\/\//i.test(item) || sources.otherFiles.has(item.normalize("NFC")),
  };
  const seen = new Map<string, number>();
  return table.rows.map((row) => {
    const read = importRow(row, reading);
    if ("faults" in read) return read;
    const sum = sumOf(row);
    const copy = (seen.get(sum) ?? 0) + 1;
    seen.set(sum, copy);
    return candidateOf(read, copy === 1 ? sum : `${sum}-${copy}`);
  });
}

async function tableIn(file: string): Promise<LogTable> {
  if (extname(file).toLowerCase() !== ".xlsx") return readCsvLog(textIn(readFileSync(file)));
  const { readXlsxLog } = await import("../formats/xlsx-log.ts");
  return readXlsxLog(readFileSync(file));
}

/** Text in UTF-8, or in either of the two that spreadsheets on Windows save. */
function textIn(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString("utf16le");
  if (isUtf8(bytes)) return bytes.toString("utf8");
  // Node's own decoder takes Windows-1252 for Latin-1, and makes control characters of these.
  return bytes
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (sign) => windowsSigns.charAt(sign.charCodeAt(0) - 0x80));
}

/** What Windows-1252 has from 80 to 9F. */
const windowsSigns = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function mappingIn(file: string): ReadonlyMap<string, string> {
  const { mapping, faults } = readMapping(readFileSync(file, "utf8"));
  const [first] = faults;
  if (first) throw new Refusal(`${file}:${first.line}: ${first.message}`);
  return mapping;
}

/** By this a row is known again, whatever became of its record since. */
function sumOf({ cells }: LogRow): string {
  const text = JSON.stringify([...cells].sort());
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

/** A row of an export goes back to its place; any other becomes a draft, marked with its sum. */
function candidateOf({ line, fields, body, file }: ImportedRow, sum: string): Candidate {
  const path = file?.slice(file.indexOf("/") + 1);
  const isPlaced = path !== undefined && isRecordPath(path);
  const all = new Map<string, unknown>([
    ...fields,
    ...(fields.has("status") ? [] : ([["status", "draft"]] as const)),
    ...(isPlaced ? [] : ([["x-import", sum]] as const)),
  ]);
  return {
    line,
    path: isPlaced ? path : pathFor(fields),
    text: writeRecord(all, body),
    fields: all,
    about: aboutOf(all),
    isPlaced,
    key: isPlaced ? undefined : sum,
  };
}

function pathFor(fields: ImportedRow["fields"]): string {
  const slug = slugOfTitle(String(fields.get("title")));
  const date = fields.get("date");
  if (typeof date !== "string") return `activities/drafts/${slug}.md`;
  return `activities/${date.slice(0, 4)}/${date}-${slug}.md`;
}

function aboutOf(fields: ReadonlyMap<string, unknown>): string {
  const words = ["status", "category", "date", "hours"].map((name) => fields.get(name));
  return [fields.get("title"), ...words].filter((word) => word !== undefined).join(", ");
}
