import { describe, expect, test } from "vitest";
import { record } from "../support/portfolio.ts";
import { bareYear, criterion, objective, reviewOf, whole, year } from "./review-of.ts";

test("the six criteria stand in the order in which reviewers have them, each with a question", () => {
  const { criteria } = reviewOf(whole);
  expect(criteria.map(({ code }) => code)).toEqual([
    "plan",
    "hours",
    "skills",
    "categories",
    "competences",
    "reflections",
  ]);
  for (const { question } of criteria) expect(question).toContain("?");
});

describe("the plan", () => {
  test("has each objective with its standing and hours, and planned and unplanned CPD", () => {
    const review = reviewOf(
      {
        "years/2025.md": bareYear,
        "activities/a.md": record({ objectives: "speaking, study", hours: "3" }),
        "activities/b.md": record({ title: "B", date: "2025-04-01" }),
        "activities/c.md": record({
          title: "C",
          date: "2025-12-01",
          status: "planned",
          objectives: "study",
        }),
        "objectives/before.md": objective({
          title: "Before",
          set: "2024-01-20",
          due: "2024-12-31",
        }),
        "objectives/speaking.md": objective({ title: "Speaking", due: "2025-12-31" }),
        "objectives/study.md": objective({
          title: "Study",
          status: "achieved",
          closed: "2025-06-13",
          due: "2026-01-31",
        }),
        "objectives/other.md": objective({ title: "Other", status: "in-progress" }),
      },
      "2025-11-01",
    );
    expect(criterion(review, "plan").figures).toEqual([
      "Before: carried over, open, was due on 31 December 2024; nothing has served it yet.",
      "Speaking: open, due 31 December 2025; 3 h in 1 activity.",
      "Study: achieved on 13 June 2025; 3 h in 1 activity, 1 activity to come.",
      "Other: in progress; nothing has served it yet.",
      "Planned CPD, which served an objective: 3 h. Unplanned: 2 h.",
      "An activity that served two objectives is counted under each.",
    ]);
    expect(criterion(review, "plan").records).toContain("records/objectives/before.md");
  });

  test("without an objective asks for one", () => {
    expect(criterion(reviewOf(whole), "plan").figures).toEqual([
      "No objective is recorded for this year. What did you want to be able to do?",
    ]);
  });
});

describe("the hours", () => {
  test("have the verdict, the status, the reason, and stretches without an activity", () => {
    const review = reviewOf({
      "years/2025.md": year({ "shortfall-reason": "Two posts stood empty." }),
      "activities/a.md": record({ title: "Mentoring", date: "2025-02-01" }),
      "activities/b.md": record({ title: "B", date: "2025-11-01" }),
      "activities/c.md": record({ title: "C", status: "draft" }),
    });
    expect(criterion(review, "hours").figures).toEqual([
      "4 h recorded, 30 h required: 26 h short.",
      "Status: professionally active.",
      "Your reason: Two posts stood empty.",
      "Not counted: 1 draft.",
      'Does "Mentoring" belong under Volunteering, or is there volunteering behind it that you have not recorded?',
      "Nothing is recorded from 2 February to 31 October 2025: a quiet time, or not written down?",
    ]);
    expect(criterion(review, "hours").records).toEqual([
      "records/years/2025.md",
      "records/activities/c.md",
      "records/activities/a.md",
    ]);
  });

  test("of the year in progress have what each week would need, and what is planned", () => {
    const review = reviewOf(
      {
        "years/2025.md": year({ declared: "" }).replace("declared: \n", ""),
        "activities/a.md": record({ hours: "20", date: "2025-12-01" }),
        "activities/b.md": record({
          title: "B",
          date: "2025-12-20",
          hours: "5",
          status: "planned",
        }),
        "activities/c.md": record({ title: "C", date: "2025-12-24", hours: "1" }),
      },
      "2025-12-18",
    );
    expect(criterion(review, "hours").figures.slice(0, 5)).toEqual([
      "20 h recorded, 30 h required: 10 h short.",
      "5 h a week for 2 weeks would reach it.",
      "20 h recorded, 6 h planned: 26 h of 30 h.",
      "Status: professionally active.",
      "Not counted: 1 planned, 1 dated after today.",
    ]);
  });

  test("of a year whose status changed say whose reckoning they are", () => {
    const periods =
      "\n  - from: 2025-01-01\n    status: active\n  - from: 2025-07-02\n    status: not-active";
    const review = reviewOf({
      ...whole,
      "years/2025.md": year({ periods }).replace(": \n", ":\n"),
    });
    expect(criterion(review, "hours").figures[1]).toBe(
      "Status: professionally active for part of the year. In proportion to days of 30 h when active and 10 h when not (our reckoning: the IET publishes no rule).",
    );
  });
});
