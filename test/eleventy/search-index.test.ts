import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeSearchIndex } from "../../src/eleventy/search-index.ts";
import { contentsOf } from "../support/site.ts";
import { folderOf } from "../support/temporary-folder.ts";

/** As many activities as are wanted, with a word of their own each. */
function activities(count: number) {
  return Array.from({ length: count }, (_, at) => ({
    path: `/activities/2025/a-${at}/`,
    search: {
      text: [`word${at} at 61850-${at}`],
      facts: ["Events and seminars"],
      filters: { year: "2025", category: "Events and seminars", competences: [], objectives: [] },
      sort: { date: "2025-03-14", hours: "60" },
      shown: { title: `Title${at}`, date: "14 March 2025", hours: "1 h", category: "Events" },
    },
  }));
}

test("indexes that are made at once are as whole as one that is made alone", async () => {
  const sizes = [1, 300, 20, 600];
  const together = await Promise.all(
    sizes.map(async (size) => {
      const folder = folderOf();
      await writeSearchIndex(activities(size), folder);
      return contentsOf(folder);
    }),
  );
  for (const [at, size] of sizes.entries()) {
    const folder = folderOf();
    await writeSearchIndex(activities(size), folder);
    expect(together[at]).toEqual(contentsOf(folder));
  }
});

test("one that is given up ends no other", async () => {
  const [folder, given] = [folderOf(), folderOf()];
  await Promise.all([
    writeSearchIndex(activities(300), folder),
    writeSearchIndex(activities(300), given, () => false),
  ]);
  expect(readdirSync(join(folder, "pagefind"))).toContain("pagefind-entry.json");
  expect(readdirSync(given)).toEqual([]);
});

test("the list of words has each word and each name once, in order", async () => {
  const folder = folderOf();
  await writeSearchIndex(activities(2), folder);
  expect(JSON.parse(readFileSync(join(folder, "pagefind/words.json"), "utf8"))).toEqual({
    words: [
      "0",
      "1",
      "61850",
      "and",
      "at",
      "events",
      "seminars",
      "title0",
      "title1",
      "word0",
      "word1",
    ],
    compounds: ["61850-0", "61850-1"],
  });
});
