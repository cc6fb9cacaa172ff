import { readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.ts";
import { filesBelow, today } from "./site.ts";
import { folderOf } from "./temporary-folder.ts";

/** A return on disk. */
export interface Bundle {
  readonly folder: string;
  /** Paths of all its files, in order. */
  readonly files: readonly string[];
  readonly read: (path: string) => string;
  /** What its JSON says. */
  readonly data: Record<string, unknown>;
}

/** Writes the return of a year with `cpd return`, and fails when that does. */
export async function bundleOf(
  records: string,
  year: number,
  ...options: readonly string[]
): Promise<Bundle> {
  const folder = join(folderOf(), "return");
  const { code, error } = await run([
    ...["return", String(year), "--records", records, "--output", folder, "--today", today],
    ...options,
  ]);
  if (code !== 0) throw new Error(`The return ended with ${code}:\n${error}`);
  const read = (path: string) => readFileSync(join(folder, path), "utf8");
  return {
    folder,
    files: filesBelow(folder),
    read,
    data: JSON.parse(read(`return-${year}.json`)),
  };
}
