import readSheets from "read-excel-file/node";
import { type LogTable, tableOf } from "./log-table.ts";

/** Reads the first sheet of a workbook; days as year-month-day, numbers as they are. */
export async function readXlsxLog(bytes: Uint8Array): Promise<LogTable> {
  try {
    const [sheet] = await readSheets(Buffer.from(bytes));
    const rows = sheet?.data ?? [];
    return tableOf(rows.map((row, at) => ({ line: at + 1, cells: row.map(textOf) })));
  } catch {
    return { fault: "it is not a workbook that can be read" };
  }
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim();
}
