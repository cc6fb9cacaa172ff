import { expect, test } from "vitest";
import { cpdYearOf, isCounted, isDated } from "../../src/domain/activity.ts";
import { activity, draft, planned } from "../support/activity.ts";
import { day } from "../support/day.ts";

const today = day("2025-06-01");

test.each([
  ["done today", activity({ date: "2025-06-01" }), true],
  ["done tomorrow", activity({ date: "2025-06-02" }), false],
  ["planned and past", planned({ date: "2025-01-01", hours: "2" }), false],
  ["a draft", draft({ date: "2025-01-01" }), false],
])("what is %s counts: %s", (_what, one, counts) => {
  expect(isCounted(one, today)).toBe(counts);
});

test("a draft is shown nowhere", () => {
  expect([activity(), planned(), draft()].map(isDated)).toEqual([true, true, false]);
});

test("a draft without a date belongs to the present year", () => {
  expect(cpdYearOf(draft(), today)).toBe(2025);
  expect(cpdYearOf(draft({ date: "2023-05-05" }), today)).toBe(2023);
});
