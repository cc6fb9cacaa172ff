import type { Activity, DoneActivity } from "../domain/activity.ts";
import type { Place, Problem } from "../domain/problem.ts";
import type { Profile } from "../domain/profile.ts";
import type { Scheme } from "../domain/scheme.ts";
import { categoryIn } from "./category-rule.ts";
import * as rules from "./field-rules.ts";
import { many, one } from "./field-table.ts";
import { type OpenRecord, openRecord, type PlacedLink } from "./open-record.ts";
import { missingFields } from "./read-fields.ts";
import { slugOf } from "./slug.ts";

/** The fields of an activity's record, in the order in which help lists them. */
export function activityFields(scheme: Scheme) {
  return {
    title: one(rules.title),
    category: one(categoryIn(scheme)),
    date: one(rules.date),
    hours: one(rules.hours),
    start: one(rules.start),
    status: one(rules.activityStatus),
    summary: one(rules.oneLine),
    provider: one(rules.oneLine),
    location: one(rules.oneLine),
    url: one(rules.url),
    skills: many(rules.skill),
    competences: many(rules.reference),
    objectives: many(rules.reference),
    tags: many(rules.oneLine),
    evidence: many(rules.oneLine),
    audience: one(rules.audience),
    highlight: one(rules.highlight),
  };
}

type ActivityFields = ReturnType<typeof activityFields>;

/** An activity's record as read: without an activity when a field that it needs is missing or wrong. */
export interface ParsedActivity {
  readonly file: string;
  readonly activity: Activity | undefined;
  /** What could be read, whether or not it makes an activity: the other records are held against it. */
  readonly found: FoundInActivity;
  readonly problems: readonly Problem[];
  readonly links: readonly PlacedLink[];
  readonly placeOf: (field: keyof ActivityFields, item?: number) => Place;
  readonly reflectionPlace: () => Place;
  /** What a second record of the same activity says too; empty when it gives no activity. */
  readonly likeness: string;
  /** The reflection without what a copy of it may change unseen: white space and case. */
  readonly reflectionWords: string;
  /** The hours as they are written. */
  readonly writtenHours: string | undefined;
  /** Whether it is known from when to when it took place: no start is wrong. */
  readonly hasClearSpan: boolean;
}

type FoundInActivity = Pick<
  Activity,
  "status" | "date" | "start" | "competences" | "objectives" | "evidence" | "reflection"
>;

/** A record that gave an activity. */
export type ReadableActivity = ParsedActivity & { readonly activity: Activity };

/** A record of an activity that took place. */
export type DoneRecord = ParsedActivity & { readonly activity: DoneActivity };

export function isDone(record: ReadableActivity): record is ReadableActivity & DoneRecord {
  return record.activity.status === "done";
}

/** Reads the records of activities, all of one portfolio, by the same table of fields. */
export function activityParser(
  scheme: Scheme,
  profile: Profile,
): (source: string, file: string) => ParsedActivity {
  const fields = activityFields(scheme);
  const categories = scheme.categories.map(({ code }) => code).join(", ");
  const hints = {
    title: "Add a line such as title: Grid-forming inverters.",
    category: `Add a line category: and one of ${categories}.`,
    date: "Add the day it took place or ended, such as date: 2025-03-14.",
    hours: "Add a line such as hours: 1.5, or hours: 1h 30m.",
  };
  return (source, file) => {
    const record = openRecord(source, file, fields);
    const activity = activityOf(record, file, profile);
    const misplacedStart = startProblems(record);
    const problems = [
      ...record.problems,
      ...missingFields(record, neededFields(record), hints, file),
      ...misplacedStart,
    ];
    return {
      file,
      activity,
      found: { ...record.values, status: statusOf(record), reflection: record.body },
      problems,
      links: record.links,
      placeOf: record.placeOf,
      reflectionPlace: record.bodyPlace,
      likeness: activity ? likenessOf(activity) : "",
      reflectionWords: record.body.trim().replace(/\s+/g, " ").toLowerCase(),
      writtenHours: record.textOf("hours"),
      hasClearSpan:
        misplacedStart.length === 0 &&
        (record.values.start !== undefined || !record.isExcused("start")),
    };
  };
}

function likenessOf({ title, date, hours }: Activity): string {
  return JSON.stringify([title.toLowerCase().replace(/\s+/g, " "), date, hours]);
}

/** A status that cannot be read asks for no more than a draft, and counts for no more. */
function statusOf({ values, isExcused }: OpenRecord<ActivityFields>): Activity["status"] {
  return values.status ?? (isExcused("status") ? "draft" : "done");
}

function neededFields(record: OpenRecord<ActivityFields>) {
  const status = statusOf(record);
  if (status === "draft") return ["title"] as const;
  if (status === "planned") return ["title", "category", "date"] as const;
  return ["title", "category", "date", "hours"] as const;
}

function startProblems({ values, placeOf }: OpenRecord<ActivityFields>): readonly Problem[] {
  const { start, date } = values;
  if (!start || !date || start <= date) return [];
  return [
    {
      code: "start-invalid",
      place: placeOf("start"),
      message: `start "${start}" is after the day it ended, ${date}`,
      hint: "Write the first day as start, and the last one as date.",
    },
  ];
}

function activityOf(
  record: OpenRecord<ActivityFields>,
  file: string,
  profile: Profile,
): Activity | undefined {
  const { values, body } = record;
  const status = statusOf(record);
  const { title, category, date, hours } = values;
  if (title === undefined) return undefined;
  const details = {
    file,
    slug: slugOf(file),
    title,
    start: values.start,
    summary: values.summary,
    provider: values.provider,
    location: values.location,
    url: values.url,
    skills: values.skills,
    competences: values.competences,
    objectives: values.objectives,
    tags: values.tags,
    evidence: values.evidence,
    audience: values.audience ?? profile.defaultAudience,
    isHighlight: values.highlight ?? false,
    reflection: body,
  };
  if (status === "draft") return { ...details, status, category, date, hours };
  if (category === undefined || date === undefined) return undefined;
  if (status === "planned") return { ...details, status, category, date, hours };
  return hours === undefined ? undefined : { ...details, status, category, date, hours };
}
