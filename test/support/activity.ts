import type { DoneActivity, DraftActivity, PlannedActivity } from "../../src/domain/activity.ts";
import { parseHours } from "../../src/domain/hours.ts";
import { day, must } from "./day.ts";

/** What a test says of an activity; all else is of no matter to it. */
interface Said {
  readonly file?: string;
  readonly title?: string;
  readonly date?: string;
  readonly category?: string;
  readonly hours?: string;
  readonly reflection?: string;
}

export function activity(said: Said = {}): DoneActivity {
  const { date = "2025-03-14", category = "events", hours = "1" } = said;
  return {
    ...details(said),
    status: "done",
    date: day(date),
    category,
    hours: must(parseHours(hours)),
  };
}

export function planned(said: Said = {}): PlannedActivity {
  const { hours, ...others } = said;
  return {
    ...activity(others),
    status: "planned",
    hours: hours ? must(parseHours(hours)) : undefined,
  };
}

export function draft(said: Said = {}): DraftActivity {
  const { date } = said;
  return {
    ...details(said),
    status: "draft",
    date: date ? day(date) : undefined,
    category: undefined,
    hours: undefined,
  };
}

function details({
  file = "records/activities/a.md",
  title = "A lecture",
  reflection = "Learnt.",
}: Said) {
  return {
    file,
    slug: "a",
    title,
    start: undefined,
    summary: undefined,
    provider: undefined,
    location: undefined,
    url: undefined,
    skills: [],
    competences: [],
    objectives: [],
    tags: [],
    evidence: [],
    audience: "public" as const,
    isHighlight: false,
    reflection,
  };
}
