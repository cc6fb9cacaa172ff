import { expect, test } from "vitest";
import { clockFrom } from "../src/clock.ts";
import { must } from "./support/day.ts";

test("today is the day that was asked for, before all else", () => {
  expect(must(clockFrom("2025-03-14", "0"))("Pacific/Auckland")).toBe("2025-03-14");
});

test.each(["2025-02-30", "today", "", "14/03/2025"])("%j is no day to go by", (day) => {
  expect(clockFrom(day, undefined)).toBeUndefined();
});

test.each([
  ["1741989600", "Europe/London", "2025-03-14"],
  ["1741989600", "Pacific/Auckland", "2025-03-15"],
  ["1751325000", "Europe/London", "2025-07-01"],
  ["1751325000", "UTC", "2025-06-30"],
  ["0", "UTC", "1970-01-01"],
])("at SOURCE_DATE_EPOCH %s, today in %s is %s", (epoch, timeZone, today) => {
  expect(must(clockFrom(undefined, epoch))(timeZone)).toBe(today);
});

test.each(["-1", "1.5", "soon", "999999999999"])("%s is no moment to go by", (epoch) => {
  expect(clockFrom(undefined, epoch)).toBeUndefined();
});

test.each([undefined, ""])("without either (%j), today is now", (epoch) => {
  const before = new Date().toISOString().slice(0, 10);
  const today = must(clockFrom(undefined, epoch))("UTC");
  const after = new Date().toISOString().slice(0, 10);
  expect([before, after]).toContain(today);
});
