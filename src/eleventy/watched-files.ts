import { readdirSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import type Eleventy from "@11ty/eleventy";

/** How long it is waited for that everything is watched: in turns of a tenth of a second. */
const mostTurns = 100;

/**
 * Waits until every file of the records is watched. The watcher says that it is
 * ready before that, and misses what is saved in between.
 */
export async function untilWatching(watcher: Eleventy["watcher"], records: string): Promise<void> {
  const name = basename(resolve(records));
  let before = "";
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const watched = watcher.getWatched();
    const now = JSON.stringify(watched);
    const hasRecords = Object.keys(watched).some((folder) => basename(folder) === name);
    if (hasRecords && now === before) return;
    before = now;
    await setTimeout(100);
  }
}

/** When each file below some folders was last written, as one text to compare. */
export function stampOf(folders: readonly string[]): string {
  const stamps = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => {
      const found = statSync(join(folder, path), { throwIfNoEntry: false });
      return `${path} ${found?.mtimeMs}`;
    }),
  );
  return stamps.join("\n");
}
