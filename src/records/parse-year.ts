import type { Audience } from "../domain/audience.ts";
import { firstDayOf, parseCalendarDate, yearOf } from "../domain/calendar-date.ts";
import { type Place, type Problem, quoted } from "../domain/problem.ts";
import type { Membership, Profile } from "../domain/profile.ts";
import type { Period, YearRecord } from "../domain/year.ts";
import { schemeNamed } from "../schemes/schemes.ts";
import * as rules from "./field-rules.ts";
import { maps, one } from "./field-table.ts";
import { type OpenRecord, openRecord, type PlacedLink } from "./open-record.ts";
import { periodInvalid, readPeriods } from "./parse-periods.ts";
import { membershipFields } from "./parse-profile.ts";
import { topOf } from "./read-fields.ts";
import { baseNameOf } from "./slug.ts";

/** The fields of a year's record, in the order in which help lists them. */
export const yearFields = {
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

type OpenYear = OpenRecord<typeof yearFields>;

export interface ParsedYear {
  /** Without a year when the file's name is none. */
  readonly year: YearRecord | undefined;
  readonly problems: readonly Problem[];
  readonly links: readonly PlacedLink[];
  /** Where the file says what the year's status is. */
  readonly statusPlace: Place;
}

/** Reads what a member says of a year, which the file's name names. */
export function parseYear(source: string, file: string, profile: Profile): ParsedYear {
  const record = openRecord(source, file, yearFields);
  const { values, placeOf, links } = record;
  const statusPlace = placeOf(values.periods.length > 0 ? "periods" : "status");
  const year = yearNamed(baseNameOf(file));
  if (year === undefined) {
    const problems = [...record.problems, yearNameInvalid(file)];
    return { year: undefined, problems, links, statusPlace };
  }
  const { periods, problems } = statusIn(record, year);
  return {
    problems: [...record.problems, ...problems],
    links,
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
      scheme: schemeNamed(values.scheme),
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

interface ReadStatus {
  readonly periods: readonly [Period, ...Period[]];
  readonly problems: readonly Problem[];
}

/** The status of a year: the one it names, or its periods. */
function statusIn({ values, placeOf }: OpenYear, year: number): ReadStatus {
  const { status = "active", reason } = values;
  const whole = { from: firstDayOf(year), status, reason };
  if (values.periods.length === 0) return { periods: [whole], problems: [] };
  const beside = (["status", "reason"] as const)
    .filter((name) => values[name] !== undefined)
    .map((name) =>
      periodInvalid(
        placeOf(name),
        `${name} stands beside periods, which say it`,
        `Write the ${name} into each period, and take this line away.`,
      ),
    );
  const { periods, problems } = readPeriods(values.periods, year);
  const [first = whole, ...later] = periods;
  return { periods: [first, ...later], problems: [...beside, ...problems] };
}

function yearNamed(name: string): number | undefined {
  const day = parseCalendarDate(`${name}-01-01`);
  return day && yearOf(day);
}

function yearNameInvalid(file: string): Problem {
  return {
    code: "year-name-invalid",
    place: topOf(file),
    message: `file name ${quoted(file.slice(file.lastIndexOf("/") + 1))} is not a year`,
    hint: "Name the file after its CPD year, for example 2025.md.",
  };
}
