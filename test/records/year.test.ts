import { describe, expect, test } from "vitest";
import { statusOf } from "../../src/domain/year.ts";
import { iet } from "../../src/schemes/iet.ts";
import { must } from "../support/day.ts";
import { build } from "../support/portfolio.ts";

/** The records with one year's, whose front matter has these lines. */
const withYear = (lines: string, name = "2025", others: Readonly<Record<string, string>> = {}) =>
  build({ [`years/${name}.md`]: `---\n${lines}\n---\n\nA good year.\n`, ...others });

const problemsOf = (lines: string) =>
  withYear(lines).problems.map(
    ({ code, place, message }) => `${place.line}:${place.column} ${code}: ${message}`,
  );

describe("a year", () => {
  test("is read with all of its fields", () => {
    const { written, problems } = withYear(
      [
        "status: active",
        "role: Power systems engineer",
        "sector: Distribution",
        "declared: 2026-01-15",
        "audience: public",
        "institution: IET",
        "membership-number: 1100000000",
        "grade: TMIET",
        "registration: none",
        "scheme: iet",
      ].join("\n"),
    );
    expect(problems).toEqual([]);
    expect(written.years).toEqual([
      {
        year: 2025,
        file: "records/years/2025.md",
        periods: [{ from: "2025-01-01", status: "active", reason: undefined }],
        assumedFrom: undefined,
        role: "Power systems engineer",
        sector: "Distribution",
        shortfallReason: undefined,
        declared: "2026-01-15",
        audience: "public",
        membership: {
          institution: "IET",
          membershipNumber: "1100000000",
          grade: "TMIET",
          registration: undefined,
        },
        scheme: iet,
        reflection: "A good year.",
      },
    ]);
  });

  test("is active and changes nothing of the profile until it says otherwise", () => {
    const [year] = withYear("role: Engineer").portfolio.years;
    expect([statusOf(must(year)), must(year).membership]).toEqual(["active", {}]);
  });

  test.each(["2025-26", "25", "1899", "two", "2025.old"])(
    "is named after its year, not %s",
    (name) => {
      const { portfolio, problems } = withYear("status: active", name);
      expect(problems.map(({ code, message }) => [code, message])).toEqual([
        ["year-name-invalid", `file name "${name}.md" is not a year`],
      ]);
      expect(portfolio.years).toEqual([]);
    },
  );
});

describe("the audience of a year", () => {
  test.each([
    ["status: active", "public"],
    ["status: not-active", "reviewer"],
    ["periods: [{ from: 2025-01-01, status: active }]", "reviewer"],
    ["reason: other", "reviewer"],
    ["shortfall-reason: Two posts stood empty.", "reviewer"],
    ["status: not-active\naudience: public", "public"],
    ["shortfall-reason: Long.\naudience: private", "private"],
    ["reason:\nshortfall-reason:\nperiods:", "public"],
  ])("with %j is %s", (lines, audience) => {
    const { portfolio, problems } = withYear(lines);
    expect([problems, portfolio.years[0]?.audience]).toEqual([[], audience]);
  });

  test.each([
    ["reviewer", "status: active", "reviewer"],
    ["private", "status: active", "private"],
    ["private", "status: not-active", "private"],
  ])("by a default of %s, with %s, is %s", (standard, lines, audience) => {
    const profile = `---\ndefault-audience: ${standard}\n---\n`;
    const { portfolio } = withYear(lines, "2025", { "profile.md": profile });
    expect(portfolio.years[0]?.audience).toBe(audience);
  });

  test("of a file that cannot be read is not everybody", () => {
    const { portfolio } = build({ "years/2025.md": "status: not-active\n" });
    expect(portfolio.years[0]?.audience).toBe("reviewer");
  });
});

describe("periods", () => {
  test.each([
    [
      "in braces",
      "\n  - { from: 2025-01-01, status: active }\n  - { from: 2025-07-01, status: not-active, reason: retired }",
    ],
    [
      "in lines",
      "\n  - from: 2025-01-01\n    status: active\n  - from: 2025-07-01 # the first day\n    status: not-active\n    reason: retired",
    ],
    [
      "in brackets",
      " [{ from: 2025-01-01, status: active }, { from: 2025-07-01, status: not-active, reason: retired }]",
    ],
  ])("can be written %s", (_how, periods) => {
    const { portfolio, problems } = withYear(`periods:${periods}`);
    expect(problems).toEqual([]);
    expect(portfolio.years[0]?.periods).toEqual([
      { from: "2025-01-01", status: "active", reason: undefined },
      { from: "2025-07-01", status: "not-active", reason: "retired" },
    ]);
  });

  const two = (first: string, second: string) => `periods:\n  - { ${first} }\n  - { ${second} }`;

  test.each([
    [
      two("from: 2025-02-01, status: active", "from: 2025-07-01, status: active"),
      ['3:13 period-invalid: from "2025-02-01" is not the first day of 2025'],
    ],
    [
      two("from: 2025-01-01, status: active", "from: 2025-01-01, status: active"),
      ['4:13 period-invalid: from "2025-01-01" is not after 2025-01-01'],
    ],
    [
      two("from: 2025-01-01, status: active", "from: 2026-01-01, status: active"),
      ['4:13 period-invalid: from "2026-01-01" is not in 2025'],
    ],
    [
      two("from: 2025-01-32, status: active", "from: 2025-07-01, status: active"),
      ['3:13 date-invalid: from "2025-01-32" is not a day of the calendar'],
    ],
    [
      two("from: 2025-01-01", "status: activ"),
      [
        "3:5 period-invalid: this period has no status",
        "4:5 period-invalid: this period has no from",
        '4:15 status-unknown: status "activ" is not a status of a year',
      ],
    ],
    [
      two("from: 2025-01-01, satus: active", "from: 2025-07-01, status: active, reason: ill"),
      [
        '3:25 field-unknown: field "satus" is not one this record has',
        '4:49 reason-unknown: reason "ill" is not a reason for not being active',
      ],
    ],
    ["periods: none", ['2:10 period-invalid: "none" is not a period']],
    ["periods: # none", ['2:10 period-invalid: "# none" is not a period']],
    ["periods:\n  - [a,\n    b]", ['3:5 period-invalid: "this list" is not a period']],
    [
      "status: active\nreason: other\nperiods:\n  - { from: 2025-01-01, status: active }",
      [
        "2:9 period-invalid: status stands beside periods, which say it",
        "3:9 period-invalid: reason stands beside periods, which say it",
      ],
    ],
    [
      "periods: [{ from: 2025-01-01",
      ['2:10 front-matter-invalid: periods "[{ from: 2025-01-01" cannot be read as a list'],
    ],
    [
      "periods:\n  - from: 2025-01-01\n    from: 2025-02-01\n    status: active",
      ['4:5 field-repeated: field "from" is on line 3 already'],
    ],
  ])("that are wrong are told of, each fault once: %j", (lines, expected) => {
    expect(problemsOf(lines)).toEqual(expected);
  });
});

describe("a status that is assumed", () => {
  const activity = "---\ntitle: T\ncategory: events\ndate: 2025-02-01\nhours: 2\n---\nLearnt.\n";

  test.each([
    ["status: not-active", 2],
    ["periods:\n  - { from: 2024-01-01, status: not-active }", 3],
    ["reason: other\nstatus: not-active", 3],
  ])("is told where the earlier year says it: %j", (lines, line) => {
    const { problems } = withYear(lines, "2024", { "activities/a.md": activity });
    expect(problems.map(({ code, place }) => [code, place.file, place.line])).toEqual([
      ["status-assumed", "records/years/2024.md", line],
    ]);
  });

  test("is told at the year it is taken from, of whichever there are", () => {
    const { problems } = withYear("reason: other\nstatus: not-active", "2024", {
      "years/2022.md": "---\nstatus: active\n---\n",
      "activities/a.md": activity,
    });
    expect(problems.map(({ place }) => [place.file, place.line])).toEqual([
      ["records/years/2024.md", 3],
    ]);
  });

  test("is not told of a year that nothing is assumed of, beside a file that names no year", () => {
    const { problems } = withYear("status: not-active", "two", { "activities/a.md": activity });
    expect(problems.map(({ code }) => code)).toEqual(["year-name-invalid"]);
  });

  test("is not told of a year that was active", () => {
    expect(withYear("status: active", "2024", { "activities/a.md": activity }).problems).toEqual(
      [],
    );
  });
});
