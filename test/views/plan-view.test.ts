import { describe, expect, test } from "vitest";
import { must } from "../support/day.ts";
import { activityRecord, record } from "../support/records.ts";
import { viewsOf } from "../support/views.ts";

const objective = (fields: Readonly<Record<string, string>>) =>
  record({ title: "Speak plainly", set: "2024-02-01", due: "2024-12-31", ...fields });

const served = {
  "activities/2025/2025-03-14-course.md": activityRecord({
    title: "Course on speaking",
    hours: "5",
    objectives: "plain",
    skills: "[soft, technical]",
    competences: "[D2, D3, A1]",
  }),
  "activities/2025/2025-04-02-lecture.md": activityRecord({ title: "Lecture", hours: "45m" }),
};

/** The return of one year of some records. */
const returnOf = (year: number, files: Readonly<Record<string, string>>) =>
  must(
    must(viewsOf(files).returns.find(({ page }) => page.title === `CPD return for ${year}`))
      .content,
  );

const planOf = (year: number, files: Readonly<Record<string, string>>) =>
  returnOf(year, files).plan;

describe("the plan of a year", () => {
  test("says how an objective stands, and what served it", () => {
    const { objectives } = planOf(2025, { ...served, "objectives/plain.md": objective({}) });
    expect(objectives).toEqual([
      {
        title: "Speak plainly",
        url: "/objectives/plain/",
        outcome: "open, due 31 December 2024, carried over",
        hours: "5 h in 1 activity",
        mark: "",
        body: undefined,
        served: [{ title: "Course on speaking", anchor: "#activity-course" }],
      },
    ]);
  });

  test.each([
    [{ status: "in-progress", due: "2025-12-31" }, "in progress, due 31 December 2025"],
    [{ status: "open", due: "" }, "open"],
    [{ status: "achieved", due: "2025-12-31", closed: "2025-06-13" }, "achieved on 13 June 2025"],
    [{ status: "dropped", closed: "2025-01-20" }, "dropped on 20 January 2025, carried over"],
  ])("%j: %s", (fields, outcome) => {
    const files = { ...served, "objectives/plain.md": objective(fields) };
    expect(planOf(2025, files).objectives.map((one) => one.outcome)).toEqual([outcome]);
  });

  test("shows an objective that nothing served", () => {
    const files = {
      "activities/2025/2025-04-02-lecture.md": activityRecord(),
      "objectives/plain.md": objective({}),
    };
    expect(planOf(2025, files).objectives.map(({ hours }) => hours)).toEqual([
      "nothing served it this year",
    ]);
  });

  test("shows an objective's actions, and activities to come that have no hours yet", () => {
    const plan = planOf(2026, {
      "activities/2026/2026-12-02-talk.md": activityRecord({
        start: "2026-11-30",
        date: "2026-12-02",
        hours: "",
        status: "planned",
      }),
      "objectives/plain.md": `${objective({})}Take a course.`,
    });
    expect(plan.objectives.map(({ body }) => body?.html)).toEqual(["<p>Take a course.</p>\n"]);
    expect(plan.toCome.map(({ when, hours }) => `${when}: ${hours}`)).toEqual([
      "30 November to 2 December 2026: hours not said",
    ]);
  });

  test("divides the hours into planned and unplanned CPD", () => {
    const plan = planOf(2025, {
      ...served,
      "activities/2025/2025-05-02-talk.md": activityRecord({ objectives: "plain" }),
      "objectives/plain.md": objective({}),
    });
    expect([plan.plannedCpd, plan.unplannedCpd]).toEqual(["6 h", "45 min"]);
    expect(plan.objectives.map(({ hours }) => hours)).toEqual(["6 h in 2 activities"]);
  });

  test("says what total the activities to come would make", () => {
    const plan = planOf(2026, {
      "activities/2026/2026-01-02-lecture.md": activityRecord({ date: "2026-01-02", hours: "27" }),
      "activities/2026/2026-12-02-course.md": activityRecord({
        date: "2026-12-02",
        hours: "6",
        status: "planned",
      }),
    });
    expect(plan.projection).toBe("27 h recorded, 6 h planned: 33 h of 30 h");
    expect(plan.toCome).toEqual([
      { title: "A lecture", when: "2 December 2026", hours: "6 h", mark: "" },
    ]);
    expect(planOf(2025, served).projection).toBe("");
  });
});

describe("the return", () => {
  test("lists the objectives of the year after, those carried over marked", () => {
    const files = {
      ...served,
      "objectives/plain.md": objective({ due: "2025-12-31" }),
      "objectives/later.md": objective({ title: "Later", set: "2026-01-10", due: "2026-12-31" }),
      "objectives/done.md": objective({ title: "Done", status: "achieved", closed: "2025-05-01" }),
    };
    expect(returnOf(2025, files).next).toEqual([
      { title: "Speak plainly", outcome: "open, due 31 December 2025, carried over" },
      { title: "Later", outcome: "open, due 31 December 2026" },
    ]);
  });

  test("shows the mix of skills, and the letters of UK-SPEC with their blanks", () => {
    const { mix } = returnOf(2025, { ...served, "objectives/plain.md": objective({}) });
    expect(mix.skills).toEqual([
      { name: "Technical", hours: "2 h 30 min" },
      { name: "Soft", hours: "2 h 30 min" },
      { name: "Not said", hours: "45 min" },
    ]);
    expect(mix.groups.map(({ letter, codes, activities }) => [letter, codes, activities])).toEqual([
      ["A", "A1", "1"],
      ["B", "", "0"],
      ["C", "", "0"],
      ["D", "D2, D3", "1"],
      ["E", "", "0"],
    ]);
    expect(mix.groups[0]?.heading).toBe("Knowledge and understanding");
  });

  test("ends with a sheet for the reviewer's feedback, by the six published criteria", () => {
    expect(returnOf(2025, served).feedback).toHaveLength(6);
  });
});
