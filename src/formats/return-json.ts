import { isCounted } from "../domain/activity.ts";
import { formatVerdict } from "../domain/assessment.ts";
import type { DisclosedYear, Disclosure } from "../domain/disclosure.ts";
import { belongsTo } from "../domain/plan.ts";
import { compareText } from "../domain/problem.ts";
import type { ReturnForm } from "../domain/return-form.ts";
import { activityData, withheldData } from "./return-activities.ts";
import { mixData } from "./return-mix.ts";
import { nextData, plannedData } from "./return-plan.ts";
import { time } from "./time.ts";
import type { ToText } from "./to-text.ts";

/** What a return was made from, and by what. */
export interface Provenance {
  readonly program: { readonly name: string; readonly version: string };
  /** The Git commit of the records, when there is one. */
  readonly records: { readonly commit: string; readonly hasUncommittedChanges: boolean } | null;
}

/** What of the records the return takes with it. */
export interface EnclosedTexts {
  readonly evidence: readonly EnclosedFile[];
  /** For Markdown, whose links may name records that are not shown. */
  readonly toText: ToText;
}

/** A file of evidence in the bundle. */
export interface EnclosedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** With its version, the published name of the schema that the data keep to: `schemas/return.schema.json`. */
export const returnSchemas = "urn:cpd-portfolio:schema:return:";

/** A year's return as plain data: hours are decimal with at most two places, minutes exact. */
export function returnData(
  portfolio: Disclosure,
  disclosed: DisclosedYear,
  form: ReturnForm,
  { program, records }: Provenance,
  enclosed: EnclosedTexts,
): object {
  const { toText } = enclosed;
  const { profile, today, objectives } = portfolio;
  const { year, state, totals, membership, scheme, plan, withheld } = disclosed;
  const counted = disclosed.activities.filter((activity) => isCounted(activity, today));
  return {
    $schema: `${returnSchemas}1`,
    year,
    state,
    form,
    produced: { on: today, program, records },
    scheme: {
      id: scheme.id,
      name: scheme.name,
      edition: scheme.edition.name,
      source: scheme.edition.source,
    },
    member: {
      name: profile.name ?? null,
      institution: membership.institution ?? null,
      membershipNumber: membership.membershipNumber ?? null,
      grade: membership.grade ?? null,
      registration: membership.registration ?? null,
    },
    ...time(totals.minutes),
    categories: totals.categories.map(({ category, activities, minutes, share }) => ({
      code: category.code,
      name: category.name,
      activities,
      ...time(minutes),
      share,
    })),
    statement: statementData(disclosed, toText),
    plan: {
      objectives: plan.objectives.map((planned) => plannedData(planned, toText)),
      plannedCpd: time(plan.plannedCpd),
      unplannedCpd: time(plan.unplannedCpd),
      next: objectives.filter((one) => belongsTo(one, year + 1)).map((one) => nextData(one, year)),
    },
    mix: mixData(portfolio, counted, membership.registration),
    activities: [
      ...counted.map((activity) => activityData(activity, toText)),
      ...withheld.listed.map(withheldData),
    ].sort((a, b) => compareText(a.date, b.date)),
    withheld: {
      activities: withheld.activities,
      ...time(withheld.minutes),
      objectives: withheld.objectives,
    },
    evidence: enclosed.evidence,
  };
}

/** `null` when the member keeps the year's status to themself. */
function statementData({ statement }: DisclosedYear, toText: ToText): object | null {
  if (!statement) return null;
  const { record, assessment } = statement;
  const { requirement, shortfall, isMet } = assessment;
  return {
    verdict: formatVerdict(assessment),
    isMet,
    required: time(requirement.minimum),
    shortfall: time(shortfall),
    proportionOf: requirement.proportionOf
      ? {
          active: time(requirement.proportionOf.active),
          notActive: time(requirement.proportionOf["not-active"]),
        }
      : null,
    status: assessment.status,
    periods: record.periods.map(({ from, status, reason }) => ({
      from,
      status,
      reason: reason ?? null,
    })),
    shortfallReason: record.shortfallReason ?? null,
    declared: record.declared ?? null,
    role: record.role ?? null,
    sector: record.sector ?? null,
    reflection: record.file ? toText(record.reflection, record.file) || null : null,
  };
}
