import { type Assessment, formatVerdict } from "../domain/assessment.ts";
import type { CalendarDate } from "../domain/calendar-date.ts";
import type { YearReview } from "../domain/review.ts";
import type { YearRecord } from "../domain/year.ts";
import { type Criterion, hours, plan } from "./review-criteria.ts";
import { type Missing, missingIn } from "./review-missing.ts";
import { competences, mixture, skills } from "./review-mixture.ts";
import { reflections } from "./review-reflections.ts";

/** A year as its member may look at it before a reviewer does: plain data, and all that a text of it says. */
export interface ReviewData {
  readonly year: number;
  readonly state: Assessment["state"];
  readonly today: CalendarDate;
  /** The day on which the member declared the year; `null` when that is still to do. */
  readonly declared: CalendarDate | null;
  readonly verdict: string;
  /** What the year still lacks before it can be declared. */
  readonly missing: readonly Missing[];
  /** The six things that the IET's reviewers look at, in their order. */
  readonly criteria: readonly Criterion[];
}

/**
 * Puts the review of a year into words, without a judgement.
 *
 * The six criteria are those the IET published for its review cycle of 2015.
 */
export function reviewData(
  review: YearReview,
  record: YearRecord,
  today: CalendarDate,
): ReviewData {
  const { assessment } = review;
  return {
    year: assessment.year,
    state: assessment.state,
    today,
    declared: record.declared ?? null,
    verdict: formatVerdict(assessment),
    missing: missingIn(review, record, today),
    criteria: [
      plan(review),
      hours(review, record, today),
      skills(review),
      mixture(review),
      competences(review),
      reflections(review),
    ],
  };
}
