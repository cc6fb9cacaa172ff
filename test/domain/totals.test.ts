import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatHours, type Minutes, sumMinutes, wholeHours } from "../../src/domain/hours.ts";
import { totalHours } from "../../src/domain/totals.ts";
import { iet } from "../../src/schemes/iet.ts";
import { activity } from "../support/activity.ts";

const codes = iet.categories.map(({ code }) => code);

const rowsOf = ({ categories }: ReturnType<typeof totalHours>) =>
  categories.map(
    ({ category, activities, minutes, share }) =>
      `${category.name}: ${activities}, ${formatHours(minutes)}, ${share} %`,
  );

describe("totals", () => {
  test("have a row for every category, in the scheme's order, zeros included", () => {
    const totals = totalHours(iet.categories, [
      activity({ category: "self-study", hours: "30m" }),
      activity({ category: "training", hours: "7" }),
      activity({ category: "self-study", hours: "30m" }),
    ]);
    expect(rowsOf(totals)).toEqual([
      "Training courses: 1, 7 h, 88 %",
      "Work experience: 0, 0 h, 0 %",
      "Academic study: 0, 0 h, 0 %",
      "Volunteering: 0, 0 h, 0 %",
      "Events and seminars: 0, 0 h, 0 %",
      "Self-study: 2, 1 h, 13 %",
    ]);
    expect([totals.activities, formatHours(totals.minutes)]).toEqual([3, "8 h"]);
  });

  test("count hours that are withheld without counting their activities", () => {
    const withheld = [{ category: "events", hours: wholeHours(3), isListed: false }];
    const totals = totalHours(iet.categories, [activity({ hours: "1" })], withheld);
    expect(rowsOf(totals)).toContain("Events and seminars: 1, 4 h, 100 %");
    expect([totals.activities, formatHours(totals.minutes)]).toEqual([1, "4 h"]);
  });

  test("count an activity that is withheld where the reader is told of it by itself", () => {
    const withheld = [{ category: "events", hours: wholeHours(3), isListed: true }];
    const totals = totalHours(iet.categories, [activity({ hours: "1" })], withheld);
    expect(rowsOf(totals)).toContain("Events and seminars: 2, 4 h, 100 %");
    expect([totals.activities, formatHours(totals.minutes)]).toEqual([2, "4 h"]);
  });

  test("are the sums of their rows, in whichever order the activities come", () => {
    const some = fc.record({
      category: fc.constantFrom(...codes),
      minutes: fc.integer({ min: 1, max: 999 * 60 }),
    });
    fc.assert(
      fc.property(fc.array(some), (list) => {
        const activities = list.map(({ category, minutes }) =>
          activity({ category, hours: `${minutes}m` }),
        );
        const totals = totalHours(iet.categories, activities);
        const rows = totals.categories;
        expect(sumMinutes(rows.map(({ minutes }) => minutes))).toBe(totals.minutes);
        expect(rows.reduce((sum, row) => sum + row.activities, 0)).toBe(totals.activities);
        expect(totals.minutes).toBe(sumMinutes(list.map(({ minutes }) => minutes as Minutes)));
        expect(totalHours(iet.categories, activities.toReversed())).toEqual(totals);
      }),
    );
  });
});
