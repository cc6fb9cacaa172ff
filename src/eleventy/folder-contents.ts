import { type Dirent, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { stampOf } from "../records/read-records.ts";

/** What lies in a folder. */
export interface Contents {
  /** The stamps of files, by their names. */
  readonly files: ReadonlyMap<string, string>;
  /** Paths of folders. */
  readonly folders: readonly string[];
}

/** How each watched path looks: every folder from there on, with what lies in it. */
export type Look = ReadonlyMap<string, ReadonlyMap<string, Contents>>;

/** What lies in a folder, but for what is hidden. */
export function contentsOf(folder: string): Contents {
  const entries = entriesOf(folder).filter(({ name }) => !isPassedOver(name));
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => [name, stampIfThere(join(folder, name))] as const);
  const folders = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name));
  return { files: new Map(files), folders };
}

/** The same of one file, which may be there or not. */
export function contentsAt(path: string): Contents {
  return { files: new Map([[basename(path), stampIfThere(path)]]), folders: [] };
}

/** Whether everything looks the same at the paths of which both tell. */
export function isSame(before: Look, now: Look): boolean {
  return [...before].every(([path, folders]) => {
    const others = now.get(path) ?? folders;
    return (
      folders.size === others.size &&
      [...folders].every(([folder, contents]) => isSameContents(contents, others.get(folder)))
    );
  });
}

function isSameContents(one: Contents, other: Contents | undefined): boolean {
  if (one === other) return true;
  return (
    other !== undefined &&
    one.folders.join("\n") === other.folders.join("\n") &&
    one.files.size === other.files.size &&
    [...one.files].every(([name, stamp]) => other.files.get(name) === stamp)
  );
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Hidden files, editors' backups, and what is installed. */
function isPassedOver(name: string): boolean {
  return /^\.|~$|^node_modules$/.test(name);
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // It went while it was looked at, or may not be read, which a build tells of.
    return [];
  }
}

function stampIfThere(path: string): string {
  try {
    return stampOf(path);
  } catch {
    return "";
  }
}
