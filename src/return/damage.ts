import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseChecksums, sha256 } from "../disk/checksums.ts";
import { isFile } from "../disk/listed-files.ts";
import { compareText } from "../domain/problem.ts";
import { filesBelow, signatureName, sumsName } from "./bundle-folder.ts";

/** What has become of a bundle's files since their sums were written. */
export interface Damage {
  /** How many files the sums list. */
  readonly files: number;
  /** Paths with what is wrong about each, in order; none when every file is as it was. */
  readonly faults: readonly { readonly path: string; readonly fault: string }[];
}

/** Holds the files of a bundle against its sums; `undefined` for a folder that has none. */
export function damageTo(folder: string): Damage | undefined {
  if (!isFile(join(folder, sumsName))) return undefined;
  const sums = parseChecksums(readFileSync(join(folder, sumsName), "utf8"));
  if (!sums)
    return { files: 0, faults: [{ path: sumsName, fault: "cannot be read as checksums" }] };
  const listed = [...sums].flatMap(([path, sum]) => {
    const fault = faultOf(join(folder, path), sum);
    return fault ? [{ path, fault }] : [];
  });
  const unlisted = filesBelow(folder)
    .filter((path) => !sums.has(path) && path !== sumsName && path !== signatureName)
    .map((path) => ({ path, fault: "is no part of the return" }));
  return {
    files: sums.size,
    faults: [...listed, ...unlisted].sort((a, b) => compareText(a.path, b.path)),
  };
}

function faultOf(file: string, sum: string): string | undefined {
  if (!existsSync(file)) return "is missing";
  if (!isFile(file)) return "is not a file";
  return sha256(readFileSync(file)) === sum ? undefined : "has changed";
}
