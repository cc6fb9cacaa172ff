import { rmdirSync, rmSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { isWithin } from "../places.ts";

/** Takes away a file of a site, and what was made for it alone. */
export function takeBack(file: string, top: string): void {
  rmSync(file, { force: true });
  clearWay(file, top);
}

/** Takes away the folders that were made for a file and hold nothing else, for their names tell of it. */
export function clearWay(file: string, top: string): void {
  const folder = dirname(file);
  if (resolve(folder) === resolve(top) || !isWithin(resolve(folder), resolve(top))) return;
  try {
    rmdirSync(folder);
  } catch {
    return;
  }
  clearWay(folder, top);
}
