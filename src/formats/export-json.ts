import type { Activity } from "../domain/activity.ts";
import { decimalOf } from "../domain/hours.ts";
import type { Objective } from "../domain/objective.ts";
import type { Portfolio } from "../domain/portfolio.ts";
import type { Membership } from "../domain/profile.ts";
import type { YearRecord } from "../domain/year.ts";

/** The published name of the schema that the data keep to: `schemas/export.schema.json`. */
const schema = "urn:cpd-portfolio:schema:export:1";

/** The fields of a record that are its member's own, by the record's path. */
export type OwnFieldsOf = (file: string) => object;

/**
 * All records as plain data, by the names that records give their fields, with
 * nothing left out but comments: `null` and empty lists for what is not said.
 */
export function exportData(portfolio: Portfolio, ownOf: OwnFieldsOf): object {
  const { activities, objectives, years } = portfolio;
  return {
    $schema: schema,
    profile: profileData(portfolio, ownOf),
    years: years.flatMap((year) => (year.file ? [yearData(year, year.file, ownOf)] : [])),
    objectives: objectives.map((objective) => objectiveData(objective, ownOf)),
    activities: activities.map((activity) => activityData(activity, ownOf)),
  };
}

/** An activity of whatever status; hours are decimal, minutes exact. */
export function activityData(activity: Activity, ownOf: OwnFieldsOf) {
  const { file, title, date, hours, start, status, isHighlight, reflection } = activity;
  return {
    file,
    title,
    category: activity.category ?? null,
    date: date ?? null,
    hours: hours === undefined ? null : decimalOf(hours),
    minutes: hours ?? null,
    start: start ?? null,
    status,
    summary: activity.summary ?? null,
    provider: activity.provider ?? null,
    location: activity.location ?? null,
    url: activity.url ?? null,
    skills: activity.skills,
    competences: activity.competences,
    objectives: activity.objectives,
    tags: activity.tags,
    evidence: activity.evidence,
    audience: activity.audience,
    highlight: isHighlight,
    own: ownOf(file),
    body: reflection,
  };
}

function profileData({ profile, scheme }: Portfolio, ownOf: OwnFieldsOf): object {
  const { file, name, defaultAudience, siteUrl, links, timeZone, introduction } = profile;
  return {
    file: file || null,
    name: name ?? null,
    ...membershipData(profile),
    registration: profile.registration ?? null,
    scheme: scheme.id,
    "default-audience": defaultAudience,
    "site-url": siteUrl ?? null,
    links,
    "time-zone": timeZone,
    own: ownOf(file),
    body: introduction,
  };
}

function membershipData({ institution, membershipNumber, grade }: Partial<Membership>) {
  return {
    institution: institution ?? null,
    "membership-number": membershipNumber ?? null,
    grade: grade ?? null,
  };
}

function yearData(record: YearRecord, file: string, ownOf: OwnFieldsOf): object {
  const { year, periods, membership, audience, reflection } = record;
  return {
    file,
    year,
    periods: periods.map(({ from, status, reason }) => ({ from, status, reason: reason ?? null })),
    role: record.role ?? null,
    sector: record.sector ?? null,
    "shortfall-reason": record.shortfallReason ?? null,
    declared: record.declared ?? null,
    audience,
    ...membershipData(membership),
    registration: registrationOf(membership),
    scheme: record.scheme?.id ?? null,
    own: ownOf(file),
    body: reflection,
  };
}

/** A year may say that there is none, though the profile names one. */
function registrationOf(membership: YearRecord["membership"]): string | null {
  if (!("registration" in membership)) return null;
  return membership.registration ?? "none";
}

function objectiveData(objective: Objective, ownOf: OwnFieldsOf): object {
  const { id, file, title, set, due, status, closed, competences, audience, body } = objective;
  return {
    file,
    id,
    title,
    set,
    due: due ?? null,
    status,
    closed: closed ?? null,
    competences,
    audience,
    own: ownOf(file),
    body,
  };
}
