import type { DoneActivity } from "../domain/activity.ts";
import { formatDate } from "../domain/calendar-date.ts";
import type { WithheldActivity } from "../domain/disclosure.ts";
import { formatHours } from "../domain/hours.ts";
import { compareText } from "../domain/problem.ts";
import {
  type ActivityRow,
  activityRow,
  categoryName,
  evidenceItem,
  type FactValue,
} from "./activity-view.ts";
import { anchorOf } from "./addresses.ts";
import type { Html } from "./html.ts";
import type { SiteContext } from "./site-context.ts";

/** One activity as evidence of the hours. */
export interface ReturnActivity extends ActivityRow {
  readonly isWithheld: false;
  readonly summary: string | undefined;
  readonly provider: string | undefined;
  readonly location: string | undefined;
  /** Where more is to be read of it. */
  readonly address: FactValue | undefined;
  readonly evidence: readonly FactValue[];
  /** `undefined` when none is recorded, or the form has none. */
  readonly reflection: Html | undefined;
  readonly isChosen: boolean;
  /** The name of its place on the page, to link to. */
  readonly anchor: string;
}

/** An activity of which only the day, the category and the hours are told. */
export interface WithheldEntry {
  readonly isWithheld: true;
  readonly date: string;
  readonly when: string;
  readonly category: string;
  readonly hours: string;
}

export type ReturnEntry = ReturnActivity | WithheldEntry;

/** Activities with what they are evidence of, and those withheld among them, oldest first. */
export function returnEntries(
  context: SiteContext,
  counted: readonly DoneActivity[],
  withheld: readonly WithheldActivity[],
): readonly ReturnEntry[] {
  return [
    ...counted.map((activity) => returnActivity(context, activity)),
    ...withheld.map((activity) => withheldEntry(context, activity)),
  ].sort((a, b) => compareText(a.date, b.date));
}

function returnActivity(context: SiteContext, activity: DoneActivity): ReturnActivity {
  const { reflection, file, summary, provider, location, url, evidence, isHighlight } = activity;
  return {
    ...activityRow(context, activity),
    isWithheld: false,
    summary,
    provider,
    location,
    address: url === undefined ? undefined : { text: url, url },
    evidence: evidence.map((item) => evidenceItem(item, context.link)),
    reflection: reflection ? context.toHtml(reflection, file, 4) : undefined,
    isChosen: isHighlight,
    anchor: anchorOf(activity.slug),
  };
}

function withheldEntry(
  { portfolio: { scheme } }: SiteContext,
  { date, category, hours }: WithheldActivity,
): WithheldEntry {
  return {
    isWithheld: true,
    date,
    when: formatDate(date),
    category: categoryName(scheme.categories, category),
    hours: formatHours(hours),
  };
}
