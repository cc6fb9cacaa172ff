import type { ShownActivity } from "../domain/activity.ts";
import type { ActivityRow, ActivityView } from "./activity-view.ts";
import { plainBlocks } from "./html.ts";

/** What the search knows of an activity. */
export interface SearchEntry {
  /** What its page says besides the title, as plain text: summary, reflection and tags. */
  readonly text: readonly string[];
  /** What its page shows in few words, such as the provider. */
  readonly facts: readonly string[];
  readonly filters: {
    readonly year: string;
    readonly category: string;
    /** Codes. */
    readonly competences: readonly string[];
    /** Ids. */
    readonly objectives: readonly string[];
  };
  /** Text that sorts as the day does, and a number of minutes. */
  readonly sort: { readonly date: string; readonly hours: string };
  /** What is shown of it among the results. */
  readonly shown: {
    readonly title: string;
    readonly date: string;
    readonly hours: string;
    readonly category: string;
  };
}

/** The parts of an activity's page that it is found by. */
type Searched = ActivityRow & Pick<ActivityView, "summary" | "facts" | "tags" | "reflection">;

export function searchEntry(activity: ShownActivity, view: Searched): SearchEntry {
  const { date, hours, competences, objectives } = activity;
  const { title, summary, facts, tags, reflection, category, year, when, note, mark } = view;
  return {
    text: [summary ?? "", ...plainBlocks(reflection), ...tags].filter(Boolean),
    facts: [...facts.flatMap(({ values }) => values.map(({ text }) => text)), mark].filter(Boolean),
    filters: { year: String(year), category, competences, objectives },
    sort: { date, hours: String(hours ?? 0) },
    shown: {
      title,
      date: when,
      hours: [view.hours, note, mark].filter(Boolean).join(", "),
      category,
    },
  };
}
