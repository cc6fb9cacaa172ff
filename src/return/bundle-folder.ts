import { lstatSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { compareText } from "../domain/problem.ts";

/** The file that lists every other file of a bundle with its sum. */
export const sumsName = "SHA256SUMS";

/** The signature of that file, where the member signed it. */
export const signatureName = "SHA256SUMS.sig";

/** Paths of everything in a folder that is not a folder, hidden files included, in order and with `/`. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll(sep, "/"))
    .sort(compareText);
}

/** Whether a file itself is there: no link, pipe or folder in its place. */
export function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
