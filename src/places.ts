import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

/** Where a path leads by all links and as the disk spells it, though its last parts may not be there yet. */
export function realPath(path: string): string {
  const full = resolve(path);
  return existsSync(full)
    ? realpathSync.native(full)
    : join(realPath(dirname(full)), basename(full));
}

/** Whether a real path is a folder's, or of something below it. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
