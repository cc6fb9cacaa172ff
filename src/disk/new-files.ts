import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { Refusal } from "../refusal.ts";
import { naming } from "./disk-fault.ts";
import { isRunning } from "./is-running.ts";
import { isThere } from "./listed-files.ts";
import { makeFolder } from "./write-file.ts";

/** A file that is written beside its place, under a name that readers of records pass over. */
interface Unfinished {
  readonly file: string;
  readonly beside: string;
}

/**
 * Writes new files into a folder, by their paths within it: each is whole or not
 * there, and none goes over one that is there. All of them are on the disk before
 * the first is in its place, so a disk that is full gets none. Throws a `Refusal`
 * for a file that is there already, and what the file system throws.
 */
export function writeNewFiles(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): void {
  const places = [...files].map(([path, content]) => ({ file: join(folder, path), content }));
  clearUnfinished([...foldersBelow(folder), ...places.map(({ file }) => dirname(file))]);
  const made: string[] = [];
  const unfinished: Unfinished[] = [];
  try {
    for (const { file, content } of places) {
      made.unshift(...makeFolder(dirname(file)).toReversed());
      const beside = join(dirname(file), `.cpd-unfinished-${process.pid}-${unfinished.length}`);
      unfinished.push({ file, beside });
      naming(file, () => writeFlushed(beside, content));
    }
    for (const { file, beside } of unfinished) putInPlace(beside, file);
  } finally {
    for (const { beside } of unfinished) rmSync(beside, { force: true });
    for (const path of made) removeIfEmpty(path);
  }
}

/** Whether a path is that of a file that a command was writing when it was ended. */
export function isUnfinished(path: string): boolean {
  return unfinishedName.test(path);
}

const unfinishedName = /(?:^|\/)\.cpd-unfinished-([1-9]\d*)-\d+$/;

/** Has the bytes on the disk itself, so that a machine that is switched off has a whole file. */
function writeFlushed(file: string, content: string | Uint8Array): void {
  const handle = openSync(file, "wx");
  try {
    writeFileSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A second name for a file is never given where there is one, unlike a new name in place of the first. */
function putInPlace(beside: string, file: string): void {
  try {
    linkSync(beside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw thereAlready(file);
    naming(file, () => putInPlaceWithoutLink(beside, file));
  }
}

/**
 * On a disk where a file has one name only, such as a memory stick, a new name
 * would take another file's place. A command that sees no other at work, and no
 * file, is alone: each makes what it writes before it looks for others.
 */
function putInPlaceWithoutLink(beside: string, file: string): void {
  const others = unfinishedIn(dirname(file)).filter(({ pid }) => isRunning(pid));
  if (others.length > 0) {
    throw new Refusal(`another command is writing to ${dirname(file)}: run this one again`);
  }
  if (isThere(file)) throw thereAlready(file);
  renameSync(beside, file);
}

/** The refusal to write a file that is there. */
export function thereAlready(file: string): Refusal {
  return new Refusal(`${file} is there already, and was left as it is`);
}

/** Clears away what commands that no longer run were writing. */
function clearUnfinished(folders: readonly string[]): void {
  for (const folder of new Set(folders.filter(existsSync))) {
    const left = unfinishedIn(folder).filter(({ pid }) => !isRunning(pid));
    for (const { file } of left) rmSync(file, { force: true });
  }
}

/** The files that commands write in a folder, or were writing, with the process of each. */
function unfinishedIn(folder: string): readonly { readonly file: string; readonly pid: number }[] {
  return readdirSync(folder).flatMap((name) => {
    const [, pid] = unfinishedName.exec(name) ?? [];
    return pid === undefined ? [] : [{ file: join(folder, name), pid: Number(pid) }];
  });
}

/** A folder and those below it in which records may lie: no hidden ones, and none that a link leads to. */
function foldersBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const below = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !entry.name.startsWith("."),
  );
  return [folder, ...below.flatMap(({ name }) => foldersBelow(join(folder, name)))];
}

function removeIfEmpty(folder: string): void {
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
