import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

/** Says of a folder that the build made it, and so may replace it. */
const marker = ".cpd-site";

/** The output folder is one the build may not replace. The message is for the member. */
export class OutputError extends Error {
  override readonly name = "OutputError";
}

/** A place beside the output folder in which the new site is made. */
export interface Staging {
  readonly folder: string;
  readonly site: string;
  /** Puts the finished site in the output folder's place. */
  readonly publish: () => Promise<void>;
  /** Clears away what is left of the staging, whatever became of it. */
  readonly discard: () => Promise<void>;
}

/** Mends what a killed build left, and makes a place for a new site, if it may replace the old one. */
export function prepareOutput(output: string): Staging {
  const target = existsSync(output) ? realpathSync(output) : resolve(output);
  const previous = `${target}.previous`;
  makeFolder(dirname(target));
  recover(target, previous);
  refuseForeign(target, output);
  const folder = `${target}.building-${process.pid}`;
  const site = join(folder, "site");
  mkdirSync(site, { recursive: true });
  return {
    folder,
    site,
    publish: async () => {
      writeFileSync(join(site, marker), "Made by cpd build, which replaces this folder whole.\n");
      if (existsSync(target)) renameSync(target, previous);
      renameSync(site, target);
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

/** Puts back a site that a build killed between its two renames had set aside. */
function recover(target: string, previous: string): void {
  if (existsSync(join(previous, marker))) {
    if (existsSync(target)) rmSync(previous, { recursive: true });
    else renameSync(previous, target);
  }
  const prefix = `${basename(target)}.building-`;
  for (const name of readdirSync(dirname(target))) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : Number.NaN;
    if (Number.isInteger(pid) && !isRunning(pid)) {
      rmSync(join(dirname(target), name), { recursive: true, force: true });
    }
  }
}

function refuseForeign(target: string, asked: string): void {
  if (!existsSync(target)) return;
  if (!lstatSync(target).isDirectory()) {
    throw new OutputError(`${asked} is a file: name a folder for the site with --output`);
  }
  if (readdirSync(target).length > 0 && !existsSync(join(target, marker))) {
    throw new OutputError(
      `${asked} holds files that cpd build did not make: name an empty folder with --output, or clear this one yourself`,
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
