import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assessYear, formatVerdict } from "../src/domain/assessment.ts";
import { statusOf } from "../src/domain/year.ts";
import { buildPortfolio } from "../src/portfolio.ts";
import { reportText } from "../src/report/report-text.ts";
import { day } from "./support/day.ts";
import { build, record, sourcesOf } from "./support/portfolio.ts";

const codesOf = (texts: Readonly<Record<string, string>>, today?: string) =>
  build(texts, today).problems.map(({ code, place }) => [code, place.file]);

describe("where a record lies says what it is", () => {
  test.each([
    ["activities/a.md", []],
    ["activities/2025/spring/a.markdown", []],
    ["a.md", ["record-misplaced"]],
    ["notes/a.md", ["record-misplaced"]],
    ["activity/a.md", ["record-misplaced"]],
    ["years/2025/a.md", ["record-misplaced"]],
    ["notes/2025.markdown", ["record-misplaced"]],
    ["evidence/2025/a.md", ["record-misplaced"]],
  ])("%s: %j", (path, codes) => {
    const { problems, recordCount } = build({ [path]: record() });
    expect(problems.map(({ code }) => code)).toEqual(codes);
    expect(recordCount).toBe(path.startsWith("activities/") ? 1 : 0);
  });

  test.each([".md", ".markdown", ".MD"])("and not whether its name ends in %s", (extension) => {
    const { portfolio, problems } = build({
      [`profile${extension}`]: "---\nname: Ada\n---\n",
      [`years/2025${extension}`]: "---\nstatus: not-active\nreason: retired\n---\n",
      [`objectives/grid${extension}`]: "---\ntitle: Grids\nset: 2025-01-10\n---\n",
      [`activities/a${extension}`]: record({ objectives: "grid" }),
    });
    expect(problems).toEqual([]);
    expect(portfolio.profile.name).toBe("Ada");
    expect(portfolio.years.map(statusOf)).toEqual(["not-active"]);
    expect(portfolio.objectives.map(({ id }) => id)).toEqual(["grid"]);
    expect(portfolio.activities).toHaveLength(1);
  });

  test.each([
    ["profile", "---\nname: Ada\n---\n"],
    ["years/2025", "---\nstatus: active\n---\n"],
    ["objectives/grid", "---\ntitle: Grids\nset: 2025-01-10\n---\n"],
    ["activities/a", record({ title: "Another" })],
  ])("%s.md and %s.markdown are one too many", (path, text) => {
    expect(codesOf({ [`${path}.md`]: text, [`${path}.markdown`]: text })).toContainEqual([
      "slug-clash",
      `records/${path}.md`,
    ]);
  });

  test("two files of one year are both named", () => {
    const year = "---\nstatus: active\n---\n";
    const { problems } = build({ "years/2025.md": year, "years/2025.markdown": year });
    expect(problems.map(({ message }) => message)).toEqual([
      'file "records/years/2025.md" and file "records/years/2025.markdown" are records of the same thing',
    ]);
  });

  test("a file among the years that is named after none is an error, whatever its extension", () => {
    expect(codesOf({ "years/2025-26.markdown": record() })).toContainEqual([
      "year-name-invalid",
      "records/years/2025-26.markdown",
    ]);
  });

  test("whatever the folder is called", () => {
    const texts = new Map([["cpd/activities/a.md", record()]]);
    const sources = { folder: "cpd", texts, otherFiles: new Map(), problems: [] };
    expect(buildPortfolio(sources, () => day("2025-12-31")).portfolio.activities).toHaveLength(1);
  });
});

describe("activities", () => {
  test("come oldest first, those of one day by file, drafts without a date last", () => {
    const { portfolio } = build({
      "activities/b.md": record(),
      "activities/c.md": record({ date: "2025-03-13" }),
      "activities/a.md": record({ title: "Another" }),
      "activities/0.md": record({ status: "draft", date: "" }),
    });
    expect(portfolio.activities.map(({ slug }) => slug)).toEqual(["c", "a", "b", "0"]);
  });

  test("that cannot be read are still files of activities", () => {
    const sources = sourcesOf({ "activities/a.md": "x", "activities/b.md": record() });
    const unread = {
      code: "file-not-text" as const,
      message: "m",
      hint: "h",
    };
    const { recordCount } = buildPortfolio(
      {
        ...sources,
        problems: ["activities/c.md", "years/2025.md"].map((path) => ({
          ...unread,
          place: { file: `records/${path}`, line: 1, column: 1, length: 3 },
        })),
      },
      () => day("2025-12-31"),
    );
    expect(recordCount).toBe(3);
  });

  test("may serve an objective whose file is there but no text", () => {
    const sources = sourcesOf({ "activities/a.md": record({ objectives: "grid" }) });
    const place = { file: "records/objectives/grid.md", line: 1, column: 1, length: 3 };
    const unread = { code: "file-not-text" as const, place, message: "m", hint: "h" };
    const { problems } = buildPortfolio({ ...sources, problems: [unread] }, () =>
      day("2025-12-31"),
    );
    expect(problems).toEqual([unread]);
  });
});

describe("years", () => {
  test("are those with a file or an activity that is no draft", () => {
    const { portfolio } = build({
      "years/2023.md": "---\nstatus: active\n---\n",
      "activities/a.md": record({ date: "2024-12-31" }),
      "activities/b.md": record({ date: "2026-01-01", status: "planned" }),
      "activities/c.md": record({ date: "2022-01-01", status: "draft" }),
    });
    expect(portfolio.years.map(({ year }) => year)).toEqual([2023, 2024, 2026]);
  });
});

describe("checks", () => {
  test("of what a record says are told beside the fields that could not be read", () => {
    const wrong = {
      hours: "1:30",
      start: "2026-01-01",
      competences: "Z9",
      objectives: "none",
      evidence: "../a.pdf",
    };
    const file = "records/activities/a.md";
    expect(codesOf({ "activities/a.md": record(wrong, "") })).toEqual(
      [
        "reflection-missing",
        "hours-invalid",
        "start-invalid",
        "competence-unknown",
        "objective-unknown",
        "evidence-outside",
      ].map((code) => [code, file]),
    );
    expect(codesOf({ "objectives/a.md": "---\ncompetences: Z9\ntitle: A\n---\n" })).toEqual([
      ["field-missing", "records/objectives/a.md"],
      ["competence-unknown", "records/objectives/a.md"],
    ]);
  });

  const two = (first: Record<string, string>, second: Record<string, string>) => ({
    "activities/2025/2025-03-14-a.md": record(first),
    "activities/2025/2025-03-14-b.md": record(second),
  });
  const b = "records/activities/2025/2025-03-14-b.md";

  test.each([
    ["alike", {}, {}, [["activity-repeated", b]]],
    ["alike but for case and spaces", {}, { title: "A  LECTURE" }, [["activity-repeated", b]]],
    ["of another title", {}, { title: "Another" }, []],
    ["of another day", {}, { date: "2025-03-15" }, []],
    ["of other hours", {}, { hours: "3" }, []],
    ["of which one is planned", {}, { status: "planned" }, []],
  ])("two records %s", (_how, first, second, expected) => {
    expect(codesOf(two(first, second))).toEqual(expected);
  });

  test.each([
    ["of one year", {}, [["slug-clash", "records/activities/b/2025-01-01-A.md"]]],
    ["of two years", { date: "2024-03-14" }, []],
    ["of which one is a draft", { status: "draft" }, []],
    [
      "of which one is planned",
      { status: "planned" },
      [["slug-clash", "records/activities/b/2025-01-01-A.md"]],
    ],
  ])("one name for two records %s", (_how, second, expected) => {
    const texts = {
      "activities/a.md": record(),
      "activities/b/2025-01-01-A.md": record({ title: "Another", ...second }),
    };
    expect(codesOf(texts)).toEqual(expected);
  });

  test.each([
    ["2025-03-13", [["date-future", "records/activities/a.md"]]],
    ["2025-03-14", []],
  ])("a done activity dated after %s is told of", (today, expected) => {
    expect(codesOf({ "activities/a.md": record() }, today)).toEqual(expected);
  });

  test("competences are those of the register in the activity's year", () => {
    const texts = {
      "profile.md": "---\nregistration: CEng\n---\n",
      "years/2024.md": "---\nregistration: EngTech\n---\n",
      "activities/a.md": record({ date: "2024-03-14", competences: "B3" }),
      "activities/b.md": record({ date: "2025-03-14", competences: "B3" }),
      "activities/c.md": record({ status: "draft", date: "", title: "Draft", competences: "C4" }),
    };
    expect(build(texts).problems.map(({ message, place }) => [place.file, message])).toEqual([
      ["records/activities/a.md", 'competence "B3" is not one of UK-SPEC for EngTech'],
    ]);
  });
});

test("the portfolio is as of its day, and all that is written is kept beside it", () => {
  const { portfolio, written } = build({
    "years/2025.md": "---\ndeclared: 2026-01-20\n---\n",
    "objectives/a.md": "---\ntitle: A\nset: 2025-01-10\nstatus: dropped\nclosed: 2026-01-10\n---\n",
  });
  expect(portfolio.years).toMatchObject([{ declared: undefined }]);
  expect(portfolio.objectives).toMatchObject([{ status: "open", closed: undefined }]);
  expect(written.years).toMatchObject([{ declared: "2026-01-20" }]);
  expect(written.objectives).toMatchObject([{ status: "dropped", closed: "2026-01-10" }]);
});

test("a draft without a day is held to no year's register, whichever year it is", () => {
  const texts = {
    "profile.md": "---\nregistration: EngTech\n---\n",
    "years/2026.md": "---\nregistration: CEng\n---\n",
    "activities/a.md": record({ status: "draft", date: "", competences: "[B3, Z9]" }),
  };
  const messages = (today: string) => build(texts, today).problems.map(({ message }) => message);
  expect(messages("2025-12-31")).toEqual(['competence "Z9" is not one of UK-SPEC']);
  expect(messages("2026-01-01")).toEqual(messages("2025-12-31"));
});

describe("the order of files", () => {
  const texts = {
    "profile.md": "---\nregistration: CEng\ndefault-audience: al\n---\n",
    "years/2024.md": "---\nstatus: not-active\n---\n",
    "objectives/grid.md": "---\ntitle: Grid\nset: 2025-01-01\n---\n",
    "objectives/harmonics.md": "---\ntitle: Harmonics\nset: 2025-01-01\n---\n",
    "activities/a.md": record({ hours: "1.33" }),
    "activities/b.md": record({ hours: "1.33" }),
    "activities/2025/a.md": record({ category: "training", hours: "20m", title: "T" }),
    "activities/c.md": record({ objectives: "grd", date: "2025-05-01", hours: "0.33" }),
    "activities/d.md": record({ hours: "x", date: "y" }),
  };
  const seen = (texts: Readonly<Record<string, string>>) => {
    const sources = sourcesOf(texts);
    const { portfolio, problems } = buildPortfolio(sources, () => day("2025-12-31"));
    const { years, activities, scheme, today } = portfolio;
    const verdicts = years.map((year) =>
      formatVerdict(assessYear(year, activities, scheme, today)),
    );
    return [verdicts, reportText(problems, sources.texts), activities, portfolio.objectives];
  };
  const expected = seen(texts);

  test("never matters", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(Object.entries(texts), { minLength: Object.keys(texts).length }),
        (shuffled) => {
          expect(seen(Object.fromEntries(shuffled))).toEqual(expected);
        },
      ),
    );
  });

  test("the figures are these, whatever it is", () => {
    expect(expected[0]).toEqual([
      "0 h recorded, 10 h required: 10 h short.",
      "3 h 20 min recorded, 10 h required: 6 h 40 min short.",
    ]);
  });
});
