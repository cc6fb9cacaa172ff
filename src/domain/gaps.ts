import type { DatedActivity } from "./activity.ts";
import {
  type CalendarDate,
  dayAfter,
  dayBefore,
  firstDayOf,
  lastDayOf,
  monthsLater,
  yearOf,
} from "./calendar-date.ts";
import { compareText } from "./problem.ts";

/** A stretch of days without an activity, both included. */
export interface Gap {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/**
 * Stretches of three months or more of a year, up to today, in which none of the
 * activities took place, whichever year their hours count in.
 */
export function gapsIn(
  year: number,
  activities: readonly Pick<DatedActivity, "start" | "date">[],
  today: CalendarDate,
): readonly Gap[] {
  const end = today < lastDayOf(year) ? dayAfter(today) : firstDayOf(year + 1);
  const gaps: Gap[] = [];
  let covered = lastDayOf(year - 1);
  const spans = activities
    .map(({ start, date }) => ({ first: start ?? date, last: date }))
    .filter(({ first, last }) => yearOf(first) <= year && year <= yearOf(last))
    .sort((a, b) => compareText(a.first, b.first));
  for (const { first, last } of [...spans, { first: end, last: end }]) {
    if (isLongGap(covered, first)) gaps.push({ from: dayAfter(covered), to: dayBefore(first) });
    if (last > covered) covered = last;
  }
  return gaps;
}

/** Whether three months fit between the days; days of neighbouring months need no calendar. */
function isLongGap(covered: CalendarDate, next: CalendarDate): boolean {
  return monthNumber(next) - monthNumber(covered) >= 3 && monthsLater(dayAfter(covered), 3) <= next;
}

function monthNumber(date: CalendarDate): number {
  return yearOf(date) * 12 + Number(date.slice(5, 7));
}
