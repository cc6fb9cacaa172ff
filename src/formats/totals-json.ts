import type { Assessment } from "../domain/assessment.ts";
import type { CalendarDate } from "../domain/calendar-date.ts";
import { decimalOf } from "../domain/hours.ts";

/** The totals of years as plain data; hours are decimal with at most two places, minutes exact. */
export function totalsData(
  assessments: readonly Assessment[],
  scheme: string,
  today: CalendarDate,
): object {
  return { scheme, today, years: assessments.map(yearData) };
}

function yearData(assessment: Assessment): object {
  const { totals, notCounted } = assessment;
  return {
    year: assessment.year,
    state: assessment.state,
    status: assessment.status,
    required: decimalOf(assessment.requirement.minimum),
    hours: decimalOf(totals.minutes),
    minutes: totals.minutes,
    shortfall: decimalOf(assessment.shortfall),
    isMet: assessment.isMet,
    activities: totals.activities,
    withoutReflection: assessment.withoutReflection,
    planned: notCounted.planned.length + notCounted.afterToday.length,
    categories: totals.categories.map(({ category, activities, minutes }) => ({
      code: category.code,
      name: category.name,
      activities,
      hours: decimalOf(minutes),
      minutes,
    })),
  };
}
