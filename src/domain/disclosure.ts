import { type Activity, type DatedActivity, isCounted, isDated } from "./activity.ts";
import { type Assessment, assessYear, stateOf, type YearState } from "./assessment.ts";
import { type CalendarDate, yearOf } from "./calendar-date.ts";
import type { Competence } from "./competence.ts";
import { type Minutes, sumMinutes } from "./hours.ts";
import type { Objective } from "./objective.ts";
import { type DevelopmentPlan, developmentPlan } from "./plan.ts";
import type { Portfolio } from "./portfolio.ts";
import type { Membership, Profile } from "./profile.ts";
import type { Scheme } from "./scheme.ts";
import { totalHours, type WithheldHours, type YearTotals } from "./totals.ts";
import { membershipIn, type YearRecord } from "./year.ts";

/**
 * What everybody may see of a portfolio. Whatever is published takes its data
 * from here alone, so that no page has to know what it must not show.
 */
export interface PublicPortfolio {
  readonly profile: Omit<Profile, "membershipNumber">;
  readonly scheme: Scheme;
  readonly standard: readonly Competence[];
  readonly today: CalendarDate;
  /** Oldest first, planned ones included; of their objectives only those that are public. */
  readonly activities: readonly DatedActivity[];
  /** Ascending. */
  readonly years: readonly PublicYear[];
  readonly objectives: readonly Objective[];
}

/** A year's hours, which everybody may see, and what else its own audience allows. */
export interface PublicYear {
  readonly year: number;
  readonly state: YearState;
  /** Hours of all activities; the numbers of activities are of the public ones. */
  readonly totals: YearTotals;
  readonly activities: readonly DatedActivity[];
  /** Of a public year only: status, requirement, verdict and the member's own words. */
  readonly statement: YearStatement | undefined;
}

/** What a public year says beyond its hours. */
export interface YearStatement {
  readonly record: Omit<YearRecord, "membership">;
  readonly membership: Omit<Membership, "membershipNumber">;
  readonly assessment: Assessment;
  /** Of public objectives and activities. */
  readonly plan: DevelopmentPlan;
  /** Counted activities whose details are not shown. */
  readonly withheld: { readonly activities: number; readonly minutes: Minutes };
}

/** Takes everything out of a portfolio that is not meant for everybody. */
export function publicPortfolio(portfolio: Portfolio): PublicPortfolio {
  const { profile, scheme, standard, today } = portfolio;
  const objectives = portfolio.objectives.filter(isPublic);
  const ids = new Set(objectives.map(({ id }) => id));
  const activities = portfolio.activities
    .filter(isDated)
    .filter(isPublic)
    .map((activity) => ({
      ...activity,
      objectives: activity.objectives.filter((id) => ids.has(id)),
    }));
  const withheld = portfolio.activities.flatMap((activity) => withheldHours(activity, today));
  const shown = { activities, objectives, withheld };
  const years = portfolio.years
    .map((record) => publicYear(record, portfolio, shown))
    .filter((year) => isWorthAPage(year, portfolio));
  const { membershipNumber: _, ...publicProfile } = profile;
  return { profile: publicProfile, scheme, standard, today, activities, years, objectives };
}

function isPublic({ audience }: { readonly audience: string }): boolean {
  return audience === "public";
}

/** Of an activity that is not public, all that shows: year, category and hours, once they count. */
function withheldHours(activity: Activity, today: CalendarDate): readonly WithheldHours[] {
  if (isPublic(activity) || !isCounted(activity, today)) return [];
  const { date, category, hours } = activity;
  return [{ year: yearOf(date), category, hours }];
}

/** What of all years may be shown, and the hours of the rest. */
interface Shown {
  readonly activities: readonly DatedActivity[];
  readonly objectives: readonly Objective[];
  readonly withheld: readonly WithheldHours[];
}

function publicYear(
  record: YearRecord,
  { profile, scheme, today }: Portfolio,
  shown: Shown,
): PublicYear {
  const { year } = record;
  const { objectives } = shown;
  const activities = shown.activities.filter(({ date }) => yearOf(date) === year);
  const withheld = shown.withheld.filter((hours) => hours.year === year);
  const counted = activities.filter((activity) => isCounted(activity, today));
  const { membershipNumber: _, ...membership } = membershipIn(profile, record);
  const { membership: __, ...publicRecord } = record;
  return {
    year,
    state: stateOf(year, today),
    totals: totalHours(scheme.categories, counted, withheld),
    activities,
    statement: isPublic(record)
      ? {
          record: publicRecord,
          membership,
          assessment: assessYear(record, activities, scheme, today, withheld),
          plan: developmentPlan(year, objectives, activities, today),
          withheld: {
            activities: withheld.length,
            minutes: sumMinutes(withheld.map(({ hours }) => hours)),
          },
        }
      : undefined,
  };
}

/** A year that only activities not shown speak of, and none of them counted, is not shown either. */
function isWorthAPage({ year, totals, activities }: PublicYear, { years }: Portfolio): boolean {
  const hasFile = years.some((record) => record.year === year && record.file !== undefined);
  return hasFile || totals.minutes > 0 || activities.length > 0;
}
