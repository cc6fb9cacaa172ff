import {
  type Dirent,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmdirSync,
  unlinkSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { compareText } from "../domain/problem.ts";
import { sha256 } from "./checksums.ts";

/** Files of a folder by their paths within it, with the sum of each. */
export type FileList = ReadonlyMap<string, string>;

/** Lists all that a folder holds. Empty folders, of which a list cannot tell, are taken away. */
export function listFiles(folder: string, within = ""): FileList {
  const files = new Map<string, string>();
  for (const entry of entriesOf(folder)) {
    const path = within + entry.name;
    const place = join(folder, entry.name);
    const found = entry.isDirectory()
      ? listFiles(place, `${path}/`)
      : new Map([[path, sumOf(place, entry) ?? ""]]);
    if (found.size === 0) rmdirSync(place);
    for (const [file, sum] of found) files.set(file, sum);
  }
  return files;
}

/** What a folder holds beyond what is listed of it, with a word on what is listed and has changed. */
export function strangersIn(folder: string, list: FileList): readonly string[] {
  const folders = new Set([...list.keys()].flatMap(foldersAround));
  const within = (path: string): readonly string[] =>
    entriesOf(join(folder, path)).flatMap((entry) => {
      const inside = path + entry.name;
      if (entry.isDirectory()) return folders.has(inside) ? within(`${inside}/`) : [`${inside}/`];
      const what = strangeness(join(folder, inside), entry, list.get(inside));
      return what === undefined ? [] : [`${inside}${what}`];
    });
  return within("");
}

/** Takes away what is listed, and folders while they are empty. Gives what stays. */
export function removeListed(folder: string, list: FileList, within = ""): readonly string[] {
  const remains = entriesOf(folder).flatMap((entry) => {
    const path = within + entry.name;
    const place = join(folder, entry.name);
    // A link to a folder is none here, so nothing outside is reached.
    if (entry.isDirectory()) return removeListed(place, list, `${path}/`);
    if (!list.has(path) && !isDropped(entry)) return [path];
    unlinkSync(place);
    return [];
  });
  if (remains.length === 0) rmdirSync(folder);
  return remains;
}

/** Whether a file itself is there: no link, pipe or folder in its place. */
export function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Whether a folder itself is there, and no link to one. */
export function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Whether anything is there, be it a link that leads nowhere. */
export function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** In an order that no machine changes. */
function entriesOf(folder: string): readonly Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => compareText(a.name, b.name));
}

/** `a` and `a/b` of `a/b/c.txt`. */
function foldersAround(path: string): readonly string[] {
  const around = dirname(path);
  return around === "." ? [] : [...foldersAround(around), around];
}

/** What to say of a file that is not as it is listed; `undefined` when it is, and of what nobody misses. */
function strangeness(place: string, entry: Dirent, listed: string | undefined): string | undefined {
  if (listed !== undefined && sumOf(place, entry) === listed) return undefined;
  if (isDropped(entry)) return undefined;
  if (entry.isSymbolicLink()) return " (a link)";
  return listed === undefined ? "" : " (changed)";
}

/** Of a file's bytes, and of where a link leads; `undefined` for pipes and the like. */
function sumOf(place: string, entry: Dirent): string | undefined {
  if (entry.isSymbolicLink()) return sha256(`a link to ${readlinkSync(place)}`);
  return entry.isFile() ? sha256(readFileSync(place)) : undefined;
}

/** What systems drop into every folder that is looked at. */
function isDropped(entry: Dirent): boolean {
  return entry.isFile() && /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._.*)$/i.test(entry.name);
}
