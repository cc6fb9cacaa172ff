import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { overfullDays } from "../../src/domain/day-hours.ts";
import { formatHours, type Minutes } from "../../src/domain/hours.ts";
import { activity } from "../support/activity.ts";
import { day } from "../support/day.ts";

type Told = readonly [file: string, days: string, hours: string];

/** Activities by file, the days they took (`2025-03-12/2025-03-14`) and hours. */
const days = (...told: readonly Told[]) =>
  overfullDays(
    told.map(([file, span, hours]) => {
      const [first = "", last = first] = span.split("/");
      const one = activity({ file, date: last, hours });
      return span.includes("/") ? { ...one, start: day(first) } : one;
    }),
  ).map(
    ({ day, minutes, last, others }) =>
      `${day}: ${formatHours(minutes)}, ${[last, ...others].map(({ file }) => file).join(" ")}`,
  );

describe("a day is overfull", () => {
  test.each<[string, readonly Told[], readonly string[]]>([
    ["with more than 16 h", [["a", "2025-03-14", "16h 1m"]], ["2025-03-14: 16 h 1 min, a"]],
    ["not with 16 h", [["a", "2025-03-14", "16h"]], []],
    [
      "over all of its activities",
      [
        ["c", "2025-03-14", "8h"],
        ["a", "2025-03-14", "5h"],
        ["b", "2025-03-14", "4h"],
        ["d", "2025-03-15", "16h"],
      ],
      ["2025-03-14: 17 h, c a b"],
    ],
    ["not when the hours lie on several days", [["a", "2025-03-12/2025-03-14", "48h"]], []],
    [
      "once for a stretch of days",
      [["a", "2025-03-12/2025-03-14", "51h"]],
      ["2025-03-12: 17 h, a"],
    ],
    [
      "within a longer activity, which comes last",
      [
        ["a", "2025-03-10/2025-03-14", "10h"],
        ["b", "2025-03-12", "15h"],
      ],
      ["2025-03-12: 17 h, a b"],
    ],
    [
      "not after an activity has ended",
      [
        ["a", "2025-03-10/2025-03-11", "20h"],
        ["b", "2025-03-12", "10h"],
      ],
      [],
    ],
    [
      "once for each activity that comes last",
      [
        ["a", "2025-03-10/2025-03-31", "22h"],
        ["b", "2025-03-12", "16h"],
        ["c", "2025-03-20", "16h"],
        ["d", "2025-04-02", "20h"],
      ],
      ["2025-03-12: 17 h, a b", "2025-04-02: 20 h, d"],
    ],
  ])("%s", (_when, told, expected) => {
    expect(days(...told)).toEqual(expected);
  });

  test("as counting day by day finds, in whichever order the activities come", () => {
    const dayOf = (number: number) => day(`2025-03-${String(number).padStart(2, "0")}`);
    const some = fc
      .tuple(fc.integer({ min: 1, max: 28 }), fc.nat(6), fc.integer({ min: 1, max: 40 }))
      .map(([first, more, hours]) => ({ first, last: Math.min(28, first + more), hours }));
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), (list) => {
        const activities = list.map(({ first, last, hours }, index) => ({
          file: `${100 + index}`,
          start: dayOf(first),
          date: dayOf(last),
          hours: (hours * 60) as Minutes,
        }));
        const firstDays = new Map<string, number>();
        for (let number = 1; number <= 28; number += 1) {
          const on = activities.filter((_one, index) => {
            const { first = 0, last = 0 } = list[index] ?? {};
            return first <= number && number <= last;
          });
          const minutes = on.reduce(
            (sum, { start, date, hours }) =>
              sum + hours / (Number(date.slice(8)) - Number(start.slice(8)) + 1),
            0,
          );
          const [last = ""] = on
            .map(({ date, file }) => `${date} ${file}`)
            .sort()
            .reverse();
          if (Math.round(minutes) > 960 && !firstDays.has(last)) firstDays.set(last, number);
        }
        const found = overfullDays(activities);
        expect(found.map(({ last, day }) => [`${last.date} ${last.file}`, day])).toEqual(
          [...firstDays].map(([last, number]) => [last, dayOf(number)]),
        );
        expect(overfullDays(activities.toReversed())).toEqual(found);
      }),
    );
  });
});
