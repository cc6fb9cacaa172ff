import { cpSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { runProcess } from "../support/run.ts";
import { contentsOf, filesBelow, showcase, siteOf, today } from "../support/site.ts";
import { folderOf } from "../support/temporary-folder.ts";

const site = await siteOf(showcase);
const contents = contentsOf(site.folder);

test("the same records and the same day give the same bytes, the search index included", async () => {
  const again = contentsOf((await siteOf(showcase)).folder);
  expect([...again.keys()].filter((path) => path.startsWith("pagefind/")).length).toBeGreaterThan(
    9,
  );
  expect(again).toEqual(contents);
});

test("another day gives other bytes", async () => {
  const later = await siteOf(showcase, "--today", "2026-03-02");
  expect(contentsOf(later.folder)).not.toEqual(contents);
});

test.each([
  { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
  { TZ: "America/Los_Angeles", LANG: "C", LC_ALL: "C" },
])(
  "the time zone and the language of the machine change no byte: $TZ, $LANG",
  async (environment) => {
    const output = join(folderOf(), "site");
    const args = ["build", "--records", showcase, "--output", output, "--today", today];
    expect(await runProcess(["src/cli/bin.ts", ...args], environment)).toMatchObject({ code: 0 });
    expect(contentsOf(output)).toEqual(contents);
  },
);

test("the order in which files came to the disk changes no byte", async () => {
  const records = join(folderOf(), "records");
  for (const path of filesBelow(showcase).toReversed()) {
    cpSync(join(showcase, path), join(records, path), { recursive: true });
  }
  expect(contentsOf((await siteOf(records)).folder)).toEqual(contents);
});

test("Eleventy's own command writes the same site from the records of this repository", async () => {
  const output = folderOf();
  const day = String(Date.parse(`${today}T12:00:00Z`) / 1000);
  const command = "node_modules/@11ty/eleventy/cmd.cjs";
  const { code, error } = await runProcess(
    [command, "--config=eleventy.config.ts", `--output=${output}`],
    { SOURCE_DATE_EPOCH: day },
  );
  expect({ code, error: error.match(/Error/) }).toEqual({ code: 0, error: null });
  const expected = new Map(contentsOf((await siteOf("records")).folder));
  expected.delete(".cpd-site");
  expect(contentsOf(output)).toEqual(expected);
});

test("the folder around the records has no part in the site", async () => {
  const elsewhere = join(folderOf(), "deep", "er", "records");
  cpSync(dirname(showcase), dirname(elsewhere), { recursive: true });
  expect(contentsOf((await siteOf(elsewhere)).folder)).toEqual(contents);
});
