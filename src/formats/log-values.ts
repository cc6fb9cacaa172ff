import { type CalendarDate, parseCalendarDate } from "../domain/calendar-date.ts";
import { type Minutes, parseHours } from "../domain/hours.ts";

/** The orders in which logs write a day. */
export const dateFormats = ["dd/mm/yyyy", "mm/dd/yyyy"] as const;

export type DateFormat = (typeof dateFormats)[number];

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A value that was read, or what is wrong with it. */
export type LogValue<Value> = { readonly value: Value } | { readonly fault: string };

/** Reads a day as logs write it; one that could be two days is refused until a format is named. */
export function readLogDate(text: string, format: DateFormat | undefined): LogValue<CalendarDate> {
  const date = dateIn(text.trim(), format);
  if (date === "ambiguous") {
    return {
      fault: `date "${text}" could be two days: say --date-format dd/mm/yyyy or mm/dd/yyyy`,
    };
  }
  return date ? { value: date } : { fault: `date "${text}" is not a day: write 2025-03-14` };
}

type FoundDate = CalendarDate | "ambiguous" | undefined;

/** The forms of a day, each with what it is made of. */
const forms: readonly {
  readonly form: RegExp;
  readonly day: (parts: readonly string[], format: DateFormat | undefined) => FoundDate;
}[] = [
  { form: /^(\d{4}-\d\d-\d\d)(?:$|[T ])/, day: ([iso = ""]) => parseCalendarDate(iso) },
  {
    form: /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/,
    day: ([year = "", month = "", day = ""]) => dayOf(year, month, day),
  },
  {
    form: /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/,
    day: ([first = "", second = "", year = ""], format) => inOrder(first, second, year, format),
  },
  {
    form: /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})$/i,
    day: ([day = "", month = "", year = ""]) => dayOf(year, monthNumber(month), day),
  },
  {
    form: /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i,
    day: ([month = "", day = "", year = ""]) => dayOf(year, monthNumber(month), day),
  },
];

function dateIn(text: string, format: DateFormat | undefined): FoundDate {
  for (const { form, day } of forms) {
    const parts = form.exec(text)?.slice(1);
    if (parts) return day(parts, format);
  }
  return undefined;
}

function monthNumber(name: string): string {
  return String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function inOrder(
  first: string,
  second: string,
  year: string,
  format: DateFormat | undefined,
): FoundDate {
  const dayFirst = dayOf(year, second, first);
  const monthFirst = dayOf(year, first, second);
  if (format) return format === "dd/mm/yyyy" ? dayFirst : monthFirst;
  if (dayFirst && monthFirst && dayFirst !== monthFirst) return "ambiguous";
  return dayFirst ?? monthFirst;
}

function dayOf(year: string, month: string, day: string): CalendarDate | undefined {
  return parseCalendarDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

/** Reads hours as logs write them: also `1,5`, `1:30`, `1.5 hours` and a number with many places. */
export function readLogHours(text: string): LogValue<Minutes> {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^(\d+),(\d+)/, "$1.$2")
    .replace(/^(\d+):([0-5]\d)(?::00)?$/, "$1h$2")
    .replace(/\s*(?:hours?|hrs?)\b\.?/, "h")
    .replace(/\s*(?:minutes?|mins?)\b\.?/, "m");
  const [decimal] = /^\d+\.\d{3,}$/.exec(plain) ?? [];
  const minutes = parseHours(decimal ? `${Math.round(Number(decimal) * 60)}m` : plain);
  return minutes
    ? { value: minutes }
    : { fault: `hours "${text}" is not a length of time: write 1.5 or 90m` };
}

/** Items of a list as the export joins them, or with commas as people write them. */
export function readLogList(text: string): readonly string[] {
  if (!/[;"]/.test(text))
    return text
      .split(",")
      .map((item) => item.trim())
      .filter(Boolean);
  return [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^;]+))(?:;\s*|$)/g)].map(
    ([, quoted, plain = ""]) => quoted?.replaceAll('""', '"') ?? plain.trim(),
  );
}

/** Text as it was before it was guarded against being taken for a formula. */
export function unguarded(cell: string): string {
  return /^'+[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) ? cell.slice(1) : cell;
}
