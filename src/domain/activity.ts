import type { Audience } from "./audience.ts";
import { type CalendarDate, yearOf } from "./calendar-date.ts";
import type { Minutes } from "./hours.ts";

export const activityStatuses = ["done", "planned", "draft"] as const;
export const skills = ["technical", "soft"] as const;

/** What a record tells of an activity, whatever its status. */
interface ActivityDetails {
  /** Path of the record, from the folder that holds the records: the activity's identity. */
  readonly file: string;
  /** The last part of its page's address, made from the file's name. */
  readonly slug: string;
  readonly title: string;
  /** The first day, when it took several. */
  readonly start: CalendarDate | undefined;
  readonly summary: string | undefined;
  readonly provider: string | undefined;
  readonly location: string | undefined;
  readonly url: string | undefined;
  readonly skills: readonly (typeof skills)[number][];
  /** Codes of UK-SPEC. */
  readonly competences: readonly string[];
  /** Ids of objectives it served. */
  readonly objectives: readonly string[];
  readonly tags: readonly string[];
  /** Paths from the records folder, and links. */
  readonly evidence: readonly string[];
  readonly audience: Audience;
  /** One of those that the return shows in full first. */
  readonly isHighlight: boolean;
  /** What was learnt and how it is used: Markdown without comments, never a template. */
  readonly reflection: string;
}

/** An activity that took place: the one kind whose hours count. */
export interface DoneActivity extends ActivityDetails {
  readonly status: "done";
  /** A category code of the scheme, such as `events`. */
  readonly category: string;
  /** The day it took place or ended. It decides the CPD year. */
  readonly date: CalendarDate;
  readonly hours: Minutes;
}

/** An activity that is still to come. */
export interface PlannedActivity extends ActivityDetails {
  readonly status: "planned";
  readonly category: string;
  readonly date: CalendarDate;
  readonly hours: Minutes | undefined;
}

/** An activity that the member has only begun to record: nobody else is shown it. */
export interface DraftActivity extends ActivityDetails {
  readonly status: "draft";
  readonly category: string | undefined;
  readonly date: CalendarDate | undefined;
  readonly hours: Minutes | undefined;
}

/** An activity that lists and pages may show. */
export type DatedActivity = DoneActivity | PlannedActivity;

/** A draft with a day to stand at, its own or today: its member alone is shown it. */
export interface DatedDraft extends DraftActivity {
  readonly date: CalendarDate;
}

/** An activity as some reader is shown it. */
export type ShownActivity = DatedActivity | DatedDraft;

/** One piece of learning, as its record tells it. */
export type Activity = DatedActivity | DraftActivity;

export function isDated(activity: Activity): activity is DatedActivity {
  return activity.status !== "draft";
}

/** Whether an activity's hours count: done, and not after today. */
export function isCounted(activity: Activity, today: CalendarDate): activity is DoneActivity {
  return activity.status === "done" && activity.date <= today;
}

/** An activity that names no objective but these; itself when it named no other. */
export function namingOnly<A extends Pick<Activity, "objectives">>(
  ids: ReadonlySet<string>,
  activity: A,
): A {
  const { objectives } = activity;
  if (objectives.every((id) => ids.has(id))) return activity;
  return { ...activity, objectives: objectives.filter((id) => ids.has(id)) };
}

/** The year an activity belongs to; a draft without a date belongs to the present one. */
export function cpdYearOf(activity: Activity, today: CalendarDate): number {
  return yearOf(activity.date ?? today);
}
