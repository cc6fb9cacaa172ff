import { type FSWatcher, watch } from "node:fs";
import { basename, dirname, resolve, sep } from "node:path";
import { setImmediate, setTimeout as wait } from "node:timers/promises";
import {
  type Contents,
  contentsAt,
  contentsOf,
  isFolder,
  isSame,
  type Look,
} from "./folder-contents.ts";

/** How long nothing must change before files are taken to be whole, in milliseconds. */
const stillness = 10;

/** After how long without a hint everything is looked at all the same. */
const longestTrust = 2_000;

/**
 * Sees whether files are others than before, or hold something else. What the
 * system tells of changes is a hint where to look, and how soon. So what has
 * vanished, come back or been put in the place of something else is seen too,
 * whether the system tells of it or not.
 */
export class WatchedFiles {
  paths: readonly string[];
  readonly #contents = new Map<string, Contents>();
  readonly #watchers = new Map<string, FSWatcher | undefined>();
  /** Folders that may be others than those that are watched under their names. */
  readonly #doubtful = new Set<string>();
  #isClosed = false;
  #wake: () => void = () => undefined;

  constructor(paths: readonly string[]) {
    this.paths = paths;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** How everything looks once nothing has changed for a moment. */
  async settled(): Promise<Look> {
    let before: Look;
    let now = this.#look();
    do {
      before = now;
      await wait(stillness);
      now = this.#look();
    } while (!isSame(before, now) && !this.#isClosed);
    return now;
  }

  /** Whether anything looks different, or comes to within so many milliseconds; once this is closed, yes. */
  async differsFrom(look: Look, within: number): Promise<boolean> {
    const end = performance.now() + within;
    // First the system has its turn to tell of changes.
    await setImmediate();
    for (let left = within; ; left = end - performance.now()) {
      if (this.#isClosed || !isSame(look, this.#look())) return true;
      if (left <= 0) return false;
      const isTold = await this.#toldWithin(Math.min(left, longestTrust));
      if (!isTold && left > longestTrust) this.#doubt("");
    }
  }

  /** The stamp that a file had when it was last looked at, if it has been. */
  stampOf(path: string): string | undefined {
    return this.#contents.get(dirname(path))?.files.get(basename(path));
  }

  close(): void {
    this.#isClosed = true;
    for (const watcher of this.#watchers.values()) watcher?.close();
    this.#wake();
  }

  async #toldWithin(milliseconds: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
  }

  /** Forgets what lies in a folder and below it. */
  #doubt(folder: string): void {
    for (const path of this.#watchers.keys()) {
      if (path !== folder && !path.startsWith(folder && `${folder}${sep}`)) continue;
      this.#doubtful.add(path);
      this.#contents.delete(path);
    }
    this.#wake();
  }

  #look(): Look {
    const seen = new Set<string>();
    const look = new Map(this.paths.map((path) => [path, this.#lookAt(resolve(path), seen)]));
    for (const [folder, watcher] of this.#watchers) {
      if (seen.has(folder)) continue;
      watcher?.close();
      this.#watchers.delete(folder);
      this.#contents.delete(folder);
    }
    return look;
  }

  #lookAt(path: string, seen: Set<string>): ReadonlyMap<string, Contents> {
    const parent = dirname(path);
    this.#watch(parent, seen);
    if (!isFolder(path)) return new Map([[parent, contentsAt(path)]]);
    const folders = new Map<string, Contents>();
    this.#addFolder(path, folders, seen);
    return folders;
  }

  #addFolder(folder: string, folders: Map<string, Contents>, seen: Set<string>): void {
    this.#watch(folder, seen);
    const contents = this.#contents.get(folder) ?? contentsOf(folder);
    this.#contents.set(folder, contents);
    folders.set(folder, contents);
    for (const one of contents.folders) this.#addFolder(one, folders, seen);
  }

  /** Watches a folder before it is read, so that nothing in between is missed. */
  #watch(folder: string, seen: Set<string>): void {
    seen.add(folder);
    if (this.#isClosed || (this.#watchers.has(folder) && !this.#doubtful.has(folder))) return;
    this.#watchers.get(folder)?.close();
    this.#watchers.set(
      folder,
      watcherOf(folder, () => this.#doubt(folder)),
    );
    this.#doubtful.delete(folder);
  }
}

/** Tells of changes to the files of a folder; nothing where the system cannot. */
function watcherOf(folder: string, onChange: () => void): FSWatcher | undefined {
  try {
    return watch(folder, onChange).on("error", () => undefined);
  } catch {
    return undefined;
  }
}
