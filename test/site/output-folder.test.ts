import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { activityRecord, recordsFolder } from "../support/records.ts";
import { type Outcome, run } from "../support/run.ts";
import { contentsOf, today } from "../support/site.ts";
import { folderOf, write } from "../support/temporary-folder.ts";

const lecture = "activities/2025-03-14-lecture.md";
const visit = "activities/2025-05-09-visit.md";
const broken = { [lecture]: activityRecord({ hours: "1:30" }) };

const records = () =>
  recordsFolder({
    [lecture]: activityRecord({ title: "A lecture" }, "About plinths."),
    [visit]: activityRecord(
      { title: "A visit", date: "2025-05-09", evidence: "evidence/notes.txt" },
      "About quoins.",
    ),
    "evidence/notes.txt": "Notes on quoins.",
  });

const build = (from: string, output: string): Promise<Outcome> =>
  run(["build", "--records", from, "--output", output, "--today", today]);

/** A portfolio, its site, and the folder in which that lies alone. */
async function builtPortfolio() {
  const folder = records();
  const output = join(folderOf(), "site");
  expect(await build(folder, output)).toMatchObject({ code: 0 });
  return { folder, output, parent: dirname(output), before: contentsOf(output) };
}

test("a record with an error leaves the last site as it was, and ends with 1", async () => {
  const { folder, output, parent, before } = await builtPortfolio();
  write(folder, broken);
  const { code, out } = await build(folder, output);
  expect(code).toBe(1);
  expect(out).toContain("[hours-invalid]");
  expect(contentsOf(output)).toEqual(before);
  expect(readdirSync(parent)).toEqual(["site"]);
});

test("a record with an error makes no site where there was none", async () => {
  const folder = records();
  write(folder, broken);
  const parent = folderOf();
  expect((await build(folder, join(parent, "site"))).code).toBe(1);
  expect(readdirSync(parent)).toEqual([]);
});

test.each([
  ["removed", (folder: string) => rmSync(join(folder, visit))],
  [
    "no longer public",
    (folder: string) =>
      write(folder, {
        [visit]: activityRecord(
          {
            title: "A visit",
            date: "2025-05-09",
            evidence: "evidence/notes.txt",
            audience: "private",
          },
          "About quoins.",
        ),
      }),
  ],
])(
  "a record that is %s takes its page, evidence and place in the search with it",
  async (_what, change) => {
    const { folder, output, before } = await builtPortfolio();
    const fragments = (contents: ReadonlyMap<string, string>) =>
      [...contents.keys()].filter((path) => path.endsWith(".pf_fragment"));
    expect([...before.keys()]).toContain("activities/2025/visit/index.html");
    expect([...before.keys()]).toContain("evidence/evidence/notes.txt");
    expect(fragments(before)).toHaveLength(2);

    change(folder);
    expect(await build(folder, output)).toMatchObject({ code: 0 });
    const after = contentsOf(output);
    expect([...after.keys()].filter((path) => /visit|notes/.test(path))).toEqual([]);
    expect(fragments(after)).toHaveLength(1);
  },
);

test.each([
  ["a file of somebody's", { "old/page.html": "old" }, "old/"],
  ["an edited page", { "index.html": "<p>My own words.</p>" }, "index.html (changed)"],
])("a site with %s in it is refused and left alone", async (_what, files, said) => {
  const { folder, output, parent } = await builtPortfolio();
  write(output, files);
  const before = contentsOf(output);
  expect(await build(folder, output)).toEqual({ code: 2, out: "", error: refusalOf(output, said) });
  expect(contentsOf(output)).toEqual(before);
  expect(readdirSync(parent)).toEqual(["site"]);
});

test("a folder that the command did not make is refused and left alone, be the list of a site in it", async () => {
  const { folder, output: site } = await builtPortfolio();
  const output = folderOf({ "thesis.txt": "the only copy" });
  for (const list of [[], [".cpd-site"]]) {
    for (const name of list) cpSync(join(site, name), join(output, name));
    const { code, out, error } = await build(folder, output);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(error).toBe(refusalOf(output, "thesis.txt"));
    expect([...contentsOf(output).keys()]).toEqual([...list, "thesis.txt"]);
  }
});

function refusalOf(output: string, said: string): string {
  return `cpd: ${output} holds files that cpd build did not make: ${said}; move them elsewhere, or name an empty folder with --output\n`;
}

test("an empty folder is taken", async () => {
  const output = folderOf();
  expect((await build(records(), output)).code).toBe(0);
  expect(existsSync(join(output, "index.html"))).toBe(true);
});

test("a link to a folder is followed, and stays a link", async () => {
  const { folder, output, parent, before } = await builtPortfolio();
  symlinkSync(output, join(parent, "link"));
  rmSync(join(output, "index.html"));
  expect((await build(folder, join(parent, "link"))).code).toBe(0);
  expect(contentsOf(output)).toEqual(before);
  expect(readdirSync(parent)).toEqual(["link", "site"]);
});

test("a site that a killed build set aside is put back by the next, even one that fails", async () => {
  const { folder, output, parent, before } = await builtPortfolio();
  renameSync(output, `${output}.previous`);
  write(folder, broken);
  expect((await build(folder, output)).code).toBe(1);
  expect(contentsOf(output)).toEqual(before);
  expect(readdirSync(parent)).toEqual(["site"]);
});

test("a site set aside by a build killed after its second rename is cleared away", async () => {
  const { folder, output, parent } = await builtPortfolio();
  cpSync(output, `${output}.previous`, { recursive: true });
  expect((await build(folder, output)).code).toBe(0);
  expect(readdirSync(parent)).toEqual(["site"]);
});

test("what a killed build was making is cleared away", async () => {
  const { folder, output, parent, before } = await builtPortfolio();
  const args = ["build", "--records", folder, "--output", output, "--today", today];
  const child = spawn(process.execPath, ["--import", "tsx", "src/cli/bin.ts", ...args]);
  const ended = once(child, "exit");
  while (child.exitCode === null && readdirSync(parent).length === 1) await setImmediate();
  child.kill("SIGKILL");
  await ended;
  expect(contentsOf(output)).toEqual(before);
  expect(await build(folder, output)).toMatchObject({ code: 0 });
  expect(readdirSync(parent)).toEqual(["site"]);
});

test.each(["", "/site", "/..site"])("the records folder%s is refused", async (below) => {
  const folder = records();
  const before = contentsOf(folder);
  const { code, error } = await build(folder, `${folder}${below}`);
  expect(code).toBe(2);
  expect(error).toMatch(/^cpd: .* lies inside the records: name another folder with --output\n$/);
  expect(contentsOf(folder)).toEqual(before);
});

test("the records folder is refused by another name too", async () => {
  const folder = records();
  const parent = folderOf();
  symlinkSync(folder, join(parent, "link"));
  const { code, error } = await build(folder, join(parent, "link", "site"));
  expect(code).toBe(2);
  expect(error).toContain("lies inside the records");
});

test("a folder of records inside a site is not replaced with the site", async () => {
  const { output } = await builtPortfolio();
  write(output, { "records/activities/lecture.md": activityRecord() });
  const before = contentsOf(output);
  const { code, error } = await build(join(output, "records"), output);
  expect(code).toBe(2);
  expect(error).toMatch(/^cpd: .* holds the records: name another folder with --output\n$/);
  expect(contentsOf(output)).toEqual(before);
});

test("a file is refused and left alone", async () => {
  const output = join(folderOf({ site: "a file" }), "site");
  const { code, error } = await build(records(), output);
  expect(code).toBe(2);
  expect(error).toBe(`cpd: ${output} is a file: name a folder for the site with --output\n`);
  expect(readFileSync(output, "utf8")).toBe("a file");
});

test.each([
  ["below a file", () => join(folderOf({ file: "" }), "file", "site")],
  ["where no file system lets it", () => "/proc/site/of/mine"],
])("a site %s is refused in one line", async (_where, output) => {
  const { code, out, error } = await build(records(), output());
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(error).toMatch(/^cpd: cannot use [^\n]*\n$/);
});
