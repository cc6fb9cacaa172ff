import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exportCsv } from "../../src/formats/export-csv.ts";
import { guarded } from "../../src/formats/spreadsheet.ts";
import { buildPortfolio } from "../../src/portfolio.ts";
import { readRecords } from "../../src/records/read-records.ts";
import { activity } from "../support/activity.ts";
import { rowsOfCsv } from "../support/csv.ts";
import { day } from "../support/day.ts";
import { activityRecord, record, recordsFolder } from "../support/records.ts";
import { run } from "../support/run.ts";
import { schemaFaults } from "../support/schemas.ts";
import { showcase, today } from "../support/site.ts";

const faultsOf = schemaFaults("export");

type Item = Readonly<Record<string, unknown>>;

interface Exported {
  readonly profile: Item;
  readonly years: readonly Item[];
  readonly objectives: readonly Item[];
  readonly activities: readonly Item[];
}

async function exported(records: string): Promise<Exported> {
  const { code, out, error } = await run(["export", "--records", records, "--today", today]);
  if (code !== 0) throw new Error(error);
  return JSON.parse(out);
}

async function table(records: string) {
  const { out } = await run(["export", "--records", records, "--format", "csv"]);
  return { csv: out, rows: rowsOfCsv(out) };
}

/** Every field of every kind of record, each with something that is easily lost. */
const everything = recordsFolder({
  "profile.md": record(
    {
      name: '"Ada Example, CEng"',
      institution: "IET",
      "membership-number": "0012",
      grade: "MIET",
      registration: "CEng",
      scheme: "iet",
      "default-audience": "reviewer",
      "site-url": "https://ada.example/",
      links: "[https://one.example/, https://two.example/]",
      "time-zone": "Pacific/Auckland",
      "x-own": "010",
    },
    "Who I am.",
  ),
  "years/2024.md": record({ status: "not-active", reason: "retired" }, "A quiet year."),
  "years/2025.md": record(
    {
      periods:
        "\n  - from: 2025-01-01\n    status: active\n  - from: 2025-07-02\n    status: not-active\n    reason: parental-leave",
      role: "Engineer",
      sector: "Power",
      "shortfall-reason": "A short year",
      declared: "2026-01-09",
      audience: "private",
      institution: "Another",
      "membership-number": "77",
      grade: "FIET",
      registration: "none",
      "x-note": "mine",
    },
    "The year.",
  ),
  "objectives/plain.md": record(
    {
      title: "Plain",
      set: "2025-01-10",
      due: "2025-12-31",
      status: "achieved",
      closed: "2025-06-13",
      competences: "[D2]",
      audience: "private",
      "x-own": "[a, b]",
    },
    "Do it.",
  ),
  "evidence/a; b.txt": "Notes.",
  "activities/2025/2025-03-14-all.md": record(
    {
      title: '"=1+1: \\"quoted\\", é ✓"',
      category: "T",
      date: "2025-03-14",
      hours: "20m",
      start: "2025-03-13",
      status: "done",
      summary: "A summary",
      provider: "'@IET'",
      location: "'- here'",
      url: "https://example.org/",
      skills: "[soft, technical]",
      competences: "[A1, B2]",
      objectives: "plain",
      tags: `["one; two", '"three"', "'=four"]`,
      evidence: '["evidence/a; b.txt", "https://example.org/a"]',
      audience: "private",
      highlight: "true",
      "x-cost": "0120.50",
      "x-people": '[Bo, "Cy; D"]',
      "x-map": "{ a: [1, 2], b: { c: no } }",
    },
    "First.\n\n- a list\n- with `code`\n\n> and more\n",
  ),
  "activities/2025/2025-04-14-planned.md": activityRecord({
    status: "planned",
    date: "2025-04-14",
    hours: "",
  }),
  "activities/2025/draft.md": record({ title: "Draft", status: "draft" }),
});

describe("the export", () => {
  test.each(["records", showcase, everything])(
    "keeps to the published schema: %s",
    async (folder) => {
      expect(faultsOf(await exported(folder))).toEqual([]);
    },
  );

  test("would not keep to it with a field more, a field less or another unit", async () => {
    const data = await exported(showcase);
    const [first, ...others] = data.activities;
    const { profile: _, ...less } = data;
    expect(faultsOf({ ...data, more: 1 })).not.toEqual([]);
    expect(faultsOf(less)).not.toEqual([]);
    expect(faultsOf({ ...data, activities: [{ ...first, minutes: 1.5 }, ...others] })).not.toEqual(
      [],
    );
  });

  test("has every field of an activity by its own name, and the member's own apart", async () => {
    const { activities } = await exported(everything);
    expect(activities[0]).toEqual({
      file: "records/activities/2025/2025-03-14-all.md",
      title: '=1+1: "quoted", é ✓',
      category: "training",
      date: "2025-03-14",
      hours: 0.33,
      minutes: 20,
      start: "2025-03-13",
      status: "done",
      summary: "A summary",
      provider: "@IET",
      location: "- here",
      url: "https://example.org/",
      skills: ["soft", "technical"],
      competences: ["A1", "B2"],
      objectives: ["plain"],
      tags: ["one; two", '"three"', "'=four"],
      evidence: ["evidence/a; b.txt", "https://example.org/a"],
      audience: "private",
      highlight: true,
      own: {
        "x-cost": "0120.50",
        "x-people": ["Bo", "Cy; D"],
        "x-map": { a: ["1", "2"], b: { c: "no" } },
      },
      body: "First.\n\n- a list\n- with `code`\n\n> and more",
    });
    expect(activities.map(({ status, date, minutes }) => [status, date, minutes])).toEqual([
      ["done", "2025-03-14", 20],
      ["planned", "2025-04-14", null],
      ["draft", null, null],
    ]);
  });

  test("says what the profile and the years say", async () => {
    const { profile, years } = await exported(everything);
    expect(profile).toMatchObject({
      name: "Ada Example, CEng",
      "membership-number": "0012",
      "default-audience": "reviewer",
      links: ["https://one.example/", "https://two.example/"],
      "time-zone": "Pacific/Auckland",
      own: { "x-own": "010" },
      body: "Who I am.",
    });
    expect(years.map(({ year, registration }) => [year, registration])).toEqual([
      [2024, null],
      [2025, "none"],
    ]);
  });

  test.each(["records", showcase])("has the minutes of cpd totals: %s", async (folder) => {
    const { out } = await run([
      ...["totals", "2025", "--records", folder, "--today", today, "--format", "json"],
    ]);
    const { activities } = await exported(folder);
    const minutes = activities
      .filter(({ date, status }) => String(date).startsWith("2025") && status === "done")
      .map(({ minutes }) => Number(minutes));
    expect(minutes.reduce((a, b) => a + b)).toBe(JSON.parse(out).years[0].minutes);
  });

  test.each(['"x-note"', "'x-note'", '"\\u0078-note"'])(
    "has a field of the member's own whose name is written %s",
    async (name) => {
      const folder = recordsFolder({ "activities/a.md": activityRecord({ [name]: "kept" }) });
      const { activities } = await exported(folder);
      expect(activities[0]?.["own"]).toEqual({ "x-note": "kept" });
    },
  );

  test("has what is written of later days, and the scheme that a year names", async () => {
    const folder = recordsFolder({
      "years/2025.md": record({ declared: "2026-01-20", scheme: "iet" }),
      "years/2026.md": record({}),
      "objectives/grids.md": record({
        title: "Grids",
        set: "2025-06-01",
        status: "achieved",
        closed: "2026-06-13",
      }),
      "activities/a.md": activityRecord({ objectives: "grids" }),
    });
    const on = async (day: string) =>
      JSON.parse((await run(["export", "--records", folder, "--today", day])).out);
    const { years, objectives, activities } = await on("2025-03-01");
    expect(years).toMatchObject([
      { declared: "2026-01-20", scheme: "iet" },
      { declared: null, scheme: null },
    ]);
    expect(objectives).toMatchObject([{ status: "achieved", closed: "2026-06-13" }]);
    expect(activities).toMatchObject([{ objectives: ["grids"] }]);
    expect(await on("2030-01-01")).toEqual(await on("2025-03-01"));
  });

  test("is not made while a record has an error", async () => {
    const folder = recordsFolder({ "activities/a.md": activityRecord({ hours: "1:30" }) });
    expect(await run(["export", "--records", folder])).toMatchObject({ code: 1, out: "" });
  });

  test("of no records at all is empty", async () => {
    const folder = recordsFolder({ "evidence/a.txt": "" });
    expect(faultsOf(await exported(folder))).toEqual([]);
    expect(await exported(folder)).toMatchObject({ profile: { file: null }, activities: [] });
    expect((await table(folder)).csv).toBe("file\n");
  });
});

const withoutNull = (_name: string, value: unknown) => (value === null ? undefined : value);

/** Writes a record of exported fields: each value as JSON, which YAML reads as it is. */
function recordOf(item: Item, leaveOut: readonly string[]): string {
  const { own, body, ...fields } = item;
  const said = Object.entries({ ...fields, ...(own as object) }).filter(
    ([name, value]) => value !== null && !leaveOut.includes(name) && String(value) !== "",
  );
  const lines = said.map(([name, value]) =>
    name === "minutes" ? `hours: ${value}m` : `${name}: ${JSON.stringify(value, withoutNull)}`,
  );
  return `---\n${lines.join("\n")}\n---\n\n${body}\n`;
}

test.each(["records", showcase, everything])(
  "records written from the export make the same portfolio: %s",
  async (folder) => {
    const { profile, years, objectives, activities } = await exported(folder);
    const texts = new Map([
      ...[profile, ...years, ...objectives].map(
        (item) => [String(item["file"]), recordOf(item, ["file", "id", "year"])] as const,
      ),
      ...activities.map(
        (item) => [String(item["file"]), recordOf(item, ["file", "hours"])] as const,
      ),
    ]);
    const sources = readRecords(folder);
    expect([...texts.keys()].sort()).toEqual([...sources.texts.keys()].sort());
    const clock = () => day(today);
    const again = buildPortfolio({ ...sources, texts }, clock);
    const first = buildPortfolio(sources, clock);
    expect(again.problems.map(({ code }) => code)).toEqual(first.problems.map(({ code }) => code));
    expect(again.written).toEqual(first.written);
  },
);

describe("the table", () => {
  test("has a row for each activity and a column for each field, the member's own last", async () => {
    const { csv, rows } = await table(everything);
    expect(csv.split("\n")[0]).toBe(
      "file,title,category,date,hours,minutes,start,status,summary,provider,location,url,skills,competences,objectives,tags,evidence,audience,highlight,body,x-cost,x-map,x-people",
    );
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      title: `'=1+1: "quoted", é ✓`,
      provider: "'@IET",
      location: "'- here",
      minutes: "20",
      tags: `"one; two"; """three"""; '=four`,
      evidence: '"evidence/a; b.txt"; https://example.org/a',
      body: "First.\n\n- a list\n- with `code`\n\n> and more",
      "x-cost": "0120.50",
      "x-map": '{"a":["1","2"],"b":{"c":"no"}}',
      "x-people": '["Bo","Cy; D"]',
    });
  });

  test("takes no dot in a field's name for a way into another field", async () => {
    const folder = recordsFolder({
      "activities/a.md": activityRecord({ "x-a": "foo" }),
      "activities/b.md": activityRecord({ "x-a.length": "9", date: "2025-04-14" }),
    });
    const { rows } = await table(folder);
    expect(rows.map((row) => [row["x-a"], row["x-a.length"]])).toEqual([
      ["foo", ""],
      ["", "9"],
    ]);
  });

  test("puts a text with any end of a line in quotes", async () => {
    const folder = recordsFolder({ "activities/a.md": activityRecord({ "x-a": '"one\\rtwo"' }) });
    const { csv } = await table(folder);
    expect(csv.endsWith(',"one\rtwo"\n')).toBe(true);
  });

  test("has a row for every record of activities", async () => {
    const records = readdirSync("records/activities", { recursive: true, encoding: "utf8" });
    const { rows } = await table("records");
    expect(rows.map(({ file }) => file?.replace("records/activities/", "")).sort()).toEqual(
      records.filter((path) => path.endsWith(".md")).sort(),
    );
  });

  /** Takes apart what was joined: items in quotes, or up to a semicolon. */
  const parted = (cell: string) =>
    [...cell.matchAll(/(?:"((?:[^"]|"")*)"|([^;]+))(?:; |$)/g)].map(([, quoted, plain = ""]) =>
      quoted === undefined ? plain : quoted.replaceAll('""', '"'),
    );
  const unguarded = (cell: string) =>
    /^'+[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) ? cell.slice(1) : cell;

  test("gives every list of words back, whatever is in them", () => {
    const word = fc
      .string({ minLength: 1, unit: fc.constantFrom(..."ab;\"' =,\n") })
      .filter((text) => text.trim() === text && text !== "");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 4 }), (tags) => {
        const [row] = rowsOfCsv(exportCsv([{ ...activity(), tags }], () => ({})));
        expect(parted(unguarded(row?.["tags"] ?? ""))).toEqual(tags);
      }),
    );
  });

  test("guards every text in such a way that it can be had back, and leaves none a formula", () => {
    const text = fc.string({ unit: fc.constantFrom(..."'=+-@\t\r\uFF1D a1") });
    fc.assert(
      fc.property(text, (said) => {
        expect(unguarded(guarded(said))).toBe(said);
        expect(guarded(said)).not.toMatch(/^[=+\-@\t\r\uFF1D]/);
      }),
    );
  });
});

test("what the export has, the site has not", () => {
  // The export has private records on purpose: nothing but the command reads it.
  const users = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .filter((path) => /export-(?:json|csv)\.ts"/.test(readFileSync(join("src", path), "utf8")));
  expect(users.sort()).toEqual(["cli/export.ts", "formats/export-csv.ts"]);
});
