import { describe, expect, test } from "vitest";
import { gapsIn } from "../../src/domain/gaps.ts";
import { activity } from "../support/activity.ts";
import { day } from "../support/day.ts";

const gaps = (dates: readonly string[], today = "2026-02-01") =>
  gapsIn(
    2025,
    dates.map((date) => activity({ date })),
    day(today),
  ).map(({ from, to }) => `${from} to ${to}`);

describe("gaps", () => {
  test("are stretches of three months or more without an activity", () => {
    expect(gaps(["2025-02-10", "2025-05-10", "2025-08-11", "2025-11-01"])).toEqual([
      "2025-05-11 to 2025-08-10",
    ]);
  });

  test("of a day less than three months are none", () => {
    expect(gaps(["2025-02-10", "2025-05-10", "2025-08-10", "2025-11-01"])).toEqual([]);
  });

  test("may begin and end with the year", () => {
    expect(gaps(["2025-04-01", "2025-06-15", "2025-09-01", "2025-09-30"])).toEqual([
      "2025-01-01 to 2025-03-31",
      "2025-10-01 to 2025-12-31",
    ]);
    expect(gaps([])).toEqual(["2025-01-01 to 2025-12-31"]);
  });

  test("end with today in the year in progress", () => {
    expect(gaps(["2025-02-10"], "2025-06-01")).toEqual(["2025-02-11 to 2025-06-01"]);
    expect(gaps(["2025-02-10"], "2025-05-09")).toEqual([]);
  });

  test("are the same in whichever order the activities come", () => {
    expect(gaps(["2025-11-01", "2025-03-01"])).toEqual(gaps(["2025-03-01", "2025-11-01"]));
  });

  test("end with the year, whatever comes after it or was before", () => {
    expect(gaps(["2025-02-10", "2025-05-10", "2025-08-10", "2026-05-01"], "2026-06-01")).toEqual([
      "2025-08-11 to 2025-12-31",
    ]);
    expect(gaps(["2024-12-31", "2025-04-30", "2025-07-10", "2025-10-05"])).toEqual([
      "2025-01-01 to 2025-04-29",
    ]);
  });

  test("do not stand within an activity that took months, nor after a shorter one within it", () => {
    const long = { ...activity({ date: "2025-10-15" }), start: day("2025-01-10") };
    const short = activity({ date: "2025-02-01" });
    expect(gapsIn(2025, [long, short], day("2026-02-01"))).toEqual([]);
  });
});
