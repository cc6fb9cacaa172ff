import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Activity } from "../../src/domain/activity.ts";
import { assessYear, formatVerdict, stateOf, stateWords } from "../../src/domain/assessment.ts";
import { formatHours, wholeHours } from "../../src/domain/hours.ts";
import type { Scheme } from "../../src/domain/scheme.ts";
import type { YearRecord } from "../../src/domain/year.ts";
import { iet } from "../../src/schemes/iet.ts";
import { activity, draft, planned } from "../support/activity.ts";
import { day, must } from "../support/day.ts";
import { yearRecord } from "../support/year.ts";

const assess = (
  activities: readonly Activity[],
  record: YearRecord = yearRecord(),
  today = "2026-02-01",
) => assessYear(record, activities, iet, day(today));

describe("the verdict", () => {
  test.each([
    ["34h 30m", "34 h 30 min recorded, 30 h required: met."],
    ["30h", "30 h recorded, 30 h required: met."],
    ["29h 59m", "29 h 59 min recorded, 30 h required: 1 min short."],
    ["22h", "22 h recorded, 30 h required: 8 h short."],
  ])("of %s is %s", (hours, verdict) => {
    expect(formatVerdict(assess([activity({ hours })]))).toBe(verdict);
  });

  test("of nothing is short of everything", () => {
    expect(formatVerdict(assess([]))).toBe("0 h recorded, 30 h required: 30 h short.");
  });

  test("asks less of a member who is not active", () => {
    const record = yearRecord({ status: "not-active", reason: "retired" });
    expect(formatVerdict(assess([activity({ hours: "10" })], record))).toBe(
      "10 h recorded, 10 h required: met.",
    );
  });

  test("agrees with its parts", () => {
    const { isMet, shortfall, withoutReflection } = assess([
      activity({ hours: "10", reflection: "" }),
      activity({ hours: "10", reflection: "" }),
      activity({ hours: "7.75" }),
    ]);
    expect([isMet, formatHours(shortfall), withoutReflection]).toEqual([false, "2 h 15 min", 2]);
  });
});

describe("a year", () => {
  test.each([
    ["2024-12-31", 0],
    ["2025-01-01", 1],
    ["2025-12-31", 1],
    ["2026-01-01", 0],
  ])("counts an activity in the year it ended: %s", (date, activities) => {
    expect(assess([activity({ date })], yearRecord(), "2027-01-01").totals.activities).toBe(
      activities,
    );
  });

  test.each([
    ["2024-12-31", "future"],
    ["2025-01-01", "in-progress"],
    ["2025-12-31", "in-progress"],
    ["2026-01-01", "complete"],
  ])("on %s, 2025 is %s", (today, state) => {
    expect(stateOf(2025, day(today))).toBe(state);
  });

  test("has a state that is said in words", () => {
    expect(stateWords).toEqual({
      complete: "complete",
      "in-progress": "in progress",
      future: "still to come",
    });
  });

  test("counts hours that are withheld from the reader, but not their activities", () => {
    const withheld = [{ category: "events", hours: wholeHours(8), isListed: false }];
    const shown = [activity({ hours: "22" })];
    const assessment = assessYear(yearRecord(), shown, iet, day("2026-02-01"), withheld);
    expect(formatVerdict(assessment)).toBe("30 h recorded, 30 h required: met.");
    expect(assessment.totals.activities).toBe(1);
  });
});

describe("the scheme of a year", () => {
  const strict: Scheme = {
    ...iet,
    id: "strict",
    edition: {
      ...iet.edition,
      requirements: [{ status: "active", from: 1900, minimum: wholeHours(40) }],
    },
  };

  test("is the one that it names, whatever the usual one is", () => {
    const record = yearRecord({ scheme: strict });
    expect(formatVerdict(assess([], record))).toBe("0 h recorded, 40 h required: 40 h short.");
  });

  test("is the usual one when it names none", () => {
    const { requirement } = assessYear(yearRecord(), [], strict, day("2026-02-01"));
    expect(formatHours(requirement.minimum)).toBe("40 h");
  });
});

describe("a year whose status changed", () => {
  const changing = (from: string, year = 2025) =>
    yearRecord({ year, periods: { [`${year}-01-01`]: "active", [from]: "not-active" } });

  test.each([
    // 30 h × 181/365 + 10 h × 184/365 = 19.92 h
    ["2025-07-01", "20 h"],
    // 30 h × 364/365 + 10 h × 1/365 = 29.95 h
    ["2025-12-31", "30 h"],
    // 30 h × 1/365 + 10 h × 364/365 = 10.05 h
    ["2025-01-02", "11 h"],
  ])("asks in proportion to days, rounded up: not active from %s, %s", (from, required) => {
    expect(formatHours(assess([], changing(from)).requirement.minimum)).toBe(required);
  });

  test("goes by 366 days in a leap year", () => {
    // 183 of 366 days each: exactly 20 h, which 365 would make 20.03 h and so 21 h.
    const { minimum } = assess([], changing("2024-07-02", 2024)).requirement;
    expect(formatHours(minimum)).toBe("20 h");
  });

  test("says that it is mixed, and gives both full requirements", () => {
    const { status, requirement } = assess([], changing("2025-07-01"));
    const { active, "not-active": notActive } = must(requirement.proportionOf);
    expect([status, formatHours(active), formatHours(notActive)]).toEqual([
      "mixed",
      "30 h",
      "10 h",
    ]);
  });

  test("asks in full when all of its periods have one status", () => {
    const record = yearRecord({ periods: { "2025-01-01": "active", "2025-07-01": "active" } });
    const { status, requirement } = assess([], record);
    expect([status, formatHours(requirement.minimum)]).toEqual(["active", "30 h"]);
    expect(requirement.proportionOf).toBeUndefined();
  });

  test("never asks less than its lower requirement, nor more than its higher", () => {
    const dayOfYear = fc.integer({ min: 1, max: 364 }).map((days) => {
      const date = new Date(Date.UTC(2025, 0, 1 + days));
      return date.toISOString().slice(0, 10);
    });
    fc.assert(
      fc.property(dayOfYear, (from) => {
        const { minimum } = assess([], changing(from)).requirement;
        expect(minimum).toBeGreaterThan(wholeHours(10));
        expect(minimum).toBeLessThanOrEqual(wholeHours(30));
        expect(minimum % 60).toBe(0);
      }),
    );
  });
});

describe("the pace", () => {
  test("says what each week that is left has to bring, today included", () => {
    // 26 November to 31 December: 36 days. 9 h over 36/7 weeks.
    const { pace } = assess([activity({ hours: "21" })], yearRecord(), "2025-11-26");
    const { daysLeft, neededPerWeek } = must(pace);
    expect([daysLeft, formatHours(neededPerWeek)]).toEqual([36, "1 h 45 min"]);
  });

  test("asks the whole shortfall of less than a week", () => {
    const { pace } = assess([activity({ hours: "21" })], yearRecord(), "2025-12-31");
    const { daysLeft, neededPerWeek } = must(pace);
    expect([daysLeft, formatHours(neededPerWeek)]).toEqual([1, "9 h"]);
  });

  test("adds up what is planned from today on, and what is recorded for a later day", () => {
    const { pace } = assess(
      [
        planned({ date: "2025-12-01", hours: "3" }),
        planned({ date: "2025-12-02" }),
        activity({ date: "2025-12-03", hours: "2" }),
        planned({ date: "2026-01-10", hours: "5" }),
        planned({ date: "2025-11-25", hours: "7" }),
        planned({ date: "2025-11-26", hours: "1" }),
      ],
      yearRecord(),
      "2025-11-26",
    );
    expect(formatHours(must(pace).planned)).toBe("6 h");
  });

  test("asks nothing more once the year is met", () => {
    const { pace } = assess([activity({ hours: "31" })], yearRecord(), "2025-11-26");
    expect(formatHours(must(pace).neededPerWeek)).toBe("0 h");
  });

  test.each(["2024-12-31", "2026-01-01"])(
    "is of the year in progress alone, not on %s",
    (today) => {
      expect(assess([], yearRecord(), today).pace).toBeUndefined();
    },
  );
});

describe("what is not counted", () => {
  test("is told apart: drafts, planned ones, and those after today", () => {
    const { totals, counted, notCounted } = assess(
      [
        activity({ title: "Done today", date: "2025-06-01" }),
        activity({ title: "Tomorrow", date: "2025-06-02" }),
        planned({ title: "Planned and past", date: "2025-01-10" }),
        draft({ title: "Without a date" }),
        draft({ title: "Begun", date: "2025-02-01" }),
        draft({ title: "Of another year", date: "2024-02-01" }),
      ],
      yearRecord(),
      "2025-06-01",
    );
    const titles = (activities: readonly Activity[]) => activities.map(({ title }) => title);
    expect(totals.activities).toBe(1);
    expect(titles(counted)).toEqual(["Done today"]);
    expect(titles(notCounted.drafts)).toEqual(["Without a date", "Begun"]);
    expect(titles(notCounted.planned)).toEqual(["Planned and past"]);
    expect(titles(notCounted.afterToday)).toEqual(["Tomorrow"]);
  });
});
