import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { isRunning } from "./is-running.ts";
import { isFile, isThere } from "./listed-files.ts";
import { makeFolder, writeFile } from "./write-file.ts";

/** Says of a folder that a command made it, to work in for a while. */
export const stagingMark = ".cpd-building";
const markText = "Made by cpd to work in. The next command clears it away.\n";

/** Makes a folder beside another for this process to work in, with a place for what it makes. */
export function makeStaging(target: string): { readonly folder: string; readonly result: string } {
  const staging = stagingOf(target);
  mkdirSync(staging);
  try {
    writeFile(join(staging, stagingMark), markText);
    const result = resultOf(target);
    makeFolder(result);
    return { folder: workIn(staging), result };
  } catch (error) {
    clear(staging);
    throw error;
  }
}

/** Where in the result a file in the staging lies; `""` for what lies beside it, `undefined` for others. */
export function placeInStaging(file: string, target: string): string | undefined {
  const path = resolve(file);
  if (!path.startsWith(stagingOf(target) + sep)) return undefined;
  const result = resultOf(target) + sep;
  return path.startsWith(result) ? path.slice(result.length) : "";
}

/** Clears away the staging of this process; gives what somebody else put into it, which stays. */
export function clearStaging(target: string): readonly string[] {
  return clear(stagingOf(target));
}

/** Clears away what commands that no longer run were at work in beside a folder; gives what stays. */
export function clearDeadStagings(target: string): readonly string[] {
  const prefix = `${basename(target)}.building-`;
  return readdirSync(dirname(target), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.startsWith(prefix))
    .filter(({ name }) => isOfDeadProcess(name.slice(prefix.length)))
    .flatMap(({ name }) => clear(join(dirname(target), name)));
}

function stagingOf(target: string): string {
  return `${target}.building-${process.pid}`;
}

function workIn(staging: string): string {
  return join(staging, "work");
}

function resultOf(target: string): string {
  return join(workIn(stagingOf(target)), "result");
}

function isOfDeadProcess(pid: string): boolean {
  return /^[1-9]\d*$/.test(pid) && !isRunning(Number(pid));
}

function clear(folder: string): readonly string[] {
  if (!isThere(folder)) return [];
  const isOurs = hasMark(join(folder, stagingMark));
  if (isOurs) {
    rmSync(workIn(folder), { recursive: true, force: true });
    rmSync(join(folder, stagingMark));
  }
  const remains = readdirSync(folder);
  if (remains.length === 0) rmdirSync(folder);
  return isOurs ? remains.map((name) => join(folder, name)) : [];
}

/** A command that was killed as it began has left a part of it. */
function hasMark(file: string): boolean {
  return isFile(file) && markText.startsWith(readFileSync(file, "utf8"));
}
