import { type Audience, narrower } from "./audience.ts";
import { type CalendarDate, firstDayOf } from "./calendar-date.ts";
import type { Membership, Profile } from "./profile.ts";
import type { ProfessionalStatus, Scheme } from "./scheme.ts";

export const reasons = [
  "retired",
  "parental-leave",
  "long-term-illness",
  "unemployed",
  "not-in-engineering",
  "other",
] as const;

/** Why a member was not professionally active. */
export type Reason = (typeof reasons)[number];

/** A stretch of a year with one status, up to the next period or the year's end. */
export interface Period {
  readonly from: CalendarDate;
  readonly status: ProfessionalStatus;
  readonly reason: Reason | undefined;
}

/** What a member says of one CPD year. */
export interface YearRecord {
  readonly year: number;
  /** The record's path; `undefined` for a year without a file. */
  readonly file: string | undefined;
  /** In order, the first from 1 January. One period is a year of one status. */
  readonly periods: readonly [Period, ...Period[]];
  /** The earlier year whose status was taken, for want of a file. */
  readonly assumedFrom: number | undefined;
  readonly role: string | undefined;
  readonly sector: string | undefined;
  /** Why the hours fell short, in the member's words. */
  readonly shortfallReason: string | undefined;
  /** The day on which the member declared the record true and complete. */
  readonly declared: CalendarDate | undefined;
  readonly audience: Audience;
  /** What differed that year from the profile. */
  readonly membership: Partial<Membership>;
  /** The scheme that the year is assessed by, where it names one. */
  readonly scheme: Scheme | undefined;
  /** The reflection on the year: Markdown without comments. */
  readonly reflection: string;
}

/** A year's one status, or `mixed` when it changed within the year. */
export function statusOf({ periods }: YearRecord): ProfessionalStatus | "mixed" {
  const [{ status }, ...later] = periods;
  return later.every((period) => period.status === status) ? status : "mixed";
}

/** The member's standing in a year: the profile, but for what the year says otherwise. */
export function membershipIn(
  profile: Profile,
  { membership }: Pick<YearRecord, "membership">,
): Membership {
  const { institution, membershipNumber, grade, registration } = profile;
  return { institution, membershipNumber, grade, registration, ...membership };
}

/** The scheme that a year is assessed by: the portfolio's, unless the year names another. */
export function schemeIn(usual: Scheme, { scheme }: Pick<YearRecord, "scheme">): Scheme {
  return scheme ?? usual;
}

/** Adds the years that have activities but no file. Years ascending. */
export function withUnwrittenYears(
  written: readonly YearRecord[],
  activityYears: Iterable<number>,
  defaultAudience: Audience,
): readonly YearRecord[] {
  const inOrder = written.toSorted((a, b) => a.year - b.year);
  const years = new Set([...inOrder.map(({ year }) => year), ...activityYears]);
  return [...years].sort((a, b) => a - b).map((year) => yearAmong(inOrder, year, defaultAudience));
}

/**
 * A year's record, from some in ascending order. One that is not there is
 * active, unless the latest earlier year that has a file was not active
 * throughout. Then that is assumed, and told to nobody who is not told of that
 * year, nor to the public, because such a status is a private matter.
 */
export function yearAmong(
  records: readonly YearRecord[],
  year: number,
  defaultAudience: Audience,
): YearRecord {
  return (
    records.find((one) => one.year === year) ??
    unwrittenYear(year, latestWritten(records, year), defaultAudience)
  );
}

/** The latest year before one that has a file, from records in ascending order. */
export function latestWritten(
  records: readonly YearRecord[],
  before: number,
): YearRecord | undefined {
  return records.findLast(({ year, file }) => year < before && file !== undefined);
}

function unwrittenYear(
  year: number,
  earlier: YearRecord | undefined,
  defaultAudience: Audience,
): YearRecord {
  const assumed = earlier && statusOf(earlier) === "not-active" ? earlier : undefined;
  const lastPeriod = assumed?.periods.at(-1);
  return {
    year,
    file: undefined,
    periods: [
      {
        from: firstDayOf(year),
        status: lastPeriod?.status ?? "active",
        reason: lastPeriod?.reason,
      },
    ],
    assumedFrom: assumed?.year,
    role: undefined,
    sector: undefined,
    shortfallReason: undefined,
    declared: undefined,
    audience: assumed
      ? narrower(narrower("reviewer", assumed.audience), defaultAudience)
      : defaultAudience,
    membership: {},
    scheme: undefined,
    reflection: "",
  };
}
