import { isError } from "../../src/domain/problem.ts";
import { reviewYear } from "../../src/domain/review.ts";
import type { Criterion } from "../../src/formats/review-criteria.ts";
import { type ReviewData, reviewData } from "../../src/formats/review-data.ts";
import { must } from "../support/day.ts";
import { build, record } from "../support/portfolio.ts";
import { record as plainRecord } from "../support/records.ts";

export type Texts = Readonly<Record<string, string>>;

/** The review of 2025, of records by their paths in which nothing is wrong. */
export function reviewOf(texts: Texts, today = "2026-02-01"): ReviewData {
  const { portfolio, problems } = build(texts, today);
  if (problems.some(isError)) throw new Error("The test itself is wrong: a record has an error.");
  const year = must(portfolio.years.find((one) => one.year === 2025));
  return reviewData(reviewYear(portfolio, year), year, portfolio.today);
}

export function criterion({ criteria }: ReviewData, code: Criterion["code"]): Criterion {
  return must(criteria.find((one) => one.code === code));
}

/** The record of a year that says everything, but for what is said otherwise. */
export function year(fields: Texts = {}): string {
  const usual = { role: "Engineer", sector: "Rail", declared: "2026-01-09" };
  return plainRecord({ ...usual, ...fields }, "A good year.");
}

/** A year's record that says nothing. */
export const bareYear = plainRecord({ status: "active" });

export function objective(fields: Texts): string {
  return plainRecord({ set: "2025-01-20", status: "open", ...fields }, "Actions.");
}

/** Records of a year that lacks nothing. */
export const whole: Texts = {
  "years/2025.md": year(),
  "activities/2025-03-14-lecture.md": record(
    { hours: "31", skills: "technical", competences: "A1, C2" },
    "I now ask for the impedance at the terminals before anything else.",
  ),
};
