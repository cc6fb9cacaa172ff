import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
} from "node:fs";
import { rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { Refusal } from "./refusal.ts";

/** What a command writes, and how it knows a folder of its own making again. */
export interface OutputKind {
  /** As a member says it: `site`. */
  readonly name: string;
  /** The command that makes it: `cpd build`. */
  readonly madeBy: string;
  /** Whether a folder that is there holds what this command made, and nothing else. */
  readonly isOwn: (folder: string) => boolean;
}

/** A place beside the output folder in which the new one is made. */
export interface Staging {
  /** For whatever is needed meanwhile. */
  readonly folder: string;
  /** What takes the output folder's place. */
  readonly result: string;
  /** Puts the finished result in the output folder's place. */
  readonly publish: () => Promise<void>;
  /** Clears away what is left of the staging, whatever became of it. */
  readonly discard: () => Promise<void>;
}

/** Mends what a killed command left, and makes a place for a new result, if it may replace the old one. */
export function prepareOutput(output: string, kind: OutputKind): Staging {
  const target = existsSync(output) ? realpathSync(output) : resolve(output);
  const previous = `${target}.previous`;
  makeFolder(dirname(target));
  recover(target, previous, kind);
  refuseForeign(target, output, kind);
  const folder = `${target}.building-${process.pid}`;
  const result = join(folder, "result");
  mkdirSync(result, { recursive: true });
  return {
    folder,
    result,
    publish: async () => {
      if (existsSync(target)) renameSync(target, previous);
      renameSync(result, target);
      await rm(previous, { recursive: true, force: true });
    },
    discard: () => rm(folder, { recursive: true, force: true }),
  };
}

// Node's own way to make parents as well never returns where a file system
// makes no folders, as below /proc.
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

/** Puts back what a command killed between its two renames had set aside. */
function recover(target: string, previous: string, { isOwn }: OutputKind): void {
  if (existsSync(previous) && isOwn(previous)) {
    if (existsSync(target)) rmSync(previous, { recursive: true });
    else renameSync(previous, target);
  }
  clearStagings(target);
}

/** Removes the places beside a folder in which commands that no longer run were at work. */
function clearStagings(target: string): void {
  const prefix = `${basename(target)}.building-`;
  for (const name of readdirSync(dirname(target))) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : Number.NaN;
    if (Number.isInteger(pid) && !isRunning(pid)) {
      rmSync(join(dirname(target), name), { recursive: true, force: true });
    }
  }
}

function refuseForeign(target: string, asked: string, kind: OutputKind): void {
  if (!existsSync(target)) return;
  if (!lstatSync(target).isDirectory()) {
    throw new Refusal(`${asked} is a file: name a folder for the ${kind.name} with --output`);
  }
  if (readdirSync(target).length > 0 && !kind.isOwn(target)) {
    throw new Refusal(
      `${asked} holds files that ${kind.madeBy} did not make: name an empty folder with --output, or clear this one yourself`,
    );
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
