import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  decimalOf,
  formatHours,
  type Minutes,
  parseHours,
  percentOf,
  perWeek,
  shortBy,
  sumMinutes,
  wholeHours,
} from "../../src/domain/hours.ts";
import { must } from "../support/day.ts";

const time = (text: string) => must(parseHours(text));

describe("parseHours", () => {
  test.each([
    ["1.5", "1 h 30 min"],
    ["0.25", "15 min"],
    ["90m", "1 h 30 min"],
    ["90 min", "1 h 30 min"],
    ["90min", "1 h 30 min"],
    ["1h 30m", "1 h 30 min"],
    ["1h30", "1 h 30 min"],
    ["1h30m", "1 h 30 min"],
    ["1 h 30 min", "1 h 30 min"],
    ["2h 5", "2 h 5 min"],
    ["2h", "2 h"],
    ["2 h", "2 h"],
    ["2", "2 h"],
    ["1.5h", "1 h 30 min"],
    ["0h 45m", "45 min"],
    ["34.5", "34 h 30 min"],
    ["999", "999 h"],
    ["998h 59m", "998 h 59 min"],
  ])("reads %s as %s", (text, shown) => {
    expect(formatHours(time(text))).toBe(shown);
  });

  test.each([
    ["0.33", "20 min"],
    ["0.01", "1 min"],
    ["0.02", "1 min"],
    ["1.99", "1 h 59 min"],
  ])("takes %s, which is no whole minute, to the nearest: %s", (text, shown) => {
    expect(formatHours(time(text))).toBe(shown);
  });

  test.each([
    "",
    "0",
    "0.00",
    "0m",
    "0h 0m",
    "-2",
    "+2",
    "1,5",
    "1:30",
    ".5",
    "1.",
    "1.505",
    ".inf",
    "1e3",
    "NaN",
    "0x10",
    "1h 60m",
    "1h 90",
    "h",
    "m",
    "90 minutes",
    "two",
    "about 1h 30m",
    "1h 30m or so",
    "about 90m",
    "1234h 5m",
    "999.01",
    "999h 1m",
    "59941m",
    "1000",
    "٣",
    " 2",
    "2\n",
  ])("does not take %j for a length of time", (text) => {
    expect(parseHours(text)).toBeUndefined();
  });

  test("reads back every time as it is written for people", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 * 60 }), (minutes) => {
        const shown = formatHours(minutes as Minutes);
        expect(formatHours(time(shown))).toBe(shown);
      }),
    );
  });

  test("reads a decimal as the minutes nearest to it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_900 }), (hundredths) => {
        const minutes = time(
          `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`,
        );
        expect(Math.abs(minutes - hundredths * 0.6)).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});

describe("sums", () => {
  test("of a third of an hour three times is an hour", () => {
    expect(formatHours(sumMinutes([time("20m"), time("0.33"), time("0h20")]))).toBe("1 h");
  });

  test("of nothing are nothing", () => {
    expect(formatHours(sumMinutes([]))).toBe("0 h");
  });

  test.each([
    ["22h", "30h", "8 h"],
    ["27h 45m", "30h", "2 h 15 min"],
    ["30h", "30h", "0 h"],
    ["31h", "30h", "0 h"],
  ])("%s is short of %s by %s", (achieved, minimum, shortfall) => {
    expect(formatHours(shortBy(time(achieved), time(minimum)))).toBe(shortfall);
  });
});

describe("shares and parts", () => {
  test.each([
    ["10h", "30h", 33],
    ["20h", "30h", 67],
    ["30h", "30h", 100],
    ["1m", "999h", 0],
  ])("%s of %s is %i per cent", (part, whole, share) => {
    expect(percentOf(time(part), time(whole))).toBe(share);
  });

  test("nothing of nothing is 0 per cent", () => {
    expect(percentOf(wholeHours(0), wholeHours(0))).toBe(0);
  });

  test.each([
    ["10h", 52 * 7, "12 min"],
    ["10h", 50 * 7, "12 min"],
    ["10h", 49 * 7, "13 min"],
    ["17m", 17, "7 min"],
    ["17m", 8, "15 min"],
    ["17m", 7, "17 min"],
    ["17m", 6, "17 min"],
    ["17m", 1, "17 min"],
  ])("%s over %d days is %s a week, rounded up", (text, days, each) => {
    expect(formatHours(perWeek(time(text), days))).toBe(each);
  });

  test("what each week has is the least whole number of minutes that is enough", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999 * 60 }),
        fc.integer({ min: 7, max: 366 }),
        (m, d) => {
          const [minutes, days] = [BigInt(m), BigInt(d)];
          const least = (minutes * 7n + days - 1n) / days;
          expect(BigInt(perWeek(m as Minutes, d))).toBe(least);
        },
      ),
      { numRuns: 1000, seed: 1 },
    );
  });

  test.each([
    ["34h 30m", 34.5],
    ["20m", 0.33],
    ["40m", 0.67],
    ["1m", 0.02],
  ])("%s is %d in data", (text, decimal) => {
    expect(decimalOf(time(text))).toBe(decimal);
  });
});
