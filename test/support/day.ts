import { type CalendarDate, parseCalendarDate } from "../../src/domain/calendar-date.ts";

/** A day that a test names. */
export function day(text: string): CalendarDate {
  return must(parseCalendarDate(text));
}

/** A value that a test relies on being there. */
export function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("The test itself is wrong: a value is not there.");
  return value;
}
