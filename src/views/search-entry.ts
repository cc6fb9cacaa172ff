import type { ShownActivity } from "../domain/activity.ts";
import type { ActivityRow } from "./activity-view.ts";
import { type Html, plainSentences, sentences } from "./html.ts";

/** What the search knows of an activity. */
export interface SearchEntry {
  /** What is searched, as plain text: title, summary, reflection and tags. */
  readonly words: string;
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

export function searchEntry(
  { title, summary, tags, date, hours, competences, objectives }: ShownActivity,
  row: ActivityRow,
  reflection: Html | undefined,
): SearchEntry {
  const { category, year, when, note, mark } = row;
  return {
    words: [
      ...sentences([title, ...(summary ? [summary] : [])]),
      ...plainSentences(reflection),
      ...tags,
    ].join(" "),
    filters: { year: String(year), category, competences, objectives },
    sort: { date, hours: String(hours ?? 0) },
    shown: {
      title,
      date: when,
      hours: [row.hours, note, mark].filter(Boolean).join(", "),
      category,
    },
  };
}
