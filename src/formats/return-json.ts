import { type DatedActivity, isCounted } from "../domain/activity.ts";
import { formatVerdict } from "../domain/assessment.ts";
import type { DisclosedYear, Disclosure, WithheldActivity } from "../domain/disclosure.ts";
import { decimalOf, type Minutes } from "../domain/hours.ts";
import type { Objective } from "../domain/objective.ts";
import { belongsTo, isCarriedInto, type PlannedObjective } from "../domain/plan.ts";
import { compareText } from "../domain/problem.ts";
import type { ReturnForm } from "../domain/return-form.ts";
import { mixData } from "./return-mix.ts";

/** What a return was made from, and by what. */
export interface Provenance {
  readonly program: { readonly name: string; readonly version: string };
  /** The Git commit of the records, when there is one. */
  readonly records: { readonly commit: string; readonly hasUncommittedChanges: boolean } | null;
}

/** A file of evidence in the bundle. */
export interface EnclosedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The published name of the schema that the data keep to: `schemas/return.schema.json`. */
const schema = "urn:cpd-portfolio:schema:return:1";

/** A year's return as plain data: hours are decimal with at most two places, minutes exact. */
export function returnData(
  portfolio: Disclosure,
  disclosed: DisclosedYear,
  form: ReturnForm,
  { program, records }: Provenance,
  evidence: readonly EnclosedFile[],
): object {
  const { profile, scheme, today, objectives } = portfolio;
  const { year, state, totals, membership, plan, withheld } = disclosed;
  const counted = disclosed.activities.filter((activity) => isCounted(activity, today));
  return {
    $schema: schema,
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
    statement: statementData(disclosed),
    plan: {
      objectives: plan.objectives.map(plannedData),
      plannedCpd: time(plan.plannedCpd),
      unplannedCpd: time(plan.unplannedCpd),
      next: objectives.filter((one) => belongsTo(one, year + 1)).map((one) => nextData(one, year)),
    },
    mix: mixData(portfolio, counted, membership.registration),
    activities: [
      ...counted.map((activity) => activityData(activity, activity.hours)),
      ...withheld.listed.map(withheldData),
    ].sort((a, b) => compareText(a.date, b.date)),
    withheld: {
      activities: withheld.activities,
      ...time(withheld.minutes),
      objectives: withheld.objectives,
    },
    evidence,
  };
}

function time(minutes: Minutes): { readonly hours: number; readonly minutes: number } {
  return { hours: decimalOf(minutes), minutes };
}

/** `null` when the member keeps the year's status to themself. */
function statementData({ statement }: DisclosedYear): object | null {
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
    reflection: record.reflection || null,
  };
}

function plannedData({ objective, minutes, served, isCarriedOver }: PlannedObjective): object {
  return {
    ...objectiveData(objective, isCarriedOver),
    text: objective.body || null,
    ...time(minutes),
    servedBy: served.map(({ slug }) => slug),
  };
}

function nextData(objective: Objective, year: number): object {
  return objectiveData(objective, isCarriedInto(objective, year + 1));
}

function objectiveData(objective: Objective, isCarriedOver: boolean): object {
  const { id, title, set, due, status, closed, competences } = objective;
  return {
    id,
    title,
    set,
    due: due ?? null,
    status,
    closed: closed ?? null,
    competences,
    isCarriedOver,
  };
}

function activityData(activity: DatedActivity, hours: Minutes) {
  const { date, category, summary, provider, location, url, isHighlight } = activity;
  return {
    isWithheld: false,
    id: activity.slug,
    date,
    start: activity.start ?? null,
    title: activity.title,
    category,
    ...time(hours),
    summary: summary ?? null,
    provider: provider ?? null,
    location: location ?? null,
    url: url ?? null,
    skills: activity.skills,
    competences: activity.competences,
    objectives: activity.objectives,
    tags: activity.tags,
    evidence: activity.evidence,
    isHighlight,
    reflection: activity.reflection || null,
  };
}

function withheldData({ date, category, hours }: WithheldActivity) {
  return { isWithheld: true, date, category, ...time(hours) };
}
