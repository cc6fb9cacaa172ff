import { stateWords } from "../domain/assessment.ts";
import type { DisclosedYear } from "../domain/disclosure.ts";
import { formatHours } from "../domain/hours.ts";
import { type ActivityRow, activityRows } from "./activity-view.ts";
import { paths } from "./addresses.ts";
import { markOf } from "./mark.ts";
import { type PageView, pageView } from "./page-view.ts";
import { type PlanView, planView } from "./plan-view.ts";
import type { SiteContext, ToDo } from "./site-context.ts";
import { type StatementView, statementView } from "./statement-view.ts";
import { type TotalsView, totalsView } from "./totals-view.ts";

/** A year in a list of years. */
export interface YearRow {
  readonly name: string;
  readonly url: string;
  readonly hours: string;
  readonly state: string;
  /** Why what it says is not on the site; empty when it is. */
  readonly mark: string;
}

/** What a year's page shows. */
export interface YearView extends YearRow {
  readonly page: PageView;
  readonly totals: TotalsView;
  readonly returnUrl: string;
  /** Newest first. */
  readonly activities: readonly ActivityRow[];
  /** Of a public year only. */
  readonly statement: StatementView | undefined;
  readonly plan: PlanView | undefined;
  /** What the year still lacks before it can be declared, for the member alone. */
  readonly missing: readonly ToDo[];
}

export interface YearListView {
  readonly page: PageView;
  /** Newest first. */
  readonly years: readonly YearRow[];
}

/** The page of every year that is wanted, newest first. */
export function yearViews(
  context: SiteContext,
  isWanted: (year: number) => boolean,
): readonly YearView[] {
  return context.portfolio.years
    .filter(({ year }) => isWanted(year))
    .toReversed()
    .map((year) => yearView(context, year));
}

export function yearListView(context: SiteContext): YearListView {
  return {
    page: pageView(context, paths.years, "Years", "Hours of CPD in every year"),
    years: yearRows(context),
  };
}

/** A row for each year, newest first. */
export function yearRows(context: SiteContext): readonly YearRow[] {
  return context.portfolio.years.toReversed().map((year) => yearRow(context, year));
}

function yearRow(context: SiteContext, disclosed: DisclosedYear): YearRow {
  const { year, totals, state, statement } = disclosed;
  return {
    name: String(year),
    url: context.link(paths.year(year)),
    hours: formatHours(totals.minutes),
    state: stateWords[state],
    mark: statement ? markOf(context, { audience: statement.record.audience }) : "",
  };
}

function yearView(context: SiteContext, year: DisclosedYear): YearView {
  const { totals, activities, statement } = year;
  const row = yearRow(context, year);
  const title = `CPD in ${year.year}`;
  return {
    ...row,
    page: pageView(context, paths.year(year.year), title, `${row.hours} of CPD in ${year.year}`),
    totals: totalsView(context, totals),
    returnUrl: context.link(paths.cpdReturn(year.year)),
    activities: activityRows(context, activities.toReversed()),
    statement: statement && statementView(context, statement),
    plan: statement && planView(context, year.plan, statement.assessment),
    missing: context.preview?.missing(year.year) ?? [],
  };
}
