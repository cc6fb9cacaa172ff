/**
 * Learning time, in whole minutes.
 *
 * Whole minutes make the total that a reviewer reads equal the sum of the rows
 * above it, which fractions of an hour do not (three times 0.33 is not 1).
 */
export type Minutes = number & { readonly unit: "minutes" };

/** The most one activity may take: 999 hours. */
const most = 999 * 60;

const decimalHours = /^(\d{1,3})(?:\.(\d{1,2}))?(?: *h)?$/;
const minutesAlone = /^(\d{1,5}) *(?:m|min)$/;
const hoursAndMinutes = /^(\d{1,3}) *h *([0-5]?\d) *(?:m|min)?$/;

/**
 * Reads `1.5`, `90m`, `2 h`, `1h30` or `1h 30m`, to the nearest minute;
 * `undefined` for anything else, no time at all and more than 999 hours included.
 */
export function parseHours(text: string): Minutes | undefined {
  const minutes = minutesIn(text) ?? 0;
  return minutes > 0 && minutes <= most ? (minutes as Minutes) : undefined;
}

function minutesIn(text: string): number | undefined {
  const decimal = decimalHours.exec(text);
  if (decimal) {
    const [, whole, fraction = ""] = decimal;
    return Number(whole) * 60 + Math.round((Number(fraction.padEnd(2, "0")) * 60) / 100);
  }
  const alone = minutesAlone.exec(text);
  if (alone) return Number(alone[1]);
  const both = hoursAndMinutes.exec(text);
  return both ? Number(both[1]) * 60 + Number(both[2]) : undefined;
}

/** A number of whole hours as learning time, for the figures of a scheme. */
export function wholeHours(count: number): Minutes {
  return (count * 60) as Minutes;
}

/** Writes time as a member would say it: `1 h 30 min`, `45 min`, `30 h`. */
export function formatHours(time: Minutes): string {
  const hours = Math.floor(time / 60);
  const minutes = time % 60;
  if (minutes === 0) return `${hours} h`;
  return hours === 0 ? `${minutes} min` : `${hours} h ${minutes} min`;
}

/** Hours as a decimal number with at most two places, for data. */
export function decimalOf(time: Minutes): number {
  return Math.round((time * 100) / 60) / 100;
}

export function sumMinutes(times: Iterable<Minutes>): Minutes {
  let sum = 0;
  for (const time of times) sum += time;
  return sum as Minutes;
}

/** How far `achieved` falls below `minimum`; zero when it does not. */
export function shortBy(achieved: Minutes, minimum: Minutes): Minutes {
  return Math.max(0, minimum - achieved) as Minutes;
}

/** What each week of some days has of `time`, rounded up to the minute; all of it when they are less than a week. */
export function perWeek(time: Minutes, days: number): Minutes {
  // Whole numbers, for a quotient that is one is then given as that.
  return Math.ceil((time * 7) / Math.max(7, days)) as Minutes;
}

/** `part` of `whole` to a whole per cent; 0 of nothing is 0. */
export function percentOf(part: Minutes, whole: Minutes): number {
  return whole === 0 ? 0 : Math.round((part * 100) / whole);
}
