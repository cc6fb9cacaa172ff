import { type Assessment, formatVerdict } from "../domain/assessment.ts";
import { formatDate } from "../domain/calendar-date.ts";
import type { YearStatement } from "../domain/disclosure.ts";
import { formatHours } from "../domain/hours.ts";
import type { ProfessionalStatus } from "../domain/scheme.ts";
import type { Reason } from "../domain/year.ts";
import type { Html } from "./html.ts";
import { type PlanView, planView } from "./plan-view.ts";
import type { SiteContext } from "./site-context.ts";

/** What a public year says of status and requirement, and in the member's own words. */
export interface StatementView {
  /** One line, or one for each period of a year whose status changed. */
  readonly status: readonly string[];
  readonly verdict: string;
  readonly isMet: boolean;
  /** How a requirement in proportion came about; empty for a full one. */
  readonly reckoning: string;
  /** How the year in progress goes; empty for others. */
  readonly pace: string;
  readonly shortfallReason: string | undefined;
  readonly role: string | undefined;
  readonly sector: string | undefined;
  /** "Declared true and complete on …", or that it is not yet; empty before the year is over. */
  readonly declaration: string;
  readonly reflection: Html | undefined;
  readonly plan: PlanView;
}

export function statementView(
  context: Pick<SiteContext, "toHtml" | "link">,
  { record, assessment, plan }: YearStatement,
): StatementView {
  const { role, sector, shortfallReason, reflection, file } = record;
  return {
    status: statusLines(record, assessment),
    verdict: formatVerdict(assessment),
    isMet: assessment.isMet,
    reckoning: reckoning(assessment),
    pace: pace(assessment),
    shortfallReason,
    role,
    sector,
    declaration: declaration(record, assessment),
    reflection: reflection && file ? context.toHtml(reflection, file, 3) : undefined,
    plan: planView(context, plan, assessment),
  };
}

const statusWords: Record<ProfessionalStatus, string> = {
  active: "Professionally active",
  "not-active": "Not professionally active",
};

const reasonWords: Record<Reason, string> = {
  retired: "retired",
  "parental-leave": "parental leave",
  "long-term-illness": "long-term illness",
  unemployed: "unemployed",
  "not-in-engineering": "not in engineering",
  other: "another reason",
};

function statusLines(
  { periods }: YearStatement["record"],
  { status: ofYear }: Assessment,
): readonly string[] {
  const isMixed = ofYear === "mixed";
  return (isMixed ? periods : periods.slice(0, 1)).map(({ from, status, reason }) => {
    const why = reason ? ` (${reasonWords[reason]})` : "";
    return `${statusWords[status]}${why}${isMixed ? ` from ${formatDate(from)}` : ""}`;
  });
}

function reckoning({ requirement: { proportionOf } }: Assessment): string {
  if (!proportionOf) return "";
  const { active, "not-active": notActive } = proportionOf;
  return `In proportion to days of ${formatHours(active)} for a member who is active and ${formatHours(notActive)} for one who is not: our reckoning, the IET publishes no rule.`;
}

function pace({ pace, isMet }: Assessment): string {
  if (!pace) return "";
  const planned = pace.planned > 0 ? [`${formatHours(pace.planned)} planned`] : [];
  const needed = isMet
    ? []
    : [`${formatHours(pace.neededPerWeek)} a week to reach the requirement`];
  return [...planned, ...needed].join("; ");
}

function declaration({ declared }: YearStatement["record"], { state }: Assessment): string {
  if (declared) return `Declared true and complete by the member on ${formatDate(declared)}.`;
  return state === "complete" ? "Not declared yet." : "";
}
