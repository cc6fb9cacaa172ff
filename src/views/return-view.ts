import { type DatedActivity, isCounted } from "../domain/activity.ts";
import { formatDate } from "../domain/calendar-date.ts";
import type { PublicYear, YearStatement } from "../domain/disclosure.ts";
import { gapsIn } from "../domain/gaps.ts";
import { formatHours } from "../domain/hours.ts";
import type { Objective } from "../domain/objective.ts";
import { belongsTo, isCarriedInto } from "../domain/plan.ts";
import { type ActivityRow, activityRow, evidenceItem, type FactValue } from "./activity-view.ts";
import { paths } from "./addresses.ts";
import type { Html } from "./html.ts";
import { type MixView, mixView } from "./mix-view.ts";
import { type PageView, pageView } from "./page-view.ts";
import { anchorOf, outcomeWords } from "./plan-view.ts";
import type { SiteContext } from "./site-context.ts";
import { type StatementView, statementView } from "./statement-view.ts";
import { type TotalsView, totalsView } from "./totals-view.ts";

/** The page for a reviewer, in the order in which a reviewer reads. */
export interface ReturnView {
  readonly page: PageView;
  /** Of a public year; without it the page says that the return is sent on request. */
  readonly content: ReturnContent | undefined;
}

/** What the return of a public year says. */
export interface ReturnContent {
  /** Who, by which rules, and when: labels and values. */
  readonly who: readonly { readonly label: string; readonly value: string }[];
  readonly statement: StatementView;
  readonly totals: TotalsView;
  readonly mix: MixView;
  /** Those the member chose to show first. */
  readonly chosen: readonly ReturnActivity[];
  /** All that count and are public, oldest first. */
  readonly activities: readonly ReturnActivity[];
  /** Objectives of the year after, those carried over marked so. */
  readonly next: readonly { readonly title: string; readonly outcome: string }[];
  readonly notes: readonly string[];
  /** Headings for the reviewer to write under, in the order of the published criteria. */
  readonly feedback: readonly string[];
}

/** One activity as evidence of the hours. */
export interface ReturnActivity extends ActivityRow {
  readonly summary: string | undefined;
  readonly provider: string | undefined;
  readonly evidence: readonly FactValue[];
  /** `undefined` when none is recorded. */
  readonly reflection: Html | undefined;
  readonly isChosen: boolean;
  /** The name of its place on the page, to link to. */
  readonly anchor: string;
}

/** The return of every year, newest first. */
export function returnViews(context: SiteContext): readonly ReturnView[] {
  return context.portfolio.years.toReversed().map((year) => {
    const title = `CPD return for ${year.year}`;
    return {
      page: pageView(context, paths.cpdReturn(year.year), title, `${title}, for the reviewer`),
      content: year.statement && contentOf(context, year, year.statement),
    };
  });
}

function contentOf(
  context: SiteContext,
  { year, totals, activities: ofYear }: PublicYear,
  statement: YearStatement,
): ReturnContent {
  const { today, objectives } = context.portfolio;
  const counted = ofYear.filter((activity) => isCounted(activity, today));
  const activities = counted.map((activity) => returnActivity(context, activity));
  return {
    who: whoLines(context, statement),
    statement: statementView(context, statement),
    totals: totalsView(context, totals),
    mix: mixView(context, statement.assessment.counted, statement.membership.registration),
    chosen: activities.filter(({ isChosen }) => isChosen),
    activities,
    next: nextObjectives(objectives, year + 1),
    notes: [...gapNotes(context, year, statement), ...withheldNotes(statement)],
    feedback: criteria,
  };
}

/** What the IET's reviewers look at, as it published after the reviews of 2015. */
const criteria = [
  "The link between the plan and the activities",
  "The hours",
  "The mixture of soft and technical skills",
  "The mixture of categories",
  "The mixture of UK-SPEC competences",
  "The quality of the reflections",
];

function nextObjectives(objectives: readonly Objective[], year: number): ReturnContent["next"] {
  return objectives
    .filter((objective) => belongsTo(objective, year))
    .map((objective) => ({
      title: objective.title,
      outcome: isCarriedInto(objective, year)
        ? `${outcomeWords(objective)}, carried over`
        : outcomeWords(objective),
    }));
}

function whoLines(
  { portfolio: { profile, scheme, today } }: SiteContext,
  { record, membership }: YearStatement,
): ReturnContent["who"] {
  const lines = [
    { label: "Name", value: profile.name },
    { label: "Institution", value: membership.institution },
    { label: "Grade", value: membership.grade },
    { label: "Registration", value: membership.registration },
    { label: "CPD year", value: String(record.year) },
    { label: "Rules", value: `${scheme.edition.name} (${scheme.edition.source})` },
    { label: "Produced", value: formatDate(today) },
  ];
  return lines.flatMap(({ label, value }) => (value ? [{ label, value }] : []));
}

function returnActivity(context: SiteContext, activity: DatedActivity): ReturnActivity {
  const { reflection, file, summary, provider, evidence, isHighlight } = activity;
  return {
    ...activityRow(context, activity),
    summary,
    provider,
    evidence: evidence.map((item) => evidenceItem(item, context.link)),
    reflection: reflection ? context.toHtml(reflection, file, 4) : undefined,
    isChosen: isHighlight,
    anchor: anchorOf(activity.slug),
  };
}

/** Gaps are only among what is shown, and say so where something is not. */
function gapNotes(
  { portfolio: { activities, today } }: SiteContext,
  year: number,
  { withheld }: YearStatement,
): readonly string[] {
  const counted = activities.filter((activity) => isCounted(activity, today));
  const among = withheld.activities > 0 ? "among the activities shown" : "recorded";
  return gapsIn(year, counted, today).map(
    ({ from, to }) => `No activity ${among} from ${formatDate(from)} to ${formatDate(to)}.`,
  );
}

function withheldNotes({ withheld: { activities, minutes } }: YearStatement): readonly string[] {
  if (activities === 0) return [];
  const count = activities === 1 ? "1 activity" : `${activities} activities`;
  return [
    `${count} withheld: the details are not public, the hours, ${formatHours(minutes)}, are counted.`,
  ];
}
