import type { Audience } from "../domain/audience.ts";
import { firstDayOf, parseCalendarDate, yearOf } from "../domain/calendar-date.ts";
import type { Place, Problem } from "../domain/problem.ts";
import type { Membership, Profile } from "../domain/profile.ts";
import type { Period, YearRecord } from "../domain/year.ts";
import * as rules from "./field-rules.ts";
import type { Value } from "./front-matter.ts";
import { type OpenRecord, openRecord } from "./open-record.ts";
import { membershipFields } from "./parse-profile.ts";
import { maps, one, readFields, topOf } from "./read-fields.ts";
import { baseNameOf } from "./slug.ts";

const fields = {
  status: one(rules.professionalStatus),
  reason: one(rules.reason),
  periods: maps,
  role: one(rules.oneLine),
  sector: one(rules.oneLine),
  "shortfall-reason": one(rules.oneLine),
  declared: one(rules.date),
  audience: one(rules.audience),
  ...membershipFields,
};

const periodFields = {
  from: one(rules.date),
  status: one(rules.professionalStatus),
  reason: one(rules.reason),
};

type OpenYear = OpenRecord<typeof fields>;

export interface ParsedYear {
  /** Without a year when the file's name is none. */
  readonly year: YearRecord | undefined;
  readonly problems: readonly Problem[];
  /** Where the file says what the year's status is. */
  readonly statusPlace: Place;
}

/** Reads what a member says of a year, which the file's name names. */
export function parseYear(source: string, file: string, profile: Profile): ParsedYear {
  const record = openRecord(source, file, fields);
  const { values, placeOf } = record;
  const hasPeriods = values.periods.length > 0;
  const statusPlace = placeOf(hasPeriods ? "periods" : "status");
  const year = yearNamed(baseNameOf(file));
  if (year === undefined) {
    const problems = [...record.problems, yearNameInvalid(file)];
    return { year: undefined, problems, statusPlace };
  }
  const { periods, problems } = hasPeriods ? readPeriods(record, year) : onePeriod(record, year);
  return {
    problems: [...record.problems, ...problems],
    statusPlace,
    year: {
      year,
      file,
      periods,
      assumedFrom: undefined,
      role: values.role,
      sector: values.sector,
      shortfallReason: values["shortfall-reason"],
      declared: values.declared,
      audience: values.audience ?? audienceUnsaid(record, profile),
      membership: membershipOf(record),
      reflection: record.body,
    },
  };
}

/** Status, leave and the reason for a shortfall are private matters until the member says otherwise. */
function audienceUnsaid({ values, isExcused }: OpenYear, { defaultAudience }: Profile): Audience {
  const isSensitive =
    values.status === "not-active" ||
    (["periods", "reason", "shortfall-reason"] as const).some((name) => isExcused(name));
  return isSensitive && defaultAudience === "public" ? "reviewer" : defaultAudience;
}

function membershipOf({ values }: OpenYear): Partial<Membership> {
  const { institution, "membership-number": membershipNumber, grade, registration } = values;
  return {
    ...(institution !== undefined && { institution }),
    ...(membershipNumber !== undefined && { membershipNumber }),
    ...(grade !== undefined && { grade }),
    ...(registration !== undefined && {
      registration: registration === "none" ? undefined : registration,
    }),
  };
}

interface ReadPeriods {
  readonly periods: readonly [Period, ...Period[]];
  readonly problems: readonly Problem[];
}

function onePeriod({ values }: OpenYear, year: number): ReadPeriods {
  const { status = "active", reason } = values;
  return { periods: [{ from: firstDayOf(year), status, reason }], problems: [] };
}

/** Reads the periods of a year, which follow each other from its first day to its last. */
function readPeriods({ values, placeOf }: OpenYear, year: number): ReadPeriods {
  const problems: Problem[] = [];
  if (values.status !== undefined) {
    problems.push(
      periodInvalid(placeOf("status"), "status stands beside periods", "Keep one of the two."),
    );
  }
  const periods: Period[] = [];
  for (const value of values.periods) {
    const read = readPeriod(value);
    problems.push(...read.problems);
    if (!read.period) continue;
    const { from } = read.period;
    const previous = periods.at(-1)?.from;
    if (previous === undefined ? from !== firstDayOf(year) : from <= previous) {
      problems.push(periodInvalid(read.place, ...outOfOrder(from, previous, year)));
    } else if (yearOf(from) !== year) {
      problems.push(
        periodInvalid(read.place, `from "${from}" is not in ${year}`, `Write a day of ${year}.`),
      );
    }
    periods.push(read.period);
  }
  const [first = { from: firstDayOf(year), status: "active", reason: undefined }, ...later] =
    periods;
  return { periods: [first, ...later], problems };
}

function outOfOrder(from: string, previous: string | undefined, year: number): [string, string] {
  return previous === undefined
    ? [`from "${from}" is not the first day of ${year}`, `Begin with from: ${firstDayOf(year)}.`]
    : [`from "${from}" is not after ${previous}`, "Write the periods in order, each once."];
}

function readPeriod(value: Value): {
  readonly period: Period | undefined;
  readonly problems: readonly Problem[];
  readonly place: Place;
} {
  const { place } = value;
  if (value.kind !== "map") {
    const found = value.kind === "text" ? ` "${value.text}"` : "";
    return {
      period: undefined,
      problems: [periodInvalid(place, `periods${found} is not a period`, periodHint)],
      place,
    };
  }
  const given = { ...value, problems: [], unreadable: new Set<string>(), hasUnknownPart: false };
  const { values, problems, placeOf, isExcused } = readFields(given, periodFields, place.file);
  const { from, status, reason } = values;
  const missing = (["from", "status"] as const)
    .filter((name) => values[name] === undefined && !isExcused(name))
    .map((name) => periodInvalid(place, `this period has no ${name}`, periodHint));
  return {
    period: from && status && { from, status, reason },
    problems: [...problems, ...missing],
    place: placeOf("from"),
  };
}

const periodHint = "Write each period so: - { from: 2025-01-01, status: active }.";

function periodInvalid(place: Place, message: string, hint: string): Problem {
  return { code: "period-invalid", place, message, hint };
}

function yearNamed(name: string): number | undefined {
  const day = parseCalendarDate(`${name}-01-01`);
  return day && yearOf(day);
}

function yearNameInvalid(file: string): Problem {
  return {
    code: "year-name-invalid",
    place: topOf(file),
    message: `file name "${file.slice(file.lastIndexOf("/") + 1)}" is not a year`,
    hint: "Name the file after its CPD year, for example 2025.md.",
  };
}
