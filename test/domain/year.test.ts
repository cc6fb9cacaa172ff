import { describe, expect, test } from "vitest";
import {
  latestWritten,
  membershipIn,
  statusOf,
  withUnwrittenYears,
  type YearRecord,
  yearAmong,
} from "../../src/domain/year.ts";
import { must } from "../support/day.ts";
import { profile } from "../support/portfolio-of.ts";
import { yearRecord } from "../support/year.ts";

const retired = yearRecord({ year: 2023, status: "not-active", reason: "retired" });

const told = (years: readonly YearRecord[]) =>
  years.map(
    (record) =>
      `${record.year} ${statusOf(record)} ${record.periods[0].reason ?? "-"} ${record.assumedFrom ?? "-"} ${record.audience}`,
  );

describe("a year without a file", () => {
  test("is active when no earlier year has one", () => {
    const later = yearRecord({ year: 2027, status: "not-active" });
    expect(told(withUnwrittenYears([later], [2025], "public"))).toEqual([
      "2025 active - - public",
      "2027 not-active - - public",
    ]);
  });

  test("takes the status of the latest earlier year when that was not active throughout", () => {
    expect(told(withUnwrittenYears([retired], [2025, 2024, 2025], "public"))).toEqual([
      "2023 not-active retired - public",
      "2024 not-active retired 2023 reviewer",
      "2025 not-active retired 2023 reviewer",
    ]);
  });

  test.each([
    ["active", yearRecord({ year: 2023 })],
    [
      "mixed",
      yearRecord({ year: 2023, periods: { "2023-01-01": "not-active", "2023-05-01": "active" } }),
    ],
  ])("is active after a year that was %s", (_status, earlier) => {
    expect(told(withUnwrittenYears([earlier], [2024], "public")).at(-1)).toBe(
      "2024 active - - public",
    );
  });

  test("goes by the latest year that has a file", () => {
    const back = yearRecord({ year: 2024 });
    expect(told(withUnwrittenYears([back, retired], [2025], "public")).at(-1)).toBe(
      "2025 active - - public",
    );
  });

  test.each([
    ["public", "reviewer"],
    ["reviewer", "reviewer"],
    ["private", "private"],
  ] as const)("whose status is that of one that is %s is %s", (audience, expected) => {
    const earlier = yearRecord({ year: 2023, status: "not-active", audience });
    const [, assumed] = withUnwrittenYears([earlier], [2024], "public");
    expect(must(assumed).audience).toBe(expected);
  });

  test("follows from an earlier one though no year between is there", () => {
    const years = withUnwrittenYears([retired], [2024], "public");
    expect(told([yearAmong(years, 2031, "public")])).toEqual([
      "2031 not-active retired 2023 reviewer",
    ]);
    expect(told([yearAmong(years, 2022, "public")])).toEqual(["2022 active - - public"]);
  });

  test("says nothing but what is assumed of it", () => {
    const [, assumed] = withUnwrittenYears(
      [{ ...retired, role: "None", reflection: "A year." }],
      [2024],
      "public",
    );
    expect(assumed).toMatchObject({
      file: undefined,
      role: undefined,
      membership: {},
      reflection: "",
    });
  });

  test("follows none that is not before it, or has no file", () => {
    const years = withUnwrittenYears([retired, yearRecord({ year: 2026 })], [2025], "public");
    const before = [2023, 2024, 2026, 2027].map((year) => latestWritten(years, year)?.year);
    expect(before).toEqual([undefined, 2023, 2023, 2026]);
  });

  test("is the one that there is", () => {
    const years = withUnwrittenYears([retired], [2024], "public");
    expect(years.map(({ year }) => yearAmong(years, year, "public"))).toEqual(years);
  });

  test("keeps a default audience that is narrower than the reviewer's", () => {
    expect(told(withUnwrittenYears([retired], [2024], "private")).at(-1)).toBe(
      "2024 not-active retired 2023 private",
    );
  });
});

test("a year's own membership stands in place of the profile's, for the fields it names", () => {
  expect(
    membershipIn(profile, yearRecord({ membership: { grade: "TMIET", registration: undefined } })),
  ).toEqual({
    institution: "IET",
    membershipNumber: "1100000000",
    grade: "TMIET",
    registration: undefined,
  });
});
