import fc from "fast-check";
import { Settings } from "luxon";
import { describe, expect, test } from "vitest";
import {
  dayAfter,
  dayBefore,
  daysFrom,
  firstDayOf,
  formatDate,
  formatSpan,
  isTimeZone,
  lastDayOf,
  monthsLater,
  parseCalendarDate,
  yearOf,
} from "../../src/domain/calendar-date.ts";
import { day } from "../support/day.ts";

const anyDay = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2999, 11, 31) / 86_400_000 })
  .map((days) => day(new Date(days * 86_400_000).toISOString().slice(0, 10)));

test("days go by no time zone, not by the one that left a day out either", () => {
  const { defaultZone } = Settings;
  Settings.defaultZone = "Pacific/Apia";
  try {
    expect(dayAfter(day("2011-12-29"))).toBe("2011-12-30");
    expect(dayBefore(day("2011-12-31"))).toBe("2011-12-30");
    expect(daysFrom(day("2011-12-29"), day("2011-12-31"))).toBe(3);
  } finally {
    Settings.defaultZone = defaultZone;
  }
});

describe("parseCalendarDate", () => {
  test.each(["2025-03-14", "1900-01-01", "2024-02-29", "2000-02-29", "2999-12-31"])(
    "reads %s",
    (text) => {
      expect(parseCalendarDate(text)).toBe(text);
    },
  );

  test.each([
    "+002025-03-14",
    "2025-02-29",
    "1900-02-29",
    "2025-02-30",
    "2025-04-31",
    "2025-13-01",
    "2025-00-10",
    "2025-01-00",
    "2025",
    "2025-03",
    "20250314",
    "2025-W07-1",
    "2025-074",
    "2025-3-14",
    "14/03/2025",
    "2025-03-14T10:00",
    "1899-12-31",
    "3000-01-01",
    "",
    " 2025-03-14",
    "2025-03-14\n",
    "P1Y",
  ])("does not take %j for a day", (text) => {
    expect(parseCalendarDate(text)).toBeUndefined();
  });

  test("reads every day of eleven centuries, and text order is calendar order", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(parseCalendarDate(a)).toBe(a);
        expect(a < b).toBe(Date.parse(a) < Date.parse(b));
      }),
    );
  });
});

describe("arithmetic", () => {
  test("a year has 365 days, and a leap year 366", () => {
    const daysOf = (year: number) => daysFrom(firstDayOf(year), lastDayOf(year));
    expect([2023, 2024, 2100, 2000].map(daysOf)).toEqual([365, 366, 365, 366]);
  });

  test("one day spans one day, although clocks change within it", () => {
    expect(daysFrom(day("2025-03-30"), day("2025-03-30"))).toBe(1);
    expect(daysFrom(day("2025-03-29"), day("2025-03-31"))).toBe(3);
  });

  test.each([
    ["2025-01-31", 1, "2025-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2025-11-15", 3, "2026-02-15"],
  ])("%s and %i months is %s", (from, months, to) => {
    expect(monthsLater(day(from), months)).toBe(to);
  });

  test("the day after the day before is the day", () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(dayAfter(dayBefore(date))).toBe(date);
        expect(daysFrom(dayBefore(date), date)).toBe(2);
      }),
    );
  });

  test("the year is the first four digits", () => {
    expect(yearOf(day("2024-12-31"))).toBe(2024);
  });
});

test("writes a day for people", () => {
  expect(formatDate(day("2025-03-04"))).toBe("4 March 2025");
});

test.each([
  ["2026-09-07", "2026-09-07", "7 September 2026"],
  ["2026-09-07", "2026-09-16", "7 to 16 September 2026"],
  ["2026-08-31", "2026-09-16", "31 August to 16 September 2026"],
  ["2025-09-07", "2026-09-16", "7 September 2025 to 16 September 2026"],
])("writes the days from %s to %s as %s", (from, to, text) => {
  expect(formatSpan(day(from), day(to))).toBe(text);
});

test.each([
  ["Europe/London", true],
  ["UTC", true],
  ["Europe/Londn", false],
  ["", false],
])("%j is a time zone: %s", (name, isOne) => {
  expect(isTimeZone(name)).toBe(isOne);
});
