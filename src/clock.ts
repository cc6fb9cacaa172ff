import { DateTime } from "luxon";
import { type CalendarDate, parseCalendarDate } from "./domain/calendar-date.ts";

/** Gives the day that is today in a time zone such as `Europe/London`. */
export type Clock = (timeZone: string) => CalendarDate;

/**
 * The clock a command goes by: the day that was asked for, else the moment
 * `SOURCE_DATE_EPOCH` names, else now. `undefined` when what was given is
 * neither a day nor a number of seconds.
 */
export function clockFrom(day: string | undefined, epoch: string | undefined): Clock | undefined {
  if (day !== undefined) {
    const today = parseCalendarDate(day);
    return today && (() => today);
  }
  if (epoch === undefined || epoch === "") return (timeZone) => dayIn(DateTime.utc(), timeZone);
  const moment = /^\d{1,11}$/.test(epoch) ? DateTime.fromSeconds(Number(epoch)) : undefined;
  return moment && ((timeZone) => dayIn(moment, timeZone));
}

function dayIn(moment: DateTime, timeZone: string): CalendarDate {
  return moment.setZone(timeZone).toISODate() as CalendarDate;
}
