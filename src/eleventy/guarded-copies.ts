import { existsSync, lstatSync } from "node:fs";
import { isWithin, realPath } from "../places.ts";
import { Refusal } from "../refusal.ts";
import type { Copy, MergedConfig } from "./eleventy-config.ts";
import { startOf } from "./patterns.ts";
import { survey } from "./survey.ts";

type Filter = (path: string) => boolean;

/** What each filter of ours stands before: a build for a changed file goes through all of them again. */
const inFrontOf = new WeakMap<Filter, Filter | undefined>();

/** What a site's own copying has to pass over. */
export interface NotCopied {
  readonly records: string;
  /** The folder that is being written, which cannot be copied into itself. */
  readonly output: string;
  /** Is told what of the records was passed over, by its path. */
  readonly onLeftOut: (path: string) => void;
}

/**
 * Has a site's own copying leave out the records and what was made of them, by
 * whatever way it would come there. Throws a `Refusal` where it was told to copy
 * nothing else. Gives the folders that it leaves out.
 */
export function guardCopies(config: MergedConfig, notCopied: NotCopied): readonly string[] {
  const { records, output } = notCopied;
  const copies = Object.entries(config.passthroughCopies);
  const starts = new Map(copies.map(([path]) => [path, startOf(path)]));
  const guarded = [
    ...new Set([
      records,
      ...[...starts.values()].flatMap((start) => survey(start, records, output).guarded),
    ]),
  ];
  for (const [path, copy] of copies) {
    const start = realPath(starts.get(path) ?? path);
    if (guarded.some((folder) => isWithin(start, folder))) {
      throw new Refusal(
        `addPassthroughCopy("${path}") would publish records: take it out, since the evidence of public ones is copied for you`,
      );
    }
    // A folder that Eleventy's server shows instead of copying is shown whole.
    if (guarded.some((folder) => isWithin(folder, start))) {
      config.serverPassthroughCopyBehavior = "copy";
    }
    const theirs = theirFilter(path, copy);
    const filter: Filter = (file) => {
      if (leadsTo(guarded, file)) {
        notCopied.onLeftOut(file);
        return false;
      }
      return !isWithin(realPath(file), output) && (theirs?.(file) ?? true);
    };
    inFrontOf.set(filter, theirs);
    copy.copyOptions = { ...copy.copyOptions, rawPathFilter: filter };
  }
  return guarded;
}

/** What a site's own filter was before ours. */
function theirFilter(path: string, { copyOptions }: Copy): Filter | undefined {
  const { rawPathFilter: given } = copyOptions;
  if (given === undefined) return undefined;
  if (!isFilter(given)) {
    throw new Refusal(`rawPathFilter of addPassthroughCopy("${path}") is no function: make it one`);
  }
  return inFrontOf.has(given) ? inFrontOf.get(given) : given;
}

function isFilter(value: unknown): value is Filter {
  return typeof value === "function";
}

/** Whether a path is one of some folders or in them, or a link to them or around them. */
export function leadsTo(folders: readonly string[], path: string): boolean {
  const real = realPath(path);
  const isLink = existsSync(path) && lstatSync(path).isSymbolicLink();
  return folders.some((folder) => isWithin(real, folder) || (isLink && isWithin(folder, real)));
}
