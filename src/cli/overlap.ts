import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { Refusal } from "../refusal.ts";

/** Refuses to write among the records, where it would be read as one, and around them, where it would replace them. */
export function refuseOverlap(output: string, records: string): void {
  const written = realPath(resolve(output));
  const source = realPath(resolve(records));
  if (isWithin(written, source)) {
    throw new Refusal(`${output} lies inside the records: name another folder with --output`);
  }
  if (isWithin(source, written)) {
    throw new Refusal(`${output} holds the records: name another folder with --output`);
  }
}

function isWithin(path: string, folder: string): boolean {
  return `${path}${sep}`.startsWith(`${folder}${sep}`);
}

/** Where a path leads by all links, though its last parts may not be there yet. */
function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : join(realPath(dirname(path)), basename(path));
}
