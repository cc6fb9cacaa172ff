import { isCounted } from "../domain/activity.ts";
import { formatDate } from "../domain/calendar-date.ts";
import type { DisclosedYear } from "../domain/disclosure.ts";
import type { Objective } from "../domain/objective.ts";
import { belongsTo, isCarriedInto } from "../domain/plan.ts";
import type { ReturnForm } from "../domain/return-form.ts";
import type { Html } from "./html.ts";
import { type MixView, mixView } from "./mix-view.ts";
import { outcomeWords, type PlanView, planView } from "./plan-view.ts";
import { type ReturnActivity, type ReturnEntry, returnEntries } from "./return-entries.ts";
import { returnNotes } from "./return-notes.ts";
import type { SiteContext } from "./site-context.ts";
import { statementView, type VerdictView, verdictWithheld } from "./statement-view.ts";
import { type TotalsView, totalsView } from "./totals-view.ts";

/** What a return says, in the order in which a reviewer reads. */
export interface ReturnContent {
  readonly form: ReturnForm;
  /** Who, by which rules, and when: labels and values. */
  readonly who: readonly { readonly label: string; readonly value: string }[];
  readonly verdict: VerdictView;
  readonly totals: TotalsView;
  readonly role: string | undefined;
  readonly sector: string | undefined;
  readonly plan: PlanView;
  readonly mix: MixView;
  /** Those the member chose to show first. */
  readonly chosen: readonly ReturnActivity[];
  /** All that count and that the reader is told of, oldest first. */
  readonly entries: readonly ReturnEntry[];
  readonly reflection: Html | undefined;
  /** Objectives of the year after, those carried over marked so. */
  readonly next: readonly { readonly title: string; readonly outcome: string }[];
  readonly notes: readonly string[];
  /** Headings for the reviewer to write under, in the order of the published criteria. */
  readonly feedback: readonly string[];
}

/** The return of a year, as far as the reader of the portfolio may see it; its texts are those of the form. */
export function returnContent(
  context: SiteContext,
  disclosed: DisclosedYear,
  form: ReturnForm,
): ReturnContent {
  const { portfolio } = context;
  const { year, totals, plan, membership } = disclosed;
  const statement = disclosed.statement && statementView(context, disclosed.statement);
  const counted = disclosed.activities.filter((one) => isCounted(one, portfolio.today));
  const entries = returnEntries(context, counted, disclosed.withheld.listed);
  const shown = entries.filter((entry) => !entry.isWithheld);
  return {
    form,
    who: whoLines(context, disclosed),
    verdict: statement?.verdict ?? verdictWithheld(disclosed, disclosed.scheme),
    totals: totalsView(context, totals),
    role: statement?.role,
    sector: statement?.sector,
    plan: planView(context, plan, disclosed.statement?.assessment),
    mix: mixView(context, counted, membership.registration),
    chosen: shown.filter(({ isChosen }) => isChosen),
    entries,
    reflection: statement?.reflection,
    next: nextObjectives(portfolio.objectives, year + 1),
    notes: returnNotes(portfolio, disclosed),
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
  { portfolio: { profile, today } }: SiteContext,
  { year, membership, scheme }: DisclosedYear,
): ReturnContent["who"] {
  const lines = [
    { label: "Name", value: profile.name },
    { label: "Institution", value: membership.institution },
    { label: "Membership number", value: membership.membershipNumber },
    { label: "Grade", value: membership.grade },
    { label: "Registration", value: membership.registration },
    { label: "CPD year", value: String(year) },
    { label: "Rules", value: `${scheme.edition.name} (${scheme.edition.source})` },
    { label: "Produced", value: formatDate(today) },
  ];
  return lines.flatMap(({ label, value }) => (value ? [{ label, value }] : []));
}
