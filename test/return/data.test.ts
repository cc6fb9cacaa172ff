import { describe, expect, test } from "vitest";
import { bundleOf } from "../support/bundle.ts";
import { rowsOfCsv } from "../support/csv.ts";
import { textOf } from "../support/html.ts";
import { activityRecord, record, recordsFolder } from "../support/records.ts";
import { run } from "../support/run.ts";
import { schemaFaults } from "../support/schemas.ts";
import { showcase, today } from "../support/site.ts";

const faultsOf = schemaFaults("return");

/** Every case that the data have a field for. */
const everything = recordsFolder({
  "profile.md": record({ name: "Ada Example", registration: "CEng", "membership-number": "123" }),
  "years/2024.md": record({ audience: "private", role: "A role" }, "A private year."),
  "years/2025.md": record(
    {
      periods:
        "\n  - from: 2025-01-01\n    status: active\n  - from: 2025-07-02\n    status: not-active\n    reason: parental-leave",
      "shortfall-reason": "A short year",
      declared: "2026-01-09",
    },
    "The year.",
  ),
  "objectives/plain.md": record({ title: "Plain", set: "2025-01-10", due: "2025-12-31" }, "Do."),
  "objectives/secret.md": record({ title: "Secret", set: "2025-01-10", audience: "private" }),
  "activities/2024-03-14-lecture.md": activityRecord({ date: "2024-03-14" }),
  "activities/2025-03-14-lecture.md": activityRecord({
    hours: "20m",
    start: "2025-03-13",
    objectives: "[plain, secret]",
    highlight: "true",
    skills: "[soft, technical]",
    url: "https://example.org/",
    provider: "CIGRE",
    location: "Leeds",
    tags: "[grid, relays]",
  }),
  "activities/2025-04-14-talk.md": activityRecord({ date: "2025-04-14", hours: "20m" }, ""),
  "activities/2025-05-14-hidden.md": activityRecord({
    title: "Hidden",
    date: "2025-05-14",
    hours: "20m",
    audience: "private",
  }),
});

describe("the data of a return", () => {
  test.each([
    ["records", 2023],
    ["records", 2024],
    ["records", 2025],
    ["records", 2026],
    [showcase, 2023],
    [showcase, 2024],
    [showcase, 2025],
    [everything, 2024],
    [everything, 2025],
  ])("keep to the published schema: %s %i", async (records, year) => {
    expect(faultsOf((await bundleOf(records, year)).data)).toEqual([]);
    expect(faultsOf((await bundleOf(records, year, "--brief")).data)).toEqual([]);
  });

  test("would not keep to it with a field more, a field less or another unit", async () => {
    const { data } = await bundleOf(everything, 2025);
    const { member: _, ...less } = data;
    expect(faultsOf({ ...data, more: 1 })).not.toEqual([]);
    expect(faultsOf(less)).not.toEqual([]);
    expect(faultsOf({ ...data, minutes: "60" })).not.toEqual([]);
  });

  test("name the schema by its own name", async () => {
    expect((await bundleOf(showcase, 2025)).data["$schema"]).toBe(
      "urn:cpd-portfolio:schema:return:1",
    );
  });

  test.each([
    ["records", 2025],
    [showcase, 2024],
    [everything, 2025],
  ])("have the totals of cpd totals: %s %i", async (records, year) => {
    const { data } = await bundleOf(records, year);
    const { out } = await run([
      ...["totals", String(year), "--records", records],
      ...["--today", today, "--format", "json"],
    ]);
    const [totals] = JSON.parse(out).years;
    const { hours, minutes, categories, statement } = data as {
      readonly hours: number;
      readonly minutes: number;
      readonly categories: readonly object[];
      readonly statement: Readonly<Record<string, unknown>>;
    };
    expect({ hours, minutes }).toEqual({ hours: totals.hours, minutes: totals.minutes });
    expect(categories).toEqual(
      totals.categories.map((one: object) => expect.objectContaining(one)),
    );
    expect(statement).toMatchObject({ isMet: totals.isMet, status: totals.status });
  });

  test("tell of a private activity the day, the category and the hours, and nothing else", async () => {
    const { data, read } = await bundleOf(everything, 2025);
    expect((data["activities"] as readonly object[])[2]).toEqual({
      isWithheld: true,
      date: "2025-05-14",
      category: "events",
      hours: 0.33,
      minutes: 20,
    });
    expect(textOf(read("return-2025.html"))).toContain(
      "14 May 2025 · Events and seminars · 20 min · details withheld",
    );
    expect(read("return-2025.csv")).toContain("2025-05-14,,details withheld,events,");
    expect(data["withheld"]).toEqual({ activities: 1, hours: 0.33, minutes: 20, objectives: 1 });
  });

  test.each([[[]], [["--brief"]]])(
    "are on the page as well: provider, location and address %j",
    async (options) => {
      const { read } = await bundleOf(everything, 2025, ...options);
      const page = read("return-2025.html");
      expect(textOf(page)).toContain("20 min · CIGRE · Leeds · https://example.org/");
      expect(page).toContain('<a href="https://example.org/">');
    },
  );

  test("of a private year have no status, requirement or words of it", async () => {
    const { data, read } = await bundleOf(everything, 2024);
    expect(data["statement"]).toBeNull();
    const html = read("return-2024.html");
    expect(textOf(html)).toContain("Reflection on the year Withheld.");
    expect(html).toContain("1 h recorded.");
    expect(html).toContain("30 h are required of a member who is professionally active, 10 h");
  });
});

describe("the table of a return", () => {
  const column = (csv: string, name: string) => rowsOfCsv(csv).map((row) => row[name] ?? "");
  const sum = (values: readonly string[]) => values.map(Number).reduce((a, b) => a + b, 0);

  test.each([
    ["records", 2025, 36.5],
    [showcase, 2024, 34.5],
    // Three times twenty minutes, of which two decimals would make 0.99.
    [everything, 2025, 1],
  ])("adds up to the total: %s %i, %d h", async (records, year, hours) => {
    const csv = (await bundleOf(records, year)).read(`return-${year}.csv`);
    expect(sum(column(csv, "minutes"))).toBe(hours * 60);
    expect(sum(column(csv, "hours"))).toBeCloseTo(hours, 4);
  });

  test("has a column for each field, the address on the web and the tags among them", async () => {
    const csv = (await bundleOf(everything, 2025)).read("return-2025.csv");
    expect(csv.split("\n")[0]).toBe(
      "date,start,title,category,category name,hours,minutes,provider,location,url,summary,skills,competences,objectives,tags,evidence,reflection",
    );
    expect(column(csv, "url")).toEqual(["https://example.org/", "", ""]);
    expect(column(csv, "tags")).toEqual(["grid; relays", "", ""]);
  });

  test("has no cell that a spreadsheet takes for a formula, and keeps quotes and lines", async () => {
    const folder = recordsFolder({
      "activities/2025-03-14-lecture.md": activityRecord(
        { title: `'=HYPERLINK("https://example.org")'`, provider: `'@here'`, location: "'-1'" },
        '"Quoted", with a comma\n\nand a second line',
      ),
    });
    const csv = (await bundleOf(folder, 2025)).read("return-2025.csv");
    expect(column(csv, "title")).toEqual([`'=HYPERLINK("https://example.org")`]);
    expect(column(csv, "provider")).toEqual(["'@here"]);
    expect(column(csv, "location")).toEqual(["'-1"]);
    expect(column(csv, "reflection")).toEqual(['"Quoted", with a comma\n\nand a second line']);
  });
});
