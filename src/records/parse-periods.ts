import { type CalendarDate, firstDayOf, yearOf } from "../domain/calendar-date.ts";
import { type Place, type Problem, quoted } from "../domain/problem.ts";
import type { Period } from "../domain/year.ts";
import * as rules from "./field-rules.ts";
import { one } from "./field-table.ts";
import { readFields } from "./read-fields.ts";
import type { MapValue, Value } from "./values.ts";

/** The fields of a period. */
export const periodFields = {
  from: one(rules.date),
  status: one(rules.professionalStatus),
  reason: one(rules.reason),
};

const example = "Write each period so: - { from: 2025-01-01, status: active }.";

interface ReadPeriod {
  readonly period: Period | undefined;
  readonly problems: readonly Problem[];
  /** Where it says from when it holds. */
  readonly place: Place;
}

/** The periods of a year, which follow each other from its first day to its last. */
export function readPeriods(
  values: readonly Value[],
  year: number,
): { readonly periods: readonly Period[]; readonly problems: readonly Problem[] } {
  const read = values.map(readPeriod);
  const problems = read.flatMap((one) => one.problems);
  const placed = read.flatMap(({ period, place }) => (period ? [{ period, place }] : []));
  return {
    periods: placed.map(({ period }) => period),
    // Their order says nothing while one of them cannot be read.
    problems: problems.length > 0 ? problems : misplacedPeriods(placed, year),
  };
}

export function periodInvalid(place: Place, message: string, hint: string): Problem {
  return { code: "period-invalid", place, message, hint };
}

function readPeriod(value: Value): ReadPeriod {
  if (value.kind === "map") return periodIn(value);
  const message = `${quoted(value.written ?? "this list")} is not a period`;
  const problems = [periodInvalid(value.place, message, example)];
  return { period: undefined, problems, place: value.place };
}

function periodIn({ fields: given, place }: MapValue): ReadPeriod {
  const frontMatter = {
    fields: given,
    problems: [],
    unreadable: new Set<string>(),
    hasUnknownPart: false,
  };
  const { values, problems, placeOf, isExcused } = readFields(
    frontMatter,
    periodFields,
    place.file,
  );
  const { from, status, reason } = values;
  const missing = (["from", "status"] as const)
    .filter((name) => values[name] === undefined && !isExcused(name))
    .map((name) => periodInvalid(place, `this period has no ${name}`, example));
  return {
    period: from && status && { from, status, reason },
    problems: [...problems, ...missing],
    place: placeOf("from"),
  };
}

/** Periods that do not begin with the year, or not one after the other within it. */
function misplacedPeriods(
  placed: readonly { readonly period: Period; readonly place: Place }[],
  year: number,
): readonly Problem[] {
  return placed.flatMap(({ period, place }, index) => {
    const fault = faultOf(period.from, placed[index - 1]?.period.from, year);
    return fault ? [periodInvalid(place, ...fault)] : [];
  });
}

function faultOf(
  from: CalendarDate,
  previous: CalendarDate | undefined,
  year: number,
): readonly [message: string, hint: string] | undefined {
  const first = firstDayOf(year);
  if (previous === undefined) {
    if (from === first) return undefined;
    return [`from "${from}" is not the first day of ${year}`, `Begin with from: ${first}.`];
  }
  if (from <= previous) {
    return [`from "${from}" is not after ${previous}`, "Write the periods in order, each once."];
  }
  if (yearOf(from) === year) return undefined;
  return [`from "${from}" is not in ${year}`, `Write a day of ${year}, such as ${year}-07-01.`];
}
