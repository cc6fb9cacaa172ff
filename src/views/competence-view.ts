import { type DoneActivity, isCounted } from "../domain/activity.ts";
import { yearOf } from "../domain/calendar-date.ts";
import {
  type CompetenceEvidence,
  competenceEvidence,
  minutesByYear,
} from "../domain/competence-evidence.ts";
import { formatHours, type Minutes } from "../domain/hours.ts";
import { type ActivityRow, activityRow } from "./activity-view.ts";
import { paths } from "./addresses.ts";
import { competenceName, registerOn } from "./competence-names.ts";
import { type PageView, pageView } from "./page-view.ts";
import type { SiteContext } from "./site-context.ts";

/** Hours by competence and year, blanks included, and the activities behind them. */
export interface CompetencesView {
  readonly page: PageView;
  /** The years that have an activity to show, newest first: the columns. */
  readonly years: readonly string[];
  /** How many columns there are, that of the names and that of the totals included. */
  readonly columns: number;
  /** The letters of the standard: the rows. */
  readonly groups: readonly CompetenceGroup[];
  /** Of the competences that have any. */
  readonly evidence: readonly EvidenceView[];
}

interface CompetenceGroup {
  readonly heading: string;
  readonly rows: readonly {
    readonly name: string;
    /** Where its evidence is on the page; without any, nothing. */
    readonly url: string | undefined;
    /** Where links to a competence without evidence lead. */
    readonly anchor: string | undefined;
    readonly cells: readonly CompetenceCell[];
    readonly total: string;
  }[];
}

interface CompetenceCell {
  readonly year: string;
  /** Empty for none. */
  readonly hours: string;
}

interface EvidenceView {
  readonly anchor: string;
  readonly name: string;
  readonly total: string;
  /** Oldest first. */
  readonly activities: readonly EvidenceRow[];
}

interface EvidenceRow extends ActivityRow {
  /** The competence by the register of that year, where it was another; else empty. */
  readonly meaning: string;
}

export function competencesView(context: SiteContext): CompetencesView {
  const { activities, standard, profile, today } = context.portfolio;
  const counted = activities.filter((activity) => isCounted(activity, today));
  const evidence = competenceEvidence(standard, profile.registration, counted);
  const years = yearsOf(counted);
  return {
    page: pageView(
      context,
      paths.competences,
      "Competences",
      "Hours by UK-SPEC competence and year, and the activities that support each",
    ),
    years: years.map(String),
    columns: years.length + 2,
    groups: headingsOf(evidence).map((heading) => ({
      heading,
      rows: evidence
        .filter(({ competence }) => headingOf(competence) === heading)
        .map((one) => rowOf(context, one, years)),
    })),
    evidence: evidence
      .filter((one) => one.activities.length > 0)
      .map((one) => ({
        anchor: one.competence.code,
        name: usualName(context, one),
        total: formatHours(one.minutes),
        activities: one.activities.map((activity) => evidenceRow(context, one, activity)),
      })),
  };
}

/** By the register of the profile, since it stands for all years. */
function usualName({ portfolio }: SiteContext, { competence }: CompetenceEvidence): string {
  return competenceName(portfolio, competence.code, portfolio.profile.registration);
}

function evidenceRow(
  context: SiteContext,
  evidence: CompetenceEvidence,
  activity: DoneActivity,
): EvidenceRow {
  const { portfolio } = context;
  const register = registerOn(portfolio, activity.date);
  const name = competenceName(portfolio, evidence.competence.code, register);
  return {
    ...activityRow(context, activity),
    meaning: name === usualName(context, evidence) ? "" : name,
  };
}

function yearsOf(counted: readonly DoneActivity[]): readonly number[] {
  return [...new Set(counted.map(({ date }) => yearOf(date)))].sort((a, b) => b - a);
}

/** `A Knowledge and understanding` */
function headingOf({ code, heading }: CompetenceEvidence["competence"]): string {
  return `${code.slice(0, 1)} ${heading}`;
}

function headingsOf(evidence: readonly CompetenceEvidence[]): readonly string[] {
  return [...new Set(evidence.map(({ competence }) => headingOf(competence)))];
}

function rowOf(
  context: SiteContext,
  evidence: CompetenceEvidence,
  years: readonly number[],
): CompetenceGroup["rows"][number] {
  const { code } = evidence.competence;
  const isBlank = evidence.activities.length === 0;
  const minutes = minutesByYear(evidence);
  return {
    name: usualName(context, evidence),
    url: isBlank ? undefined : `#${code}`,
    anchor: isBlank ? code : undefined,
    cells: years.map((year) => ({
      year: String(year),
      hours: hoursOrNone(minutes.get(year)),
    })),
    total: hoursOrNone(evidence.minutes),
  };
}

function hoursOrNone(minutes: Minutes | undefined): string {
  return minutes ? formatHours(minutes) : "";
}
