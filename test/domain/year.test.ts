import { describe, expect, test } from "vitest";
import {
  membershipIn,
  statusOf,
  withUnwrittenYears,
  type YearRecord,
} from "../../src/domain/year.ts";
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

  test("keeps a default audience that is narrower than the reviewer's", () => {
    expect(told(withUnwrittenYears([retired], [2024], "private")).at(-1)).toBe(
      "2024 not-active retired 2023 private",
    );
  });
});

test("a year's own membership stands in place of the profile's, for the fields it names", () => {
  const profile = {
    file: "records/profile.md",
    name: "A. Member",
    institution: "IET",
    membershipNumber: "1100000000",
    grade: "MIET",
    registration: "CEng" as const,
    defaultAudience: "public" as const,
    siteUrl: undefined,
    timeZone: "Europe/London",
    links: [],
    introduction: "",
  };
  expect(
    membershipIn(profile, yearRecord({ membership: { grade: "TMIET", registration: undefined } })),
  ).toEqual({
    institution: "IET",
    membershipNumber: "1100000000",
    grade: "TMIET",
    registration: undefined,
  });
});
