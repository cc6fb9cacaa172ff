import { describe, expect, test } from "vitest";
import { record } from "../support/portfolio.ts";
import { criterion, reviewOf, whole, year } from "./review-of.ts";

describe("the mixtures", () => {
  const mixed = reviewOf({
    ...whole,
    "activities/a.md": record({
      title: "A",
      hours: "1",
      skills: "technical, soft",
      category: "training",
    }),
    "activities/b.md": record({ title: "B", hours: "8", date: "2025-04-01" }),
  });

  test("of skills count both halves, and what is not said, with its records", () => {
    expect(criterion(mixed, "skills").figures).toEqual([
      "Technical: 31 h 30 min (79%)",
      "Soft: 30 min (1%)",
      "Not said: 8 h (20%), in 1 activity",
      "Where a record names both, half of its hours go to each.",
    ]);
    expect(criterion(mixed, "skills").records).toEqual(["records/activities/b.md"]);
  });

  test("of TWAVES have six lines, zeros included", () => {
    expect(criterion(mixed, "categories").figures).toEqual([
      "Training courses: 1 h in 1 activity (3%)",
      "Work experience: 0 h in 0 activities (0%)",
      "Academic study: 0 h in 0 activities (0%)",
      "Volunteering: 0 h in 0 activities (0%)",
      "Events and seminars: 39 h in 2 activities (98%)",
      "Self-study: 0 h in 0 activities (0%)",
    ]);
  });

  test("of competences have a line for each letter, blanks included", () => {
    expect(criterion(mixed, "competences").figures).toEqual([
      "A Knowledge and understanding: 1 activity (A1); none for A2",
      "B Design, development and solving engineering problems: none yet",
      "C Responsibility, management and leadership: 1 activity (C2); none for C1, C3, C4",
      "D Communication and inter-personal skills: none yet",
      "E Personal and professional commitment: none yet",
      "2 of 3 activities name no competence.",
    ]);
  });
});

describe("the reflections", () => {
  test("are asked about where they are missing, very short or long", () => {
    const review = reviewOf({
      "years/2025.md": year(),
      "activities/a.md": record({ title: "None" }, ""),
      "activities/b.md": record(
        { title: "Short", date: "2025-04-01" },
        "It was good - and * dry, too.",
      ),
      "activities/c.md": record(
        { title: "Enough", date: "2025-05-01" },
        "one two three four five six seven eight",
      ),
      "activities/d.md": record({ title: "Most", date: "2025-06-01" }, "word ".repeat(200)),
      "activities/e.md": record({ title: "Long", date: "2025-07-01" }, "words ".repeat(201)),
    });
    expect(criterion(review, "reflections").figures).toEqual([
      "4 of 5 activities have one; 1 without.",
      '"Short" has fewer than 8 words: what use do you make of it?',
      '"Long" has more than 200 words: which few sentences matter most?',
    ]);
    expect(criterion(review, "reflections").records).toEqual([
      "records/activities/a.md",
      "records/activities/b.md",
      "records/activities/e.md",
    ]);
  });

  test("of a year without activities are none to read", () => {
    const review = reviewOf({ "years/2025.md": year({ "shortfall-reason": "Ill." }) });
    expect(criterion(review, "reflections").figures).toEqual([
      "No activity counts yet, so there is none to read.",
    ]);
  });
});
