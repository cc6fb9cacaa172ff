import { expect, test } from "vitest";
import { formatHours, wholeHours } from "../../src/domain/hours.ts";
import { minimumFor, type Scheme } from "../../src/domain/scheme.ts";
import { iet } from "../../src/schemes/iet.ts";

const raised: Scheme = {
  ...iet,
  edition: {
    ...iet.edition,
    requirements: [
      { status: "active", from: 2010, minimum: wholeHours(30) },
      { status: "active", from: 2028, minimum: wholeHours(40) },
      { status: "active", from: 2020, minimum: wholeHours(35) },
    ],
  },
};

test.each([
  [2010, "30 h"],
  [2019, "30 h"],
  [2020, "35 h"],
  [2027, "35 h"],
  [2028, "40 h"],
  [2040, "40 h"],
])("a rule holds from its year until the next one replaces it: %i asks for %s", (year, hours) => {
  expect(formatHours(minimumFor(raised, "active", year))).toBe(hours);
});

test("a scheme without a rule for a year is a fault of ours", () => {
  expect(() => minimumFor(raised, "active", 2009)).toThrow(
    "Internal error: iet has no rule for active in 2009",
  );
  expect(() => minimumFor(raised, "not-active", 2020)).toThrow("Internal error");
});
