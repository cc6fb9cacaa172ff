import { describe, expect, test } from "vitest";
import { asOfItsDay } from "../../src/domain/as-of.ts";
import { activity } from "../support/activity.ts";
import { day } from "../support/day.ts";
import { objective } from "../support/objective.ts";
import { portfolioOf } from "../support/portfolio-of.ts";
import { yearRecord } from "../support/year.ts";

const written = {
  objectives: [
    objective({ id: "reached", status: "achieved", set: "2025-01-10", closed: "2026-06-30" }),
    objective({ id: "later", set: "2026-03-01" }),
    objective({ id: "begun", set: "2024-01-10", status: "in-progress" }),
  ],
  years: [yearRecord({ declared: day("2026-01-20") }), yearRecord({ year: 2026 })],
  activities: [{ ...activity(), objectives: ["reached", "later"] }],
};
const asOf = (today: string) => asOfItsDay(portfolioOf({ ...written, today: day(today) }));

describe("as of a day", () => {
  test.each([
    ["2025-01-09", []],
    ["2025-01-10", ["reached is open"]],
    ["2026-02-28", ["reached is open"]],
    ["2026-03-01", ["reached is open", "later is open"]],
    ["2026-06-29", ["reached is open", "later is open"]],
    ["2026-06-30", ["reached is achieved on 2026-06-30", "later is open"]],
  ])("objectives were set and closed or not: %s, %j", (today, expected) => {
    const { objectives } = asOf(today);
    expect(objectives.at(-1)).toBe(written.objectives.at(-1));
    const told = objectives
      .slice(0, -1)
      .map(({ id, status, closed }) => `${id} is ${status}${closed ? ` on ${closed}` : ""}`);
    expect(told).toEqual(expected);
  });

  test.each([
    ["2026-02-28", ["reached"]],
    ["2026-03-01", ["reached", "later"]],
  ])("activities serve the objectives that there were: %s, %j", (today, expected) => {
    expect(asOf(today).activities.map(({ objectives }) => objectives)).toEqual([expected]);
  });

  test.each([
    ["2026-01-19", undefined],
    ["2026-01-20", "2026-01-20"],
  ])("a year was declared or not: %s, %s", (today, declared) => {
    const { years } = asOf(today);
    expect(years).toMatchObject([{ declared }, { declared: undefined }]);
    expect(years[1]).toBe(written.years[1]);
  });

  test("what says nothing of a later day is the same thing", () => {
    const { activities, years, objectives } = asOf("2027-01-01");
    expect(activities[0]).toBe(written.activities[0]);
    expect(years[0]).toBe(written.years[0]);
    expect(objectives).toEqual(written.objectives);
    expect(objectives[0]).toBe(written.objectives[0]);
  });
});
