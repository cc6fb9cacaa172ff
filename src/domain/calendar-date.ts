import { DateTime, IANAZone } from "luxon";

/** A day of the calendar, written year-month-day. Text order is calendar order. */
export type CalendarDate = string & { readonly form: "year-month-day" };

// luxon takes `2026`, `20260228` and `2026-W07-1` as dates, so the form is matched first.
const form = /^(?:19|2\d)\d\d-\d\d-\d\d$/;

/** Reads `2025-03-14`, from 1900 on; `undefined` for any other form and for 30 February. */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  return form.test(text) && inUtc(text).isValid ? (text as CalendarDate) : undefined;
}

export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

export function firstDayOf(year: number): CalendarDate {
  return `${year}-01-01` as CalendarDate;
}

export function lastDayOf(year: number): CalendarDate {
  return `${year}-12-31` as CalendarDate;
}

/** How many days `from` and `to` span, both included. */
export function daysFrom(from: CalendarDate, to: CalendarDate): number {
  return inUtc(to).diff(inUtc(from), "days").days + 1;
}

/** The day that many months later; the last of the month where it is shorter. */
export function monthsLater(date: CalendarDate, months: number): CalendarDate {
  return inUtc(date).plus({ months }).toISODate() as CalendarDate;
}

export function dayAfter(date: CalendarDate): CalendarDate {
  return inUtc(date).plus({ days: 1 }).toISODate() as CalendarDate;
}

export function dayBefore(date: CalendarDate): CalendarDate {
  return inUtc(date).minus({ days: 1 }).toISODate() as CalendarDate;
}

const months =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** Writes a day for people: `14 March 2025`. */
export function formatDate(date: CalendarDate): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${day} ${months[Number(month) - 1]} ${year}`;
}

/** Writes the days from one to another as briefly as is clear: `7 to 16 September 2026`. */
export function formatSpan(from: CalendarDate, to: CalendarDate): string {
  if (from === to) return formatDate(to);
  const [day, month, year] = formatDate(from).split(" ");
  const [, lastMonth, lastYear] = formatDate(to).split(" ");
  if (year !== lastYear) return `${day} ${month} ${year} to ${formatDate(to)}`;
  return `${month === lastMonth ? day : `${day} ${month}`} to ${formatDate(to)}`;
}

/** Whether a name such as `Europe/London` is one of the IANA time zones. */
export function isTimeZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

function inUtc(date: string): DateTime {
  return DateTime.fromISO(date, { zone: "utc" });
}
