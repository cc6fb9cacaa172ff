import { parse } from "csv-parse/sync";

/** One row of a log, by the names of its columns; cells without a word are left out. */
export interface LogRow {
  /** The line of the file on which it begins, or its row in a spreadsheet. */
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** A log as a table, or why it is none. */
export type LogTable = { readonly rows: readonly LogRow[] } | { readonly fault: string };

/** Reads CSV whose cells are parted by commas, semicolons or tabs, whichever its first line has most of. */
export function readCsvLog(text: string): LogTable {
  const [header = ""] = text.split("\n", 1);
  try {
    const ends: number[] = [];
    const records = parse(text, {
      bom: true,
      delimiter: delimiterIn(header),
      relax_column_count: true,
      trim: true,
      on_record: (record, { lines }) => {
        ends.push(lines);
        return record;
      },
    });
    return tableOf(records.map((cells, at) => ({ line: (ends[at - 1] ?? 0) + 1, cells })));
  } catch (error) {
    return { fault: error instanceof Error ? error.message.split("\n", 1).join() : "no CSV" };
  }
}

function delimiterIn(header: string): string {
  const count = (sign: string) => header.split(sign).length;
  return [",", ";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** Makes a table of rows of cells, of which the first that has any names the columns. */
export function tableOf(
  rows: readonly { readonly line: number; readonly cells: readonly string[] }[],
): LogTable {
  const [header, ...rest] = rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
  if (!header) return { fault: "there is nothing in it" };
  const names = header.cells;
  const twice = names.find((name, at) => name !== "" && names.indexOf(name) !== at);
  if (twice !== undefined) return { fault: `two columns are called "${twice}"` };
  return {
    rows: rest.map(({ line, cells }) => ({
      line,
      cells: new Map(
        names.flatMap((name, at) => {
          const cell = cells[at] ?? "";
          return name !== "" && cell !== "" ? [[name, cell] as const] : [];
        }),
      ),
    })),
  };
}
