import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { naming } from "./disk-fault.ts";

/**
 * Makes a folder and those around it, and gives those that were not there, the
 * outermost first. Node's own way never returns where a file system makes no
 * folders, as below /proc.
 */
export function makeFolder(path: string): readonly string[] {
  if (existsSync(path)) return [];
  const around = makeFolder(dirname(path));
  mkdirSync(path);
  return [...around, path];
}

/** Writes a file, and makes the folders that it needs. */
export function writeFile(file: string, content: string | Uint8Array): void {
  makeFolder(dirname(file));
  naming(file, () => writeFileSync(file, content));
}
