import type { CalendarDate } from "../domain/calendar-date.ts";
import type { Place, Problem } from "../domain/problem.ts";

/** Fields whose day may be still to come, and what to say of it then. */
const hints = {
  date: "It counts from that day on; if it is still to come, write status: planned.",
  set: "The objective is shown from that day on.",
  closed:
    "The objective is open until then; if that is the day by which you mean to reach it, write due.",
};

/** A day that is still to come is never wrong, for the records are read on other days too. */
export function afterToday(
  field: keyof typeof hints,
  date: CalendarDate | undefined,
  place: Place,
  today: CalendarDate,
): readonly Problem[] {
  if (date === undefined || date <= today) return [];
  return [
    {
      code: "date-future",
      place,
      message: `${field} "${date}" is after today, ${today}`,
      hint: hints[field],
    },
  ];
}
