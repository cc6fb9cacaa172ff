/** Rows of CSV as a spreadsheet reads them: each cell by the name of its column. */
export function rowsOfCsv(csv: string): readonly Readonly<Record<string, string>>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", end] of csv.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g,
  )) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\n") rows.push([]);
  }
  const [header = [], ...cells] = rows.slice(0, -1);
  return cells.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ""])));
}
