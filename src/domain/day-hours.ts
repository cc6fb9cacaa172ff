import type { DoneActivity } from "./activity.ts";
import { type CalendarDate, daysFrom } from "./calendar-date.ts";
import { type Minutes, wholeHours } from "./hours.ts";
import { compareText } from "./problem.ts";

/** What of an activity says how its hours lie on days. */
type Timed = Pick<DoneActivity, "file" | "start" | "date" | "hours">;

/** One day hardly holds more learning than this. */
const mostInDay = wholeHours(16);

/** A day with more hours than it can well hold. */
export interface OverfullDay<T> {
  readonly day: CalendarDate;
  /** Of all its activities, to the nearest minute. */
  readonly minutes: Minutes;
  /** The activity of that day that comes last, by date and then by file. */
  readonly last: T;
  /** The others of that day, by date and then by file. */
  readonly others: readonly T[];
}

/** Orders activities by date, those of one day by file. */
export function byDateThenFile(a: Timed, b: Timed): number {
  return compareText(a.date, b.date) || compareText(a.file, b.file);
}

/**
 * Days that hold over 16 hours, when the hours of an activity with a start lie
 * evenly on its days. Of those on which one activity comes last, the first
 * alone: it is told of once. Days in order.
 */
export function overfullDays<T extends Timed>(activities: readonly T[]): readonly OverfullDay<T>[] {
  const told = new Set<T>();
  const overfull: OverfullDay<T>[] = [];
  let onDay: readonly Share<T>[] = [];
  // A day on which nothing begins is no fuller than the one before it, and has
  // the same activity last, so the days on which something begins will do.
  for (const [day, beginning] of byFirstDay(activities)) {
    onDay = [...onDay.filter(({ activity }) => activity.date >= day), ...beginning];
    const minutes = Math.round(onDay.reduce((sum, { perDay }) => sum + perDay, 0)) as Minutes;
    if (minutes <= mostInDay) continue;
    const [last, ...others] = onDay
      .map(({ activity }) => activity)
      .sort((a, b) => byDateThenFile(b, a));
    if (!last || told.has(last)) continue;
    told.add(last);
    overfull.push({ day, minutes, last, others: others.reverse() });
  }
  return overfull;
}

/** An activity with what each of its days has of its hours, in fractions of minutes too. */
interface Share<T> {
  readonly activity: T;
  readonly perDay: number;
}

/** Activities by the day on which they began, days in order. */
function byFirstDay<T extends Timed>(
  activities: readonly T[],
): readonly (readonly [CalendarDate, readonly Share<T>[]])[] {
  const days = new Map<CalendarDate, Share<T>[]>();
  for (const activity of activities) {
    const { start, date, hours } = activity;
    const share = { activity, perDay: start ? hours / daysFrom(start, date) : hours };
    const day = start ?? date;
    const shares = days.get(day);
    if (shares) shares.push(share);
    else days.set(day, [share]);
  }
  return [...days].sort(([a], [b]) => compareText(a, b));
}
