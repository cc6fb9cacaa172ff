import { expect, test } from "vitest";
import type { Activity } from "../../src/domain/activity.ts";
import { assessYear } from "../../src/domain/assessment.ts";
import { suggestionsFor } from "../../src/domain/suggestions.ts";
import { iet } from "../../src/schemes/iet.ts";
import { activity, draft, planned } from "../support/activity.ts";
import { day, must } from "../support/day.ts";
import { yearRecord } from "../support/year.ts";

const today = day("2025-06-01");
const suggest = (activities: readonly Activity[]) =>
  suggestionsFor(assessYear(yearRecord(), activities, iet, today), today);

test("suggests the categories that have no hours yet, in the scheme's order", () => {
  const { unusedCategories } = must(
    suggest([activity({ category: "events" }), planned({ category: "training" })]),
  );
  expect(unusedCategories.map(({ code }) => code)).toEqual([
    "training",
    "work-experience",
    "academic-study",
    "volunteering",
    "self-study",
  ]);
});

test("points to drafts, and to what is still planned although its day has come", () => {
  const { drafts, plannedAndPast } = must(
    suggest([
      draft({ title: "Half a record" }),
      planned({ title: "Yesterday", date: "2025-05-31" }),
      planned({ title: "Today", date: "2025-06-01" }),
    ]),
  );
  expect(drafts.map(({ title }) => title)).toEqual(["Half a record"]);
  expect(plannedAndPast.map(({ title }) => title)).toEqual(["Yesterday"]);
});

test("says nothing when the year is not short", () => {
  expect(suggest([activity({ hours: "30" }), draft()])).toBeUndefined();
});

test.each([
  ["training", "Mentoring a graduate", "", ["Volunteering"]],
  ["events", "A talk", "The local COMMITTEE asked me.", ["Volunteering"]],
  ["volunteering", "Mentoring a graduate", "", []],
  ["training", "Protection", "Learnt.", []],
])("asks whether %s, %j, %j belongs elsewhere: %j", (category, title, reflection, names) => {
  const { perhapsElsewhere } = must(suggest([activity({ category, title, reflection })]));
  expect(perhapsElsewhere.map((one) => one.category.name)).toEqual(names);
});

test("takes no word for telling that only two texts together make", () => {
  const one = activity({ title: "Notes of a com", reflection: "mittee of one" });
  expect(must(suggest([one])).perhapsElsewhere).toEqual([]);
});

test("asks of a summary too", () => {
  const one = { ...activity(), summary: "A school visit" };
  expect(must(suggest([one])).perhapsElsewhere).toMatchObject([{ activity: one }]);
});
