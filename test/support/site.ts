import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { run } from "./run.ts";
import { folderOf } from "./temporary-folder.ts";

/** The portfolio that has one of everything. Its figures are worked out by hand. */
export const showcase = "test/fixtures/portfolios/showcase/records";

/** The day on which the fixture portfolios are looked at. */
export const today = "2026-02-01";

/** A site on disk. */
export interface Site {
  readonly folder: string;
  /** Paths of all its files, in order. */
  readonly files: readonly string[];
  readonly read: (path: string) => string;
}

/** Builds the site of a folder of records with `cpd build`, and fails when that does. */
export async function siteOf(records: string, ...options: readonly string[]): Promise<Site> {
  const folder = join(folderOf(), "site");
  const { code, out, error } = await run([
    ...["build", "--records", records, "--output", folder, "--today", today],
    ...options,
  ]);
  if (code !== 0) throw new Error(`The build ended with ${code}:\n${out}${error}`);
  return siteIn(folder);
}

/** A site as it lies in a folder. */
function siteIn(folder: string): Site {
  return {
    folder,
    files: filesBelow(folder),
    read: (path) => readFileSync(join(folder, path), "utf8"),
  };
}

/** Paths of all files below a folder, hidden ones included, in order and with `/`. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, "/"))
    .sort();
}

/** Every file below a folder with a sum of its bytes, so that two folders can be compared. */
export function contentsOf(folder: string): ReadonlyMap<string, string> {
  const sumOf = (path: string) =>
    createHash("sha256")
      .update(readFileSync(join(folder, path)))
      .digest("hex");
  return new Map(filesBelow(folder).map((path) => [path, sumOf(path)]));
}
