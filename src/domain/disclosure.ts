import { type Activity, isCounted, isDated, namingOnly, type ShownActivity } from "./activity.ts";
import { type Assessment, assessYear, stateOf, type YearState } from "./assessment.ts";
import { type Audience, audiences } from "./audience.ts";
import { type CalendarDate, yearOf } from "./calendar-date.ts";
import type { Competence } from "./competence.ts";
import { groupedBy } from "./group.ts";
import { type Minutes, sumMinutes } from "./hours.ts";
import type { Objective } from "./objective.ts";
import { belongsTo, type DevelopmentPlan, developmentPlan } from "./plan.ts";
import type { Portfolio } from "./portfolio.ts";
import { compareText } from "./problem.ts";
import type { Membership, Profile } from "./profile.ts";
import type { Scheme } from "./scheme.ts";
import { totalHours, type WithheldHours, type YearTotals } from "./totals.ts";
import { membershipIn, schemeIn, type YearRecord } from "./year.ts";

/** Who looks at a portfolio: everybody, the reviewer who is sent a return, or the member alone. */
export type Reader = "public" | "reviewer" | "member";

/**
 * What one reader may see of a portfolio. Whatever is published or sent takes
 * its data from here alone, so that no page has to know what it must not show.
 */
export interface Disclosure {
  /** The membership number is on what a reviewer is sent, and nowhere else. */
  readonly profile: Profile;
  readonly scheme: Scheme;
  readonly standard: readonly Competence[];
  readonly today: CalendarDate;
  /** Oldest first, planned ones included; of their objectives only those that may be seen. Drafts are the member's alone. */
  readonly activities: readonly ShownActivity[];
  /** Ascending. A reviewer may be sent any; everybody sees those of which there is something to see. */
  readonly years: readonly DisclosedYear[];
  readonly objectives: readonly Objective[];
}

/** A year's hours, which every reader may see, and what else its own audience allows. */
export interface DisclosedYear {
  readonly year: number;
  readonly state: YearState;
  /** Hours of all activities; the numbers of activities are of those that the reader is told of. */
  readonly totals: YearTotals;
  readonly activities: readonly ShownActivity[];
  /** Of the objectives and activities that may be seen. */
  readonly plan: DevelopmentPlan;
  readonly withheld: Withheld;
  /** That year's, as far as its record may be seen; else the profile's. */
  readonly membership: Membership;
  /** What the year is assessed by, as far as its record may be seen; else the profile's. */
  readonly scheme: Scheme;
  /** Status, requirement, verdict and the member's own words, when the year's record may be seen. */
  readonly statement: YearStatement | undefined;
}

/** What of a year the reader may not see. */
export interface Withheld {
  /** Counted activities whose details are not shown. */
  readonly activities: number;
  readonly minutes: Minutes;
  /** What a reviewer is told of each of them, oldest first; nobody else is told of one by itself. */
  readonly listed: readonly WithheldActivity[];
  /** The year's objectives that a reviewer is not shown; everybody else is not told of any. */
  readonly objectives: number;
}

/** An activity of which nothing is told but when it was, what kind it was and how long it took. */
export interface WithheldActivity {
  readonly date: CalendarDate;
  readonly category: string;
  readonly hours: Minutes;
}

/** What a year says beyond its hours. */
export interface YearStatement {
  readonly record: Omit<YearRecord, "membership" | "scheme">;
  readonly assessment: Assessment;
}

/** The audiences whose records a reader is shown in full. */
const shownTo: Readonly<Record<Reader, readonly Audience[]>> = {
  public: ["public"],
  reviewer: ["public", "reviewer"],
  member: audiences,
};

/** Takes everything out of a portfolio that is not meant for a reader. */
export function disclose(portfolio: Portfolio, reader: Reader): Disclosure {
  const { profile, scheme, standard, today } = portfolio;
  const isShown = ({ audience }: { readonly audience: Audience }) =>
    shownTo[reader].includes(audience);
  const objectives = portfolio.objectives.filter(isShown);
  const ids = new Set(objectives.map(({ id }) => id));
  const activities = toldOf(portfolio, reader)
    .filter(isShown)
    .map((activity) => namingOnly(ids, activity))
    .sort((a, b) => compareText(a.date, b.date));
  const withheld = portfolio.activities
    .filter((activity) => !isShown(activity))
    .flatMap((activity) => withheldActivity(activity, today));
  const hidden: Hidden = {
    activities: groupedBy(withheld, ({ date }) => yearOf(date)),
    objectives: portfolio.objectives.filter((objective) => !isShown(objective)),
    isListed: reader === "reviewer",
  };
  const byYear = groupedBy(activities, ({ date }) => yearOf(date));
  const shown = { ...portfolio, activities: byYear, objectives };
  return {
    profile: reader === "reviewer" ? profile : { ...profile, membershipNumber: undefined },
    scheme,
    standard,
    today,
    activities,
    years: portfolio.years
      .map((record) => disclosedYear(record, isShown(record), shown, hidden))
      .flatMap((year) => {
        if (reader === "reviewer") return [year];
        return isWorthAPage(year, portfolio) ? [withoutNumber(year)] : [];
      }),
    objectives,
  };
}

/** All activities; drafts, each with a day to stand at, for their member alone. */
function toldOf({ activities, today }: Portfolio, reader: Reader): readonly ShownActivity[] {
  if (reader !== "member") return activities.filter(isDated);
  return activities.map((activity) => (hasDay(activity) ? activity : { ...activity, date: today }));
}

function hasDay(activity: Activity): activity is ShownActivity {
  return activity.date !== undefined;
}

type ByYear<Thing> = ReadonlyMap<number, readonly Thing[]>;

/** What a reader may not see, and whether it is told of one by one. */
interface Hidden {
  readonly activities: ByYear<WithheldActivity>;
  readonly objectives: readonly Objective[];
  readonly isListed: boolean;
}

/** The most that shows of an activity that is not shown, once it counts. */
function withheldActivity(activity: Activity, today: CalendarDate): readonly WithheldActivity[] {
  if (!isCounted(activity, today)) return [];
  const { date, category, hours } = activity;
  return [{ date, category, hours }];
}

function disclosedYear(
  record: YearRecord,
  isRecordShown: boolean,
  shown: Omit<Portfolio, "activities"> & { readonly activities: ByYear<ShownActivity> },
  hidden: Hidden,
): DisclosedYear {
  const { profile, today, objectives } = shown;
  const { year } = record;
  const scheme = isRecordShown ? schemeIn(shown.scheme, record) : shown.scheme;
  const activities = shown.activities.get(year) ?? [];
  const counted = activities.filter((activity) => isCounted(activity, today));
  const withheld = hidden.activities.get(year) ?? [];
  const hours: readonly WithheldHours[] = withheld.map(({ category, hours }) => ({
    category,
    hours,
    isListed: hidden.isListed,
  }));
  const { membership, scheme: _, ...rest } = record;
  return {
    year,
    state: stateOf(year, today),
    totals: totalHours(scheme.categories, counted, hours),
    activities,
    plan: developmentPlan(year, objectives, activities, today),
    withheld: {
      activities: withheld.length,
      minutes: sumMinutes(withheld.map((one) => one.hours)),
      listed: hidden.isListed ? withheld : [],
      objectives: hidden.isListed
        ? hidden.objectives.filter((objective) => belongsTo(objective, year)).length
        : 0,
    },
    membership: membershipIn(profile, { membership: isRecordShown ? membership : {} }),
    scheme,
    statement: isRecordShown
      ? { record: rest, assessment: assessYear(record, activities, scheme, today, hours) }
      : undefined,
  };
}

function withoutNumber(year: DisclosedYear): DisclosedYear {
  return { ...year, membership: { ...year.membership, membershipNumber: undefined } };
}

/** A year that only activities not shown speak of, and none of them counted, is not shown either. */
function isWorthAPage({ year, totals, activities }: DisclosedYear, { years }: Portfolio): boolean {
  const hasFile = years.some((record) => record.year === year && record.file !== undefined);
  return hasFile || totals.minutes > 0 || activities.length > 0;
}
