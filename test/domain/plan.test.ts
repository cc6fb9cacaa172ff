import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DatedActivity } from "../../src/domain/activity.ts";
import { formatHours, type Minutes, sumMinutes, wholeHours } from "../../src/domain/hours.ts";
import type { Objective } from "../../src/domain/objective.ts";
import { belongsTo, developmentPlan, formatProjection, standingOf } from "../../src/domain/plan.ts";
import { activity, draft, planned } from "../support/activity.ts";
import { day } from "../support/day.ts";
import { objective } from "../support/objective.ts";

const today = day("2025-06-01");
const serving = <T extends DatedActivity>(one: T, ...objectives: readonly string[]): T => ({
  ...one,
  objectives,
});
const titles = (activities: readonly DatedActivity[]) => activities.map(({ title }) => title);

describe("an objective belongs to", () => {
  test.each<[string, Objective, readonly number[]]>([
    ["every year from that it was set in, while open", objective(), [2024, 2025, 2026]],
    ["the same in progress", objective({ status: "in-progress" }), [2024, 2025, 2026]],
    [
      "the years up to that it was closed in, be it due before",
      objective({ status: "achieved", due: "2024-06-30", closed: "2025-01-01" }),
      [2024, 2025],
    ],
    ["one year, when closed in it", objective({ status: "dropped", closed: "2024-12-31" }), [2024]],
    [
      "the years up to that it was due in, without a day on which it ended",
      objective({ status: "achieved", due: "2025-01-01" }),
      [2024, 2025],
    ],
    ["the year it was set, without either", objective({ status: "dropped" }), [2024]],
  ])("%s", (_what, one, years) => {
    expect([2023, 2024, 2025, 2026].filter((year) => belongsTo(one, year))).toEqual(years);
  });
});

describe("an objective is", () => {
  test.each([
    [2024, "2024-12-31", false],
    [2025, "2024-12-31", true],
    [2025, "2025-01-01", false],
    [2025, undefined, false],
  ])("carried over into %s when due on %s: %s", (year, due, expected) => {
    const plan = developmentPlan(year, [objective({ due })], [], today);
    expect(plan.objectives.map(({ isCarriedOver }) => isCarriedOver)).toEqual([expected]);
  });

  test.each<[string, Objective, boolean]>([
    ["on the day it is due", objective({ due: "2025-06-01" }), false],
    ["on the day after", objective({ due: "2025-05-31" }), true],
    ["when it is due on no day", objective(), false],
    ["once it is closed", objective({ due: "2025-05-31", status: "dropped" }), false],
  ])("overdue %s: %s", (_when, one, expected) => {
    expect(standingOf(one, [], today).isOverdue).toBe(expected);
  });

  test("served by what counts, and still to be served by what is to come", () => {
    const { served, minutes, toCome } = standingOf(
      objective({ id: "grid" }),
      [
        serving(planned({ title: "Past" }), "grid"),
        serving(activity({ title: "Done", hours: "90m" }), "grid", "other"),
        serving(activity({ title: "Today", hours: "1", date: "2025-06-01" }), "grid"),
        serving(activity({ title: "Other" }), "other"),
        serving(planned({ title: "Planned today", date: "2025-06-01" }), "grid"),
        serving(activity({ title: "Done later", date: "2025-06-02" }), "grid"),
      ],
      today,
    );
    expect([titles(served), formatHours(minutes), titles(toCome)]).toEqual([
      ["Done", "Today"],
      "2 h 30 min",
      ["Planned today", "Done later"],
    ]);
  });
});

describe("the plan of a year", () => {
  test("has the objectives that belong to it, and what is to come", () => {
    const { objectives, toCome, hoursToCome } = developmentPlan(
      2025,
      [objective({ id: "a" }), objective({ id: "b", set: "2026-01-01" })],
      [
        planned({ title: "Past", hours: "4" }),
        planned({ title: "Soon", date: "2025-06-02", hours: "3" }),
        planned({ title: "Not known", date: "2025-06-03" }),
        activity({ title: "Done later", date: "2025-07-01", hours: "2" }),
      ],
      today,
    );
    expect(objectives.map(({ objective }) => objective.id)).toEqual(["a"]);
    expect(titles(toCome)).toEqual(["Soon", "Not known", "Done later"]);
    expect(formatHours(hoursToCome)).toBe("5 h");
  });

  test("planned and unplanned CPD are all of it, in whichever order it comes", () => {
    const some = fc.record({
      minutes: fc.integer({ min: 1, max: 999 * 60 }),
      objectives: fc.subarray(["a", "b"]),
    });
    fc.assert(
      fc.property(fc.array(some), (list) => {
        const activities = list.map(({ minutes, objectives }) =>
          serving(activity({ hours: `${minutes}m` }), ...objectives),
        );
        const { plannedCpd, unplannedCpd } = developmentPlan(2025, [], activities, today);
        expect(plannedCpd + unplannedCpd).toBe(
          sumMinutes(list.map(({ minutes }) => minutes as Minutes)),
        );
        const reversed = developmentPlan(2025, [], activities.toReversed(), today);
        expect([reversed.plannedCpd, reversed.unplannedCpd]).toEqual([plannedCpd, unplannedCpd]);
      }),
    );
  });

  test("tells planned from unplanned CPD of what counts alone", () => {
    const { plannedCpd, unplannedCpd } = developmentPlan(
      2025,
      [],
      [
        serving(activity({ hours: "2" }), "a"),
        serving(planned({ hours: "4" }), "a"),
        activity({ hours: "8", date: "2025-06-02" }),
        { ...draft({ date: "2025-03-14" }), objectives: ["a"] },
      ],
      today,
    );
    expect([formatHours(plannedCpd), formatHours(unplannedCpd)]).toEqual(["2 h", "0 h"]);
  });

  test("counts once what serves two objectives", () => {
    const { plannedCpd, unplannedCpd } = developmentPlan(
      2025,
      [],
      [serving(activity({ hours: "2" }), "a", "b"), activity({ hours: "3" })],
      today,
    );
    expect([formatHours(plannedCpd), formatHours(unplannedCpd)]).toEqual(["2 h", "3 h"]);
  });
});

describe("the projection", () => {
  const project = (...activities: readonly DatedActivity[]) =>
    formatProjection(wholeHours(27), developmentPlan(2025, [], activities, today), wholeHours(30));

  test("says what the plan brings a year to", () => {
    expect(project(planned({ date: "2025-07-01", hours: "6" }))).toBe(
      "27 h recorded, 6 h planned: 33 h of 30 h",
    );
  });

  test("is empty when nothing is to come", () => {
    expect(project(activity(), planned({ date: "2025-05-31", hours: "6" }))).toBe("");
  });
});
