import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { textOf } from "../support/html.ts";
import { activityRecord, record, recordsFolder } from "../support/records.ts";
import { run } from "../support/run.ts";
import { filesBelow } from "../support/site.ts";
import { folderOf } from "../support/temporary-folder.ts";

const records = () =>
  recordsFolder({
    "profile.md": record({ name: "Ada Example", "site-url": "https://ada.example/" }),
    "years/2025.md": record({ role: "Engineer", declared: "2026-01-20" }, "A year."),
    "objectives/grids.md": record(
      { title: "Grids", set: "2025-03-01", status: "achieved", closed: "2026-06-13" },
      "Read, then try.",
    ),
    "objectives/relays.md": record({ title: "Relays", set: "2026-07-01" }, "Later."),
    "activities/2025/2025-03-14-lecture.md": activityRecord({ objectives: "[grids, relays]" }),
    "activities/2026/2026-03-14-course.md": activityRecord({ title: "Course", date: "2026-03-14" }),
    "activities/2026/2026-05-14-plan.md": activityRecord({
      title: "Plan",
      date: "2026-05-14",
      status: "planned",
    }),
  });

const log = "Title,Category,Date,Hours\nTalk,events,2026-04-01,1\n";

describe.each(["1950-01-01", "2025-02-01", "2026-02-01", "2060-01-01"])("on %s", (today) => {
  test.each<[string, (folder: string) => readonly string[]]>([
    ["check", () => []],
    ["totals", () => []],
    ["review", () => ["2025"]],
    ["review", () => []],
    ["return", (folder) => ["2025", "--output", join(folder, "return")]],
    ["build", (folder) => ["--output", join(folder, "site")]],
    ["serve", () => ["--port", "0"]],
    ["export", () => []],
    ["import", (folder) => [join(folder, "log.csv")]],
    ["new", () => ["A talk", "--category", "events", "--hours", "1", "--objectives", "grids"]],
    ["new", () => ["objective", "Speak plainly"]],
    ["new", () => ["year", "2027"]],
  ])("cpd %s says that nothing is wrong", async (command, options) => {
    const folder = folderOf({ "log.csv": log });
    const { code, error } = await run([
      command,
      ...options(folder),
      ...["--records", records(), "--today", today],
    ]);
    expect({ code, error }).toMatchObject({
      code: 0,
      error: expect.not.stringContaining(" error:"),
    });
  });
});

/** What the pages of the site say on a day, by their paths. */
async function pagesOn(today: string): Promise<ReadonlyMap<string, string>> {
  const output = join(folderOf(), "site");
  await run(["build", "--records", records(), "--today", today, "--output", output]);
  return new Map(
    filesBelow(output)
      .filter((path) => path.endsWith(".html"))
      .map((path) => [path, textOf(readFileSync(join(output, path), "utf8"))]),
  );
}

test("the site tells of an objective what was so on its day", async () => {
  const before = await pagesOn("2026-02-01");
  const after = await pagesOn("2026-08-01");
  const grids = "objectives/grids/index.html";
  expect(before.get(grids)).toContain("Status open");
  expect(after.get(grids)).toContain("Closed 13 June 2026");
  const relays = (pages: typeof before) =>
    [...pages].filter(([, text]) => text.includes("Relays")).map(([path]) => path);
  expect(relays(before)).toEqual([]);
  expect(relays(after)).toContain("objectives/relays/index.html");
});

test("the site and the return say that a year was declared from that day on", async () => {
  const folder = records();
  const onPage = async (today: string) => {
    const output = join(folderOf(), "return");
    await run(["return", "2025", "--records", folder, "--today", today, "--output", output]);
    return textOf(readFileSync(join(output, "return-2025.html"), "utf8"));
  };
  expect(await onPage("2026-01-19")).toContain("Not declared yet.");
  expect(await onPage("2026-01-20")).toContain("Declared true and complete by the member on");
});
