import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { activityFields } from "../../src/records/parse-activity.ts";
import { iet } from "../../src/schemes/iet.ts";
import { must } from "../support/day.ts";
import { build, buildOne, codesOf, record, reportOn } from "../support/portfolio.ts";

const read = (fields: Readonly<Record<string, string>>, body?: string) =>
  must(buildOne(record(fields, body)).portfolio.activities[0]);

describe("an activity", () => {
  test("is read with all of its fields", () => {
    const text = record(
      {
        title: "Converter modelling",
        category: "training",
        date: "2025-03-14",
        hours: "1h 30m",
        start: "2025-03-12",
        summary: "Two days of models",
        provider: "A supplier",
        location: "Manchester",
        url: "https://example.com/a?b#c",
        skills: "[technical, soft]",
        competences: "A1, B2",
        tags: "[grid]",
        evidence: "https://example.com/notes",
        audience: "reviewer",
        highlight: "true",
      },
      "Learnt.\n\n<!-- A prompt -->\nAnd used.",
    );
    expect(buildOne(text)).toMatchObject({
      problems: [],
      recordCount: 1,
      portfolio: {
        activities: [
          {
            file: "records/activities/2025/2025-03-14-lecture.md",
            slug: "lecture",
            status: "done",
            title: "Converter modelling",
            category: "training",
            date: "2025-03-14",
            hours: 90,
            start: "2025-03-12",
            summary: "Two days of models",
            provider: "A supplier",
            location: "Manchester",
            url: "https://example.com/a?b#c",
            skills: ["technical", "soft"],
            competences: ["A1", "B2"],
            objectives: [],
            tags: ["grid"],
            evidence: ["https://example.com/notes"],
            audience: "reviewer",
            isHighlight: true,
            reflection: "Learnt.\n\n\nAnd used.",
          },
        ],
      },
    });
  });

  test("is done, public and no highlight until it says otherwise", () => {
    expect(read({})).toMatchObject({ status: "done", audience: "public", isHighlight: false });
    expect(read({ highlight: "false" })).toMatchObject({ isHighlight: false });
  });

  test("has the audience of the profile when it names none", () => {
    const profile = "---\ndefault-audience: private\n---\n";
    const { portfolio } = build({
      "profile.md": profile,
      "activities/a.md": record(),
      "activities/b.md": record({ title: "Another", audience: "public" }),
    });
    expect(portfolio.activities.map(({ audience }) => audience)).toEqual(["private", "public"]);
  });

  test.each([
    ["training", "training"],
    ["Training courses", "training"],
    ["TRAINING", "training"],
    ["T", "training"],
    ["w", "work-experience"],
    ["Work experience", "work-experience"],
    ["work", "work-experience"],
    ["Academic", "academic-study"],
    ["academic study", "academic-study"],
    ["A", "academic-study"],
    ["Volunteering", "volunteering"],
    ["v", "volunteering"],
    ["Events and seminars", "events"],
    ["E", "events"],
    ["Self-study", "self-study"],
    ["self study", "self-study"],
    ["s", "self-study"],
  ])("may call its category %s: %s", (written, category) => {
    expect(read({ category: written }).category).toBe(category);
  });

  test("that is planned needs no hours, and is told nothing of its reflection", () => {
    const text = record({ status: "planned", hours: "", date: "2026-03-01" }, "");
    expect(codesOf(text)).toEqual([]);
    expect(read({ status: "planned", hours: "", date: "2026-03-01" })).toMatchObject({
      status: "planned",
      hours: undefined,
    });
  });

  test("that is a draft needs a title only", () => {
    const text = record({ status: "draft", category: "", date: "", hours: "" }, "");
    expect(codesOf(text)).toEqual([]);
    expect(read({ status: "draft", category: "", date: "", hours: "" })).toMatchObject({
      status: "draft",
      title: "A lecture",
    });
  });

  test.each([
    ["done", ["title", "category", "date", "hours"]],
    ["planned", ["title", "category", "date"]],
    ["draft", ["title"]],
  ])("that is %s needs %s", (status, needed) => {
    const text = record({ status, title: "", category: "", date: "", hours: "" });
    expect(
      buildOne(text)
        .problems.map(({ code, message }) => `${code}: ${message}`)
        .sort(),
    ).toEqual(needed.map((name) => `field-missing: ${name} is missing`).sort());
  });

  test("whose start is its date took one day", () => {
    expect(codesOf(record({ start: "2025-03-14" }))).toEqual([]);
  });

  test("of which a field is wrong gives no activity", () => {
    for (const fields of [
      { hours: "x" },
      { date: "x" },
      { category: "x" },
      { status: "planned", date: "x" },
    ])
      expect(buildOne(record(fields)).portfolio.activities).toEqual([]);
  });
});

describe("a wrong value is told with what to write", () => {
  test.each([
    ["hours", "1,5", "Write 1.5, with a point."],
    ["hours", "1:30", "Write 1h 30m."],
    ["hours", "01:05", "Write 1h 5m."],
    ["hours", "1e3", "Write 1.5, 90m or 1h 30m for an hour and a half"],
    ["hours", "[2]", "Write 1.5, 90m or 1h 30m for an hour and a half"],
    ["date", "2025-3-4", "for example 2025-03-04."],
    ["date", "2025/03/04", "for example 2025-03-04."],
    ["date", "14/03/2025", "for example 2025-03-14."],
    ["date", "03/04/2025", "for example 2025-03-14."],
    ["date", "31.04.2025", "for example 2025-03-14."],
    ["date", "14 March 2025", "for example 2025-03-14."],
    ["start", "14.03.2025", "Write the first day as year-month-day, for example 2025-03-14."],
    ["category", "Trainng", "Did you mean training? The categories are: training,"],
    ["category", "seminar", "Did you mean events?"],
    ["category", "gardening", "The categories are: training, work-experience,"],
    ["url", "www.theiet.org", "Write the whole address: https://www.theiet.org"],
    ["url", "javascript:alert(1)", "Write a whole address, for example https://www.theiet.org/."],
    ["url", "https://a b", "Write a whole address"],
    ["url", "https://[", "Write a whole address"],
    ["url", "none", "Write a whole address"],
    ["status", "Done", "Did you mean done? Write one of: done, planned, draft."],
    ["audience", "everybody", "Write one of: public, reviewer, private."],
    ["skills", "technicl", "Did you mean technical? Write one of: technical, soft."],
    ["highlight", "True", "Write highlight: true, or leave the field out."],
    ["title", '"a\\tb"', 'Write it on one line of plain text: "a b"'],
    ["provider", '"a\\n\\nb\\u2028c"', 'Write it on one line of plain text: "a b c"'],
  ])("%s: %s", (name, value, hint) => {
    const [problem, ...others] = buildOne(record({ [name]: value })).problems;
    expect(others).toEqual([]);
    expect(problem?.hint).toContain(hint);
  });

  test("of great length is shortened in the message and whole in the line to paste", () => {
    const title = `Inverters: ${"long ".repeat(100)}end`;
    const [problem] = buildOne(record({ title })).problems;
    expect(problem?.message).toMatch(/^title "Inverters: (?:long )+l?o?n?g?…" cannot be read/);
    expect(problem?.message.length).toBeLessThan(130);
    expect(problem?.hint).toBe(`Write it in quotes: title: "${title}"`);
  });
});

describe("places", () => {
  /** The place of the one problem, and the text that it marks. */
  const marked = (fields: Readonly<Record<string, string>>): string => {
    const text = record(fields);
    const { problems } = buildOne(text);
    expect(problems).toHaveLength(1);
    const { line, column, length } = must(problems[0]).place;
    const found = must(text.split("\n")[line - 1]).slice(column - 1, column - 1 + length);
    return `${line}:${column} ${found}`;
  };

  test.each([
    ["a plain value", { hours: "1:30" }, "5:8 1:30"],
    ["a value after spaces", { hours: "   1:30  " }, "5:10 1:30"],
    ["a value with a note", { hours: "1:30 # about" }, "5:8 1:30"],
    ["a value in quotes", { date: '"2025-02-30"' }, '4:7 "2025-02-30"'],
    ["a value below its name", { hours: "\n    1:30" }, "6:5 1:30"],
    ["a value after an emoji", { title: '"😀"', summary: "😀 # x" }, "6:10 😀 # x"],
    ["an item in brackets", { skills: "[soft, 'hard']" }, "6:16 'hard'"],
    ["an item of a block", { skills: "\n  - soft\n  -  hard" }, "8:6 hard"],
    ["a part between commas", { skills: "soft,  hard , technical" }, "6:16 hard"],
    ["a part between commas in quotes", { skills: '"soft, hard"' }, "6:16 hard"],
    ["a part of what escapes hide", { skills: '"soft\\u002C hard"' }, '6:9 "soft\\u002C hard"'],
    ["a part of two lines", { skills: "soft,\n  hard" }, "6:9 soft,"],
    ["the second of two wrong items", { competences: "[A1, B2, A3]" }, "6:23 A3"],
    ["an item after one that is empty", { competences: "A1,, A3" }, "6:19 A3"],
    ["a list in place of a value", { hours: "[1, 2]" }, "5:8 [1, 2]"],
    ["an unknown name", { huours: "2" }, "6:1 huours"],
    ["a whole file", { hours: "" }, "1:1 ---"],
    ["an empty list", { hours: "[]" }, "5:8 []"],
  ])("of %s", (_what, fields, place) => {
    expect(marked(fields)).toBe(place);
  });

  test("count from the top of the file, CRLF and a byte order mark or not", () => {
    const text = `\uFEFF${record({ hours: "1:30" }).replaceAll("\n", "\r\n")}`;
    expect(reportOn(text)).toContain("  5 | hours: 1:30\n    |        ^^^^\n");
  });

  test("of an unclosed comment count in the body", () => {
    const text = record({}, "Learnt.\n\nAnd <!-- what?");
    expect(reportOn(text)).toContain("10:5: error: this comment has no end");
  });
});

test("docs/records.md explains every field, category and spelling", () => {
  const text = readFileSync(new URL("../../docs/records.md", import.meta.url), "utf8");
  for (const name of Object.keys(activityFields(iet))) expect(text).toContain(`| \`${name}\` |`);
  for (const { code, name, alsoCalled } of iet.categories) {
    const letter = alsoCalled.find((word) => word.length === 1);
    expect(text).toContain(`| \`${code}\` | ${name} | ${letter} |`);
  }
});
