import { describe, expect, test } from "vitest";
import { reviewLines } from "../../src/formats/review-text.ts";
import { record } from "../support/portfolio.ts";
import { record as plainRecord } from "../support/records.ts";
import { reviewOf, type Texts, whole } from "./review-of.ts";

describe("as text", () => {
  const text = (texts: Texts, today?: string) => reviewLines(reviewOf(texts, today)).join("\n");
  const undeclared = {
    ...whole,
    "years/2025.md": plainRecord({ role: "Engineer", sector: "Rail" }, "Good."),
  };

  test("a criterion has its question, its figures and the records to open", () => {
    const unsaid = { ...whole, "activities/2025-03-14-lecture.md": record({ hours: "31" }) };
    expect(text(unsaid)).toContain(`
  3. Soft and technical skills
     Is this the balance that your work, and the work you want next, asks for?
     - Technical: 0 h (0%)
     - Soft: 0 h (0%)
     - Not said: 31 h (100%), in 1 activity
     Records to open:
       records/activities/2025-03-14-lecture.md

`);
  });

  test("what is missing has its records beneath it", () => {
    expect(text(undeclared)).toContain(`Your CPD in 2025, on 1 February 2026
31 h recorded, 30 h required: met.

Before you declare the year
  Nothing is left to do but this:
  - It is not declared yet: when it is true and complete, add a declared: line with the day
      records/years/2025.md

What a reviewer may ask
`);
  });

  test("a declared year is told apart, by whether something is missing", () => {
    expect(text(whole)).toContain(
      "\n  You declared it on 9 January 2026, and nothing is missing.\n\n",
    );
    const without = { ...whole, "activities/a.md": record({ title: "A" }, "") };
    expect(text(without)).toContain(
      "\n  You declared it on 9 January 2026. You may still want to look at this:\n  - 1 of 2",
    );
  });

  test("several things missing are introduced as such", () => {
    expect(text({ "activities/a.md": record() })).toContain(
      "\n  This is still missing:\n  - The year",
    );
  });

  test("a year that is not over cannot be declared yet", () => {
    expect(text(undeclared, "2025-12-31")).toContain(
      "\n  2025 is not over: you can declare it from 1 January 2026.\n  Nothing else is missing so far. Well kept.\n",
    );
    const without = { ...undeclared, "activities/a.md": record({ title: "A" }, "") };
    expect(text(without, "2025-12-31")).toContain("\n  You can see to this already:\n  - 1 of 2");
  });

  test("nothing is called a failure, scored or verified", () => {
    expect(text({ "activities/a.md": record({}, "") })).not.toMatch(/fail|scor|verif/i);
  });
});
