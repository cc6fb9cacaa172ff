import { describe, expect, test } from "vitest";
import type { Activity } from "../../src/domain/activity.ts";
import type { Audience } from "../../src/domain/audience.ts";
import { type DisclosedYear, disclose, type Reader } from "../../src/domain/disclosure.ts";
import { formatHours, wholeHours } from "../../src/domain/hours.ts";
import type { Portfolio } from "../../src/domain/portfolio.ts";
import type { Scheme } from "../../src/domain/scheme.ts";
import { iet } from "../../src/schemes/iet.ts";
import { activity, draft, planned } from "../support/activity.ts";
import { day, must } from "../support/day.ts";
import { objective } from "../support/objective.ts";
import { portfolioOf, profile } from "../support/portfolio-of.ts";
import { yearRecord } from "../support/year.ts";

/** On this day, what is told is asked for. */
const today = "2025-06-01";

const portfolio = (said: Partial<Portfolio>) => portfolioOf({ today: day(today), ...said });

const yearOf = (said: Partial<Portfolio>, reader: Reader, year = 2025): DisclosedYear =>
  must(disclose(portfolio(said), reader).years.find((one) => one.year === year));

const titles = (list: readonly { readonly title: string }[]) => list.map(({ title }) => title);

/** Two hours of every kind that there is, by when it took or takes place. */
const kinds = {
  "done before": activity({ date: "2025-05-31", hours: "2" }),
  "done today": activity({ date: today, hours: "2" }),
  "done after": activity({ date: "2025-06-02", hours: "2" }),
  "planned before": planned({ date: "2025-05-31", hours: "2" }),
  "planned today": planned({ date: today, hours: "2" }),
  "planned after": planned({ date: "2025-06-02", hours: "2" }),
  "draft before": draft({ date: "2025-05-31" }),
  "draft after": draft({ date: "2025-06-02" }),
  "draft without a day": draft(),
} as const satisfies Readonly<Record<string, Activity>>;

type Kind = keyof typeof kinds;

/** What a reader is told of a year that has one activity: hours counted, to come and withheld, and what is listed. */
function toldOf(reader: Reader, audience: Audience, kind: Kind): string {
  const activities = [{ ...kinds[kind], audience }];
  const { totals, plan, withheld, ...year } = yearOf({ activities, years: [yearRecord()] }, reader);
  const { activities: shown } = disclose(portfolio({ activities }), reader);
  expect(shown).toEqual(year.activities);
  expect(must(year.statement).assessment.totals).toEqual(totals);
  expect(sumOf(totals)).toEqual([totals.activities, totals.minutes]);
  const listed = withheld.listed.map((one) => Object.entries(one).flat().join(" "));
  return [
    `${formatHours(totals.minutes)} in ${totals.activities}`,
    ...(shown.length > 0 ? [`shown on ${shown.map(({ date }) => date)}`] : []),
    ...(plan.toCome.length > 0 ? [`${formatHours(plan.hoursToCome)} to come`] : []),
    ...(withheld.minutes > 0
      ? [`${formatHours(withheld.minutes)} in ${withheld.activities} withheld`]
      : []),
    ...listed,
  ].join(", ");
}

function sumOf({ categories }: DisclosedYear["totals"]) {
  const sum = (name: "activities" | "minutes") =>
    categories.reduce((all, row) => all + row[name], 0);
  return [sum("activities"), sum("minutes")];
}

describe("of an activity", () => {
  const inFull: readonly (readonly [Reader, Audience])[] = [
    ["public", "public"],
    ["reviewer", "public"],
    ["reviewer", "reviewer"],
    ["member", "public"],
    ["member", "reviewer"],
    ["member", "private"],
  ];

  describe.each(inFull)("the %s reader is told in full when it is %s, and", (reader, audience) => {
    test.each<[Kind, string]>([
      ["done before", "2 h in 1, shown on 2025-05-31"],
      ["done today", "2 h in 1, shown on 2025-06-01"],
      ["done after", "0 h in 0, shown on 2025-06-02, 2 h to come"],
      ["planned before", "0 h in 0, shown on 2025-05-31"],
      ["planned today", "0 h in 0, shown on 2025-06-01, 2 h to come"],
      ["planned after", "0 h in 0, shown on 2025-06-02, 2 h to come"],
    ])("%s it is %s", (kind, expected) => {
      expect(toldOf(reader, audience, kind)).toBe(expected);
    });
  });

  describe.each<[Audience]>([["reviewer"], ["private"]])(
    "that is %s everybody is told the hours, and",
    (audience) => {
      test.each<[Kind, string]>([
        ["done before", "2 h in 0, 2 h in 1 withheld"],
        ["done today", "2 h in 0, 2 h in 1 withheld"],
        ["done after", "0 h in 0"],
        ["planned before", "0 h in 0"],
        ["planned today", "0 h in 0"],
        ["planned after", "0 h in 0"],
      ])("%s it is %s", (kind, expected) => {
        expect(toldOf("public", audience, kind)).toBe(expected);
      });
    },
  );

  test.each<[Kind, string]>([
    ["done before", "2 h in 1, 2 h in 1 withheld, date 2025-05-31 category events hours 120"],
    ["done today", "2 h in 1, 2 h in 1 withheld, date 2025-06-01 category events hours 120"],
    ["done after", "0 h in 0"],
    ["planned before", "0 h in 0"],
    ["planned today", "0 h in 0"],
    ["planned after", "0 h in 0"],
  ])("that is private the reviewer is told day, category and hours: %s, %s", (kind, expected) => {
    expect(toldOf("reviewer", "private", kind)).toBe(expected);
  });

  describe.each<[Audience]>([["public"], ["reviewer"], ["private"]])(
    "that is a draft, and %s,",
    (audience) => {
      test.each<[Reader, Kind, string]>([
        ["public", "draft before", "0 h in 0"],
        ["public", "draft after", "0 h in 0"],
        ["public", "draft without a day", "0 h in 0"],
        ["reviewer", "draft before", "0 h in 0"],
        ["reviewer", "draft after", "0 h in 0"],
        ["reviewer", "draft without a day", "0 h in 0"],
        ["member", "draft before", "0 h in 0, shown on 2025-05-31"],
        ["member", "draft after", "0 h in 0, shown on 2025-06-02"],
        ["member", "draft without a day", "0 h in 0, shown on 2025-06-01"],
      ])("the %s reader is told %s: %s", (reader, kind, expected) => {
        expect(toldOf(reader, audience, kind)).toBe(expected);
      });
    },
  );
});

test.each<[Reader, readonly Kind[]]>([
  ["public", ["done before", "planned after"]],
  ["reviewer", ["done before", "planned after"]],
  ["member", ["done before", "planned after", "draft before"]],
])("what the %s reader sees whole is the same thing as in the portfolio: %j", (reader, some) => {
  // The preview tells by this which pages to make again.
  for (const kind of some) {
    const activities = [kinds[kind]];
    expect(disclose(portfolio({ activities }), reader).activities[0], kind).toBe(activities[0]);
  }
});

describe("of several activities", () => {
  const among = [
    { ...activity({ title: "Last year", date: "2024-12-31", hours: "16" }), audience: "private" },
    { ...activity({ title: "February", date: "2025-02-01", hours: "8" }), audience: "private" },
    activity({ title: "March", date: "2025-03-01", hours: "1", category: "training" }),
    { ...activity({ title: "April", date: "2025-04-01", hours: "4" }), audience: "private" },
    { ...activity({ title: "May", date: "2025-05-01", hours: "2" }), audience: "reviewer" },
    planned({ title: "July", date: "2025-07-01" }),
    draft({ title: "Begun" }),
  ] as const;
  const years = [yearRecord({ year: 2024 }), yearRecord()];

  test.each<[Reader, string, readonly string[]]>([
    ["public", "15 h in 1: training 1 h in 1, events 14 h in 0", ["March", "July"]],
    ["reviewer", "15 h in 4: training 1 h in 1, events 14 h in 3", ["March", "May", "July"]],
    [
      "member",
      "15 h in 4: training 1 h in 1, events 14 h in 3",
      ["Last year", "February", "March", "April", "May", "Begun", "July"],
    ],
  ])("the %s reader is told %s, oldest first", (reader, hours, expected) => {
    const { totals } = yearOf({ activities: among, years }, reader);
    const rows = totals.categories
      .filter(({ minutes }) => minutes > 0)
      .map((row) => `${row.category.code} ${formatHours(row.minutes)} in ${row.activities}`);
    expect(`${formatHours(totals.minutes)} in ${totals.activities}: ${rows.join(", ")}`).toBe(
      hours,
    );
    expect(titles(disclose(portfolio({ activities: among, years }), reader).activities)).toEqual(
      expected,
    );
  });

  test.each<[Reader, number, number]>([
    ["public", 3, 1],
    ["reviewer", 2, 1],
    ["member", 0, 0],
  ])(
    "from the %s reader %d of the year are withheld, and %d of the one before",
    (reader, ...expected) => {
      const withheld = [2025, 2024].map(
        (year) => yearOf({ activities: among, years }, reader, year).withheld.activities,
      );
      expect(withheld).toEqual(expected);
    },
  );

  test("those withheld are listed for the reviewer alone, oldest first", () => {
    const listedFor = (reader: Reader) =>
      yearOf({ activities: among, years }, reader).withheld.listed.map(({ date }) => date);
    expect(listedFor("reviewer")).toEqual(["2025-02-01", "2025-04-01"]);
    expect(listedFor("public")).toEqual([]);
  });
});

describe("of objectives", () => {
  const objectives = (["public", "reviewer", "private"] as const).flatMap((audience) => [
    { ...objective({ id: audience, set: "2025-01-10" }), audience },
    {
      ...objective({
        id: `${audience} before`,
        set: "2024-01-10",
        status: "achieved",
        closed: "2024-11-30",
      }),
      audience,
    },
  ]);
  const activities = [
    { ...activity({ title: "All", hours: "1" }), objectives: ["public", "reviewer", "private"] },
    { ...activity({ title: "Private", hours: "2" }), objectives: ["private"] },
    activity({ title: "None", hours: "4" }),
  ];
  const years = [yearRecord({ year: 2024 }), yearRecord()];
  const said = { objectives, activities, years };

  test.each<[Reader, readonly string[], number]>([
    ["public", ["public"], 0],
    ["reviewer", ["public", "reviewer"], 1],
    ["member", ["public", "reviewer", "private"], 0],
  ])("the %s reader sees %j, and is told that %d are withheld", (reader, ids, withheld) => {
    const disclosed = disclose(portfolio(said), reader);
    expect(disclosed.objectives.map(({ id }) => id)).toEqual(
      ids.flatMap((id) => [id, `${id} before`]),
    );
    const year = yearOf(said, reader);
    expect(year.plan.objectives.map((one) => one.objective.id)).toEqual(ids);
    expect(year.withheld.objectives).toBe(withheld);
    expect(yearOf(said, reader, 2024).withheld.objectives).toBe(withheld);
  });

  test.each<[Reader, readonly string[], string, string]>([
    ["public", ["public"], "1 h", "6 h"],
    ["reviewer", ["public", "reviewer"], "1 h", "6 h"],
    ["member", ["public", "reviewer", "private"], "3 h", "4 h"],
  ])("for the %s reader an activity serves %j alone", (reader, ids, planned, unplanned) => {
    const { activities, plan } = yearOf(said, reader);
    expect(activities.map((one) => one.objectives)).toEqual([
      ids,
      ids.filter((id) => id === "private"),
      [],
    ]);
    expect([plan.plannedCpd, plan.unplannedCpd].map(formatHours)).toEqual([planned, unplanned]);
  });
});

describe("of the member and the year", () => {
  const strict: Scheme = {
    ...iet,
    id: "strict",
    edition: {
      ...iet.edition,
      requirements: [{ status: "active", from: 1900, minimum: wholeHours(40) }],
    },
  };
  const own = {
    membership: {
      institution: "Other",
      membershipNumber: "42",
      grade: "TMIET",
      registration: "EngTech",
    },
    scheme: strict,
  } as const;

  /** What is told of a year of some audience: who, by which rules, and what is asked. */
  function statementFor(reader: Reader, audience: Audience): string {
    const { membership, scheme, statement } = yearOf(
      { years: [yearRecord({ ...own, audience })] },
      reader,
    );
    const { institution, membershipNumber, grade, registration } = membership;
    const asked = statement && formatHours(statement.assessment.requirement.minimum);
    return [institution, membershipNumber, grade, registration, scheme.id, asked].join(" ");
  }

  test.each<[Reader, Audience, string]>([
    ["public", "public", "Other  TMIET EngTech strict 40 h"],
    ["public", "reviewer", "IET  MIET CEng iet "],
    ["public", "private", "IET  MIET CEng iet "],
    ["reviewer", "public", "Other 42 TMIET EngTech strict 40 h"],
    ["reviewer", "reviewer", "Other 42 TMIET EngTech strict 40 h"],
    ["reviewer", "private", "IET 1100000000 MIET CEng iet "],
    ["member", "public", "Other  TMIET EngTech strict 40 h"],
    ["member", "reviewer", "Other  TMIET EngTech strict 40 h"],
    ["member", "private", "Other  TMIET EngTech strict 40 h"],
  ])("the %s reader is told of a year that is %s: %s", (reader, audience, expected) => {
    expect(statementFor(reader, audience)).toBe(expected);
  });

  test.each<[Reader, string | undefined]>([
    ["public", undefined],
    ["reviewer", "1100000000"],
    ["member", undefined],
  ])("the %s reader is told the profile's number: %s", (reader, number) => {
    expect(disclose(portfolio({}), reader).profile).toEqual({
      ...profile,
      membershipNumber: number,
    });
  });

  test("the words of a year come without the membership and the scheme, which stand beside them", () => {
    const { statement } = yearOf({ years: [yearRecord(own)] }, "public");
    expect(must(statement).record).toMatchObject({ year: 2025, audience: "public" });
    expect(Object.keys(must(statement).record)).not.toContain("membership");
    expect(Object.keys(must(statement).record)).not.toContain("scheme");
  });
});

describe("a year is told of", () => {
  const unwritten = { ...yearRecord(), file: undefined };
  const hidden = (kind: Kind) => [{ ...kinds[kind], audience: "private" as const }];

  test.each<[string, Partial<Portfolio>, readonly Reader[]]>([
    ["with a file and nothing else", { years: [yearRecord()] }, ["public", "reviewer", "member"]],
    [
      "with a file that is private",
      { years: [yearRecord({ audience: "private" })] },
      ["public", "reviewer", "member"],
    ],
    [
      "with an activity to show, planned though it is",
      { years: [unwritten], activities: [kinds["planned after"]] },
      ["public", "reviewer", "member"],
    ],
    [
      "with hours alone",
      { years: [unwritten], activities: hidden("done before") },
      ["public", "reviewer", "member"],
    ],
    [
      "with hidden activities of which none counts yet",
      { years: [unwritten], activities: hidden("done after") },
      ["reviewer", "member"],
    ],
    [
      "with hidden activities that are planned",
      { years: [unwritten], activities: hidden("planned before") },
      ["reviewer", "member"],
    ],
    [
      "beside another that has a file",
      { years: [yearRecord({ year: 2024 }), unwritten], activities: hidden("done after") },
      ["reviewer", "member"],
    ],
  ])("%s", (_what, said, expected) => {
    const all = must(said.years).map(({ year }) => year);
    for (const reader of ["public", "reviewer", "member"] as const) {
      const told = disclose(portfolio(said), reader).years.map(({ year }) => year);
      const isTold = expected.includes(reader);
      expect(told, reader).toEqual(all.filter((year) => isTold || year !== 2025));
    }
  });

  test("by its state", () => {
    const years = [2024, 2025, 2026].map((year) => yearRecord({ year }));
    expect(disclose(portfolio({ years }), "public").years.map(({ state }) => state)).toEqual([
      "complete",
      "in-progress",
      "future",
    ]);
  });
});

test("the scheme, the standard and the day are for everybody", () => {
  const all = portfolio({});
  for (const reader of ["public", "reviewer", "member"] as const) {
    const { scheme, standard, today } = disclose(all, reader);
    expect({ scheme, standard, today }).toEqual({
      scheme: all.scheme,
      standard: all.standard,
      today: all.today,
    });
  }
});
