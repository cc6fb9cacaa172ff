import fc from "fast-check";
import { expect, test } from "vitest";
import type { CalendarDate } from "../src/domain/calendar-date.ts";
import { disclose, type Reader } from "../src/domain/disclosure.ts";
import { isOpen } from "../src/domain/plan.ts";
import type { Portfolio } from "../src/domain/portfolio.ts";
import { isError } from "../src/domain/problem.ts";
import { reviewYear } from "../src/domain/review.ts";
import { day } from "./support/day.ts";
import { build } from "./support/portfolio.ts";
import { record } from "./support/records.ts";

/** On this day, everything that the drawn records tell of has happened. */
const lastDay = "2027-12-31";

const dayBetween = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
const dayOfRecords = dayBetween("2023-01-01", lastDay);
const anyDay = dayBetween("1950-01-01", "2060-01-01").map(day);

const audience = fc.constantFrom("public", "reviewer", "private");
const register = fc.constantFrom("EngTech", "CEng", "none");

/** Of every register; the last two of CEng alone. */
const codes = ["A1", "B2", "E5", "B3", "C4"];

/** A stretch of time, of which both ends are days of the records. */
const span = fc.tuple(dayOfRecords, dayOfRecords).map((ends) => ends.sort());

const activity = fc.record({
  status: fc.constantFrom("done", "planned", "draft"),
  span,
  hasDay: fc.boolean(),
  isLong: fc.boolean(),
  hours: fc.integer({ min: 1, max: 600 }),
  audience,
  competences: fc.subarray(codes),
  objectives: fc.subarray([0, 1, 2]),
});

const objective = fc.record({
  status: fc.constantFrom("open", "in-progress", "achieved", "dropped"),
  span,
  isDue: fc.boolean(),
  audience,
  competences: fc.subarray(codes),
});

const year = fc.record({
  year: fc.integer({ min: 2022, max: 2028 }),
  status: fc.constantFrom("active", "not-active"),
  declared: fc.option(dayOfRecords),
  register: fc.option(register),
  audience,
});

const records = fc.record({
  register,
  activities: fc.array(activity, { maxLength: 8 }),
  objectives: fc.array(objective, { minLength: 3, maxLength: 3 }),
  years: fc.uniqueArray(year, { maxLength: 5, selector: ({ year }) => year }),
});

type Drawn = typeof records extends fc.Arbitrary<infer Value> ? Value : never;
type Fields = Readonly<Record<string, string | undefined>>;

const written = (fields: Fields) =>
  record(
    Object.fromEntries(
      Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : [])),
    ),
    "Words.",
  );

/** Those that the register of a day's year asks for; without a day, all. */
function valid(codes: readonly string[], drawn: Drawn, date: string | undefined): string {
  const ofYear = drawn.years.find(({ year }) => String(year) === date?.slice(0, 4));
  const register = ofYear?.register ?? drawn.register;
  const isAsked = (code: string) =>
    date === undefined || register !== "EngTech" || !["B3", "C4"].includes(code);
  return `[${codes.filter(isAsked).join(", ")}]`;
}

function textsOf(drawn: Drawn): Readonly<Record<string, string>> {
  const activities = drawn.activities.map(
    ({ status, span: [start, end], hasDay, isLong, hours, ...said }, index) => {
      const date = status === "draft" && !hasDay ? undefined : end;
      return [
        `activities/a${index}.md`,
        written({
          title: `Activity ${index}`,
          category: "events",
          status,
          date,
          start: isLong && date ? start : undefined,
          hours: `${hours}m`,
          audience: said.audience,
          competences: valid(said.competences, drawn, date),
          objectives: `[${said.objectives.map((index) => `o${index}`).join(", ")}]`,
        }),
      ];
    },
  );
  const objectives = drawn.objectives.map(
    ({ status, span: [set, end], isDue, audience, competences }, index) => [
      `objectives/o${index}.md`,
      written({
        title: `Objective ${index}`,
        set,
        due: isDue ? end : undefined,
        status,
        closed: status === "achieved" || status === "dropped" ? end : undefined,
        audience,
        competences: valid(competences, drawn, set),
      }),
    ],
  );
  const years = drawn.years.map(({ year, status, declared, register, audience }) => [
    `years/${year}.md`,
    written({ status, declared: declared ?? "", registration: register ?? "", audience }),
  ]);
  const profile = ["profile.md", written({ registration: drawn.register })];
  return Object.fromEntries([profile, ...activities, ...objectives, ...years]);
}

const readers: readonly Reader[] = ["public", "reviewer", "member"];

/** All that is counted of a portfolio, for whomever, as numbers that time only adds to. */
function figuresOf(portfolio: Portfolio): ReadonlyMap<string, number> {
  const years = portfolio.years.flatMap((record) => {
    const { assessment } = reviewYear(portfolio, record);
    return [
      [`${record.year} minutes`, assessment.totals.minutes],
      [`${record.year} activities`, assessment.totals.activities],
      [`${record.year} declared`, record.declared ? 1 : 0],
    ] as const;
  });
  const disclosed = readers.flatMap((reader) =>
    disclose(portfolio, reader).years.flatMap(
      ({ year, totals, withheld }) =>
        [
          [`${year} minutes for ${reader}`, totals.minutes],
          [`${year} activities for ${reader}`, totals.activities],
          [`${year} withheld from ${reader}`, withheld.activities],
        ] as const,
    ),
  );
  return new Map([
    ...years,
    ...disclosed,
    ["objectives", portfolio.objectives.length],
    ["closed", portfolio.objectives.filter((one) => !isOpen(one)).length],
  ]);
}

test("records that are right on their last day are right on every day", () => {
  fc.assert(
    fc.property(records, anyDay, (drawn, today) => {
      const texts = textsOf(drawn);
      const errorsOn = (day: string) => build(texts, day).problems.filter(isError);
      expect(errorsOn(lastDay)).toEqual([]);
      expect(errorsOn(today)).toEqual([]);
    }),
    { numRuns: 150, seed: 1 },
  );
});

test("what has been counted, declared, set or closed by a day has been by every later one", () => {
  fc.assert(
    fc.property(records, anyDay, anyDay, (drawn, one, other) => {
      const texts = textsOf(drawn);
      const [before, after] = [one, other]
        .sort()
        .map((today: CalendarDate) => figuresOf(build(texts, today).portfolio));
      for (const [name, figure] of before ?? []) {
        expect(after?.get(name), name).toBeGreaterThanOrEqual(figure);
      }
    }),
    { numRuns: 100, seed: 1 },
  );
});

test("all that is written is kept, whichever day it is read on", () => {
  fc.assert(
    fc.property(records, anyDay, (drawn, today) => {
      const texts = textsOf(drawn);
      const { today: _, ...written } = build(texts, today).written;
      const { today: __, ...later } = build(texts, lastDay).written;
      expect(written).toEqual(later);
    }),
    { numRuns: 60, seed: 1 },
  );
});
