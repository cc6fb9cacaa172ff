import type { DoneActivity } from "../domain/activity.ts";
import type { WithheldActivity } from "../domain/disclosure.ts";
import { time } from "./time.ts";
import type { ToText } from "./to-text.ts";

/** An activity that is shown in full. */
export function activityData(activity: DoneActivity, toText: ToText) {
  const { date, category, summary, provider, location, url, isHighlight } = activity;
  return {
    isWithheld: false,
    id: activity.slug,
    date,
    start: activity.start ?? null,
    title: activity.title,
    category,
    ...time(activity.hours),
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
    reflection: toText(activity.reflection, activity.file) || null,
  };
}

/** All that is told of an activity that is withheld. */
export function withheldData({ date, category, hours }: WithheldActivity) {
  return { isWithheld: true, date, category, ...time(hours) };
}
