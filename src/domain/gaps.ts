import type { DatedActivity } from "./activity.ts";
import {
  type CalendarDate,
  dayAfter,
  dayBefore,
  firstDayOf,
  lastDayOf,
  monthsLater,
} from "./calendar-date.ts";

/** A stretch of days without an activity, both included. */
export interface Gap {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Stretches of three months or more of a year, up to today, in which no activity took place. */
export function gapsIn(
  year: number,
  activities: readonly Pick<DatedActivity, "start" | "date">[],
  today: CalendarDate,
): readonly Gap[] {
  const end = today < lastDayOf(year) ? dayAfter(today) : firstDayOf(year + 1);
  const gaps: Gap[] = [];
  let free = firstDayOf(year);
  const spans = [...activities]
    .map(({ start, date }) => ({ first: start ?? date, last: date }))
    .sort((a, b) => (a.first < b.first ? -1 : 1));
  for (const { first, last } of [...spans, { first: end, last: end }]) {
    if (first <= end && monthsLater(free, 3) <= first)
      gaps.push({ from: free, to: dayBefore(first) });
    if (last >= free) free = dayAfter(last);
  }
  return gaps;
}
