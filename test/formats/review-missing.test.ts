import { describe, expect, test } from "vitest";
import { record } from "../support/portfolio.ts";
import { bareYear, objective, reviewOf, type Texts, whole } from "./review-of.ts";

describe("what is missing", () => {
  const missing = (texts: Texts, today?: string) =>
    reviewOf(texts, today).missing.map(({ what, records }) => [what, ...records]);

  test("is nothing in a year that has it all", () => {
    expect(missing(whole)).toEqual([]);
  });

  test("is said of every record and of the year, with the paths", () => {
    const texts = {
      "years/2025.md": bareYear,
      "activities/a.md": record({}, ""),
      "activities/b.md": record({ title: "B", date: "2025-04-01" }),
      "activities/c.md": record({ title: "C", status: "draft" }),
      "activities/d.md": record({ title: "D", status: "planned" }),
      "objectives/speaking.md": objective({ title: "Speaking", due: "2025-12-31" }),
      "objectives/later.md": objective({ title: "Later", due: "2026-12-31" }),
    };
    expect(missing(texts)).toEqual([
      ["1 activity is still a draft, and not counted", "records/activities/c.md"],
      ["1 activity is planned for a day now past", "records/activities/d.md"],
      ["1 of 2 activities has no reflection", "records/activities/a.md"],
      [
        'The objective "Speaking" was due on 31 December 2025 and is still open',
        "records/objectives/speaking.md",
      ],
      ["The year does not say your role: add a role: line", "records/years/2025.md"],
      ["The year does not say your sector: add a sector: line", "records/years/2025.md"],
      [
        "The year is short and does not say why: add a shortfall-reason: line in your own words",
        "records/years/2025.md",
      ],
      ["The year has no reflection: a few sentences are enough", "records/years/2025.md"],
      [
        "It is not declared yet: when it is true and complete, add a declared: line with the day",
        "records/years/2025.md",
      ],
    ]);
  });

  test("is to be written in a file that is named where there is none", () => {
    expect(missing({ "activities/a.md": record() })).toContainEqual([
      "The year does not say your role: add a role: line, in a new file years/2025.md",
    ]);
  });

  test("is neither a reason nor the declaration before the year is over", () => {
    const texts = { ...whole, "years/2025.md": bareYear };
    const said = missing(texts, "2025-12-31").join("\n");
    expect(said).toContain("role");
    expect(said).not.toMatch(/declared|why/);
  });
});
