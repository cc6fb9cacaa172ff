import {
  type Activity,
  cpdYearOf,
  type DatedActivity,
  type DoneActivity,
  isCounted,
  type PlannedActivity,
} from "./activity.ts";
import { type CalendarDate, daysFrom, firstDayOf, lastDayOf, yearOf } from "./calendar-date.ts";
import { formatHours, type Minutes, perWeek, shortBy, sumMinutes, wholeHours } from "./hours.ts";
import { minimumFor, type ProfessionalStatus, type Scheme } from "./scheme.ts";
import { totalHours, type WithheldHours, type YearTotals } from "./totals.ts";
import { schemeIn, statusOf, type YearRecord } from "./year.ts";

/** Where a CPD year stands to today. */
export type YearState = "complete" | "in-progress" | "future";

/** A year's state as people say it. */
export const stateWords: Readonly<Record<YearState, string>> = {
  complete: "complete",
  "in-progress": "in progress",
  future: "still to come",
};

/** What a year's status asks of the member. */
export interface YearRequirement {
  readonly minimum: Minutes;
  /** Both full requirements, when the status changed within the year and `minimum` is our reckoning. */
  readonly proportionOf: Readonly<Record<ProfessionalStatus, Minutes>> | undefined;
}

/** Activities of a year whose hours are not in its total, and why. */
export interface NotCounted {
  readonly drafts: readonly Activity[];
  readonly planned: readonly PlannedActivity[];
  /** Recorded as done, on a day still to come. */
  readonly afterToday: readonly DatedActivity[];
}

/** How the year in progress is going. */
export interface Pace {
  /** Of activities that are still to come. */
  readonly planned: Minutes;
  /** What the rest of the year asks of each week, planned hours not taken off. */
  readonly neededPerWeek: Minutes;
  /** Today included. */
  readonly daysLeft: number;
}

/** A year's activities set against what its status asks. */
export interface Assessment {
  readonly year: number;
  readonly state: YearState;
  readonly status: ProfessionalStatus | "mixed";
  readonly requirement: YearRequirement;
  readonly totals: YearTotals;
  /** The activities that count, oldest first; without those withheld. */
  readonly counted: readonly DoneActivity[];
  /** Hours still to do. A finding, not a problem. */
  readonly shortfall: Minutes;
  readonly isMet: boolean;
  /** How many counted activities have no reflection. */
  readonly withoutReflection: number;
  readonly notCounted: NotCounted;
  /** Of the year in progress alone. */
  readonly pace: Pace | undefined;
}

/**
 * Sets the activities of a year, and its hours that are withheld from the
 * reader, against its requirement by the scheme that the year names, or the usual one.
 */
export function assessYear(
  record: YearRecord,
  activities: readonly Activity[],
  usualScheme: Scheme,
  today: CalendarDate,
  withheld: readonly WithheldHours[] = [],
): Assessment {
  const { year } = record;
  const scheme = schemeIn(usualScheme, record);
  const ofYear = activities.filter((activity) => cpdYearOf(activity, today) === year);
  const counted = ofYear.filter((activity) => isCounted(activity, today));
  const totals = totalHours(scheme.categories, counted, withheld);
  const requirement = requirementOf(record, scheme);
  const shortfall = shortBy(totals.minutes, requirement.minimum);
  const notCounted = notCountedAmong(ofYear, today);
  const state = stateOf(year, today);
  return {
    year,
    state,
    status: statusOf(record),
    requirement,
    totals,
    counted,
    shortfall,
    isMet: shortfall === 0,
    withoutReflection: counted.filter(({ reflection }) => reflection === "").length,
    notCounted,
    pace: state === "in-progress" ? paceOf(shortfall, notCounted, today) : undefined,
  };
}

export function stateOf(year: number, today: CalendarDate): YearState {
  const present = yearOf(today);
  if (year < present) return "complete";
  return year > present ? "future" : "in-progress";
}

/**
 * The full requirement of a year of one status. When the status changed, each
 * period's in proportion to its days, rounded up to the hour: our reckoning,
 * since the IET publishes no rule.
 */
function requirementOf(record: YearRecord, scheme: Scheme): YearRequirement {
  const { year, periods } = record;
  const status = statusOf(record);
  if (status !== "mixed") {
    return { minimum: minimumFor(scheme, status, year), proportionOf: undefined };
  }
  const full = {
    active: minimumFor(scheme, "active", year),
    "not-active": minimumFor(scheme, "not-active", year),
  };
  const minuteDays = periods
    .map(({ from, status }, index) => {
      const next = periods[index + 1]?.from;
      const days = daysFrom(from, lastDayOf(year)) - (next ? daysFrom(next, lastDayOf(year)) : 0);
      return full[status] * days;
    })
    .reduce((sum, part) => sum + part);
  const daysOfYear = daysFrom(firstDayOf(year), lastDayOf(year));
  return { minimum: wholeHours(Math.ceil(minuteDays / (daysOfYear * 60))), proportionOf: full };
}

/** The one wording of a verdict: `22 h recorded, 30 h required: 8 h short.` */
export function formatVerdict({ totals, requirement, shortfall, isMet }: Assessment): string {
  const outcome = isMet ? "met" : `${formatHours(shortfall)} short`;
  return `${formatHours(totals.minutes)} recorded, ${formatHours(requirement.minimum)} required: ${outcome}.`;
}

function notCountedAmong(ofYear: readonly Activity[], today: CalendarDate): NotCounted {
  return {
    drafts: ofYear.filter(({ status }) => status === "draft"),
    planned: ofYear.filter((activity) => activity.status === "planned"),
    afterToday: ofYear.filter(
      (activity): activity is DatedActivity =>
        activity.status === "done" && !isCounted(activity, today),
    ),
  };
}

function paceOf(shortfall: Minutes, notCounted: NotCounted, today: CalendarDate): Pace {
  const daysLeft = daysFrom(today, lastDayOf(yearOf(today)));
  const toCome = [...notCounted.planned, ...notCounted.afterToday].filter(
    ({ date }) => date >= today,
  );
  return {
    planned: sumMinutes(toCome.flatMap(({ hours }) => hours ?? [])),
    neededPerWeek: perWeek(shortfall, daysLeft),
    daysLeft,
  };
}
