import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { stagingMark } from "../disk/staging.ts";
import { isWithin, realPath } from "../places.ts";
import { siteListName } from "./site-folder.ts";

/** What a search for templates would come upon that is none of them. */
export interface Survey {
  /** What to leave out, by the paths at which the search comes upon it. */
  readonly unread: readonly string[];
  /** The folders that it is, wherever links to them lie. */
  readonly guarded: readonly string[];
  /** Links by which the search would come there all the same. */
  readonly links: readonly string[];
  /** Links to single files, which are none of these. */
  readonly files: readonly string[];
}

/** Folders that no search goes into. */
const unsearched: readonly string[] = ["node_modules", ".git"];

/** A search on its way. */
interface Search {
  readonly top: string;
  readonly records: string;
  readonly seen: Set<string>;
  readonly unread: string[];
  readonly guarded: string[];
  readonly links: string[];
  readonly files: string[];
  /** Where that lies which is left out. */
  readonly met: string[];
  /** Where links to other folders lead. */
  readonly followed: [path: string, target: string][];
}

/**
 * Goes through a folder as Eleventy does, by links too, and tells where that
 * leads to the records, and to sites and returns that were made of them.
 */
export function survey(top: string, records: string, output: string): Survey {
  const search: Search = {
    top,
    records,
    seen: new Set([output]),
    unread: [],
    guarded: [records],
    links: [],
    files: [],
    met: [],
    followed: [],
  };
  visit(search, top, realPath(top));
  const { unread, guarded, files, met } = search;
  // Eleventy takes every way to a folder, and what is left out is so by one way alone.
  const around = search.followed.filter(([, target]) =>
    met.some((place) => isWithin(place, target)),
  );
  return { unread, guarded, links: [...search.links, ...around.map(([path]) => path)], files };
}

function visit(search: Search, path: string, real: string): void {
  const { seen, top, records, unread, guarded, met } = search;
  if (seen.has(real)) return;
  seen.add(real);
  const entries = entriesOf(real);
  if (real === records || (path !== top && isMadeOfRecords(entries))) {
    unread.push(path);
    guarded.push(real);
    met.push(real);
    return;
  }
  for (const entry of entries.filter(({ name }) => !unsearched.includes(name))) {
    const way = join(path, entry.name);
    if (entry.isSymbolicLink()) follow(search, way, join(real, entry.name));
    else if (entry.isDirectory()) visit(search, way, join(real, entry.name));
  }
}

function follow(search: Search, path: string, link: string): void {
  const { records, unread, links, files, met, followed } = search;
  const target = targetOf(link);
  if (target === undefined) return;
  if (target === records) {
    unread.push(path);
    met.push(link);
  } else if (areRelated(target, records)) {
    links.push(path);
  } else if (statSync(target).isDirectory()) {
    followed.push([path, target]);
    visit(search, path, target);
  } else {
    files.push(path);
  }
}

/** Whether one of two real paths is, or holds, the other. */
function areRelated(one: string, other: string): boolean {
  return isWithin(one, other) || isWithin(other, one);
}

/** Whether a folder is a site or a return that this program made, or is making. */
function isMadeOfRecords(entries: readonly Dirent[]): boolean {
  const names = entries.map(({ name }) => name);
  const isReturn = names.includes("SHA256SUMS") && names.some((name) => /^return-\d/.test(name));
  return isReturn || names.includes(siteListName) || names.includes(stagingMark);
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // What cannot be read here, Eleventy cannot read either.
    return [];
  }
}

/** Where a link leads; `undefined` when it leads nowhere. */
function targetOf(link: string): string | undefined {
  try {
    return realpathSync.native(link);
  } catch {
    return undefined;
  }
}
