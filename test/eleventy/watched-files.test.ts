import {
  cpSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { WatchedFiles } from "../../src/eleventy/watched-files.ts";
import { folderOf, write } from "../support/temporary-folder.ts";

/** When a file says that it was written. */
const long = new Date("2001-01-01");

/** A folder that is watched, with a record in a folder of it, and a file beside it. */
async function watchedFolder() {
  const top = folderOf({ "records/2025/a.md": "first", "records/b.md": "b", "beside.js": "1" });
  const records = join(top, "records");
  symlinkSync(
    join(folderOf({ "elsewhere.md": "first" }), "elsewhere.md"),
    join(records, "linked.md"),
  );
  utimesSync(join(records, "2025/a.md"), long, long);
  const watched = new WatchedFiles([records, join(top, "beside.js"), join(top, "later")]);
  return { top, records, watched, look: await watched.settled() };
}

const aside = (records: string) => `${records}-aside`;

/** Changes to a watched folder, each of which is seen. */
const changes: Readonly<Record<string, (records: string) => void>> = {
  "a file is written": (records) => write(records, { "2025/a.md": "second" }),
  "a file is written that says it is as old and as long as before": (records) => {
    writeFileSync(join(records, "2025/a.md"), "other");
    utimesSync(join(records, "2025/a.md"), long, long);
  },
  "an older file is put in the place of another": (records) => {
    const path = join(records, "../old.md");
    writeFileSync(path, "older");
    utimesSync(path, long, long);
    renameSync(path, join(records, "2025/a.md"));
  },
  "a file is new in a folder that is new": (records) => write(records, { "2026/c/d.md": "d" }),
  "a file is gone": (records) => rmSync(join(records, "2025/a.md")),
  "a folder is moved": (records) => renameSync(join(records, "2025"), join(records, "2024")),
  "the whole folder is gone": (records) => rmSync(records, { recursive: true }),
  "the whole folder is moved away": (records) => renameSync(records, aside(records)),
  "another folder is put in its place": (records) => {
    cpSync(records, `${records}-new`, { recursive: true });
    renameSync(records, aside(records));
    renameSync(`${records}-new`, records);
  },
  "a link to another folder is put in its place": (records) => {
    cpSync(records, aside(records), { recursive: true });
    rmSync(records, { recursive: true });
    symlinkSync(aside(records), records);
  },
  // Of which the system tells nothing.
  "a file is written to which a link leads": (records) =>
    writeFileSync(realpathSync(join(records, "linked.md")), "other"),
  "a file beside it is written": (records) => write(join(records, ".."), { "beside.js": "2" }),
  "a path comes to be there": (records) => mkdirSync(join(records, "../later")),
};

test.each(Object.entries(changes))("it is seen that %s", async (_what, change) => {
  const { records, watched, look } = await watchedFolder();
  change(records);
  expect(await watched.differsFrom(look, Number.POSITIVE_INFINITY)).toBe(true);
  watched.close();
});

describe("after the watched folder was", () => {
  const away: Readonly<Record<string, (records: string) => void>> = {
    "moved away and back": (records) => renameSync(aside(records), records),
    "moved away and made anew": (records) => cpSync(aside(records), records, { recursive: true }),
  };

  test.each(Object.entries(away))(
    "%s, a file in it is still seen to change",
    async (_what, back) => {
      const { records, watched, look } = await watchedFolder();
      renameSync(records, aside(records));
      await watched.differsFrom(look, Number.POSITIVE_INFINITY);
      const without = await watched.settled();
      back(records);
      await watched.differsFrom(without, Number.POSITIVE_INFINITY);
      const again = await watched.settled();
      write(records, { "2025/a.md": "second" });
      expect(await watched.differsFrom(again, Number.POSITIVE_INFINITY)).toBe(true);
      watched.close();
    },
  );
});

test.each([[".hidden.swp"], ["2025/a.md~"], ["node_modules/a.js"]])(
  "%s is nothing to see",
  async (path) => {
    const { records, watched, look } = await watchedFolder();
    write(records, { [path]: "x" });
    expect(await watched.differsFrom(look, 500)).toBe(false);
    watched.close();
  },
);

test("who asks again after a difference is told again, until a new look", async () => {
  const { records, watched, look } = await watchedFolder();
  write(records, { "b.md": "second" });
  expect(await watched.differsFrom(look, Number.POSITIVE_INFINITY)).toBe(true);
  expect(await watched.differsFrom(look, 0)).toBe(true);
  expect(await watched.differsFrom(await watched.settled(), 0)).toBe(false);
  watched.close();
});

test("to close it ends the wait", async () => {
  const { watched, look } = await watchedFolder();
  const waiting = watched.differsFrom(look, Number.POSITIVE_INFINITY);
  watched.close();
  expect(await waiting).toBe(true);
});
