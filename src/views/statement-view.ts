import { type Assessment, formatVerdict } from "../domain/assessment.ts";
import { formatDate } from "../domain/calendar-date.ts";
import type { DisclosedYear, YearStatement } from "../domain/disclosure.ts";
import { formatHours } from "../domain/hours.ts";
import { minimumFor, type ProfessionalStatus, type Scheme } from "../domain/scheme.ts";
import type { Reason } from "../domain/year.ts";
import type { Html } from "./html.ts";
import type { SiteContext } from "./site-context.ts";

/** What a year says of status and requirement, and in the member's own words. */
export interface StatementView {
  readonly verdict: VerdictView;
  /** How the year in progress goes; empty for others. */
  readonly pace: string;
  readonly role: string | undefined;
  readonly sector: string | undefined;
  readonly reflection: Html | undefined;
}

/** A verdict with all that has to be read beside it. */
export interface VerdictView {
  readonly words: string;
  readonly outcome: "met" | "short" | "not told";
  /** Status, reckoning, the member's reason and the declaration: a sentence each. */
  readonly lines: readonly string[];
}

export function statementView(
  context: Pick<SiteContext, "toHtml">,
  { record, assessment }: YearStatement,
): StatementView {
  const { role, sector, shortfallReason, reflection, file } = record;
  return {
    verdict: {
      words: formatVerdict(assessment),
      outcome: assessment.isMet ? "met" : "short",
      lines: [
        ...statusLines(record, assessment),
        ...reckoning(assessment),
        ...(shortfallReason ? [`The member’s reason: ${shortfallReason}`] : []),
        ...declaration(record, assessment),
      ],
    },
    pace: pace(assessment),
    role,
    sector,
    reflection: reflection && file ? context.toHtml(reflection, file, 3) : undefined,
  };
}

/** What can be said in place of a verdict when the member keeps the year's status to themself. */
export function verdictWithheld(
  { year, totals }: Pick<DisclosedYear, "year" | "totals">,
  scheme: Scheme,
): VerdictView {
  const [active, notActive] = (["active", "not-active"] as const).map((status) =>
    formatHours(minimumFor(scheme, status, year)),
  );
  return {
    words: `${formatHours(totals.minutes)} recorded.`,
    outcome: "not told",
    lines: [
      `The member’s status in this year is withheld. ${active} are required of a member who is professionally active, ${notActive} of one who is not.`,
    ],
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
    return `${statusWords[status]}${why}${isMixed ? ` from ${formatDate(from)}` : ""}.`;
  });
}

function reckoning({ requirement: { proportionOf } }: Assessment): readonly string[] {
  if (!proportionOf) return [];
  const { active, "not-active": notActive } = proportionOf;
  return [
    `In proportion to days of ${formatHours(active)} for a member who is active and ${formatHours(notActive)} for one who is not: our reckoning, the IET publishes no rule.`,
  ];
}

function pace({ pace, isMet }: Assessment): string {
  if (!pace) return "";
  const planned = pace.planned > 0 ? [`${formatHours(pace.planned)} planned`] : [];
  const needed = isMet
    ? []
    : [`${formatHours(pace.neededPerWeek)} a week to reach the requirement`];
  return [...planned, ...needed].join("; ");
}

/** Nothing before the year is over, unless it is declared all the same. */
function declaration(
  { declared }: YearStatement["record"],
  { state }: Assessment,
): readonly string[] {
  if (declared) return [`Declared true and complete by the member on ${formatDate(declared)}.`];
  return state === "complete" ? ["Not declared yet."] : [];
}
