import type { ShownActivity } from "../domain/activity.ts";
import { formatSpan, yearOf } from "../domain/calendar-date.ts";
import { formatHours } from "../domain/hours.ts";
import { paths } from "./addresses.ts";
import { competenceLink } from "./competence-names.ts";
import type { Html } from "./html.ts";
import { markOf } from "./mark.ts";
import { type PageView, pageView } from "./page-view.ts";
import { type SearchEntry, searchEntry } from "./search-entry.ts";
import type { SiteContext } from "./site-context.ts";

/** An activity in a list. */
export interface ActivityRow {
  readonly title: string;
  readonly url: string;
  /** For machines: `2025-03-14`. */
  readonly date: string;
  readonly when: string;
  readonly category: string;
  readonly year: number;
  /** `2 h`, or nothing for a planned one that has none yet. */
  readonly hours: string;
  /** Why its hours are not in the totals; empty when they are. */
  readonly note: string;
  /** Why it is not on the site; empty when it is. */
  readonly mark: string;
}

/** A label and what stands beside it. */
export interface Fact {
  readonly label: string;
  readonly values: readonly FactValue[];
}

/** Text, or a link with its text. */
export interface FactValue {
  readonly text: string;
  readonly url: string | undefined;
}

/** What an activity's page shows. */
export interface ActivityView extends ActivityRow {
  readonly page: PageView;
  /** Its address from the top of the site, whatever the prefix. */
  readonly path: string;
  readonly summary: string | undefined;
  readonly facts: readonly Fact[];
  readonly tags: readonly string[];
  /** `undefined` when there is none yet. */
  readonly reflection: Html | undefined;
  readonly search: SearchEntry;
  /** The public activities before and after it in time. */
  readonly earlier: ActivityRow | undefined;
  readonly later: ActivityRow | undefined;
}

/** A row for each activity, in the order given. */
export function activityRows(
  context: SiteContext,
  activities: readonly ShownActivity[],
): readonly ActivityRow[] {
  return activities.map((activity) => activityRow(context, activity));
}

/** The pages of all activities that are wanted, oldest first. */
export function activityViews(
  context: SiteContext,
  isWanted: (file: string) => boolean,
): readonly ActivityView[] {
  const { activities } = context.portfolio;
  const rows: ActivityRow[] = [];
  const rowAt = (index: number) => {
    const activity = activities[index];
    if (activity) rows[index] ??= activityRow(context, activity);
    return rows[index];
  };
  return activities.flatMap((activity, index) => {
    const row = isWanted(activity.file) && rowAt(index);
    if (!row) return [];
    const { summary, tags, file } = activity;
    const reflection = activity.reflection
      ? context.toHtml(activity.reflection, file, 3)
      : undefined;
    const description = summary ?? `${row.category}, ${row.when}`;
    const said = { ...row, summary, facts: factsOf(context, activity, row), tags, reflection };
    return {
      ...said,
      path: paths.activity(activity),
      page: pageView(context, paths.activity(activity), activity.title, description),
      search: searchEntry(activity, said),
      earlier: rowAt(index - 1),
      later: rowAt(index + 1),
    };
  });
}

/** An activity as lists show it. */
export function activityRow(context: SiteContext, activity: ShownActivity): ActivityRow {
  const { portfolio, link } = context;
  const { title, date, start, category, hours, status } = activity;
  const afterToday = date > portfolio.today ? "counts from its day on" : "";
  return {
    title,
    url: link(paths.activity(activity)),
    date,
    when: formatSpan(start ?? date, date),
    category: category ? categoryName(portfolio.scheme.categories, category) : "No category yet",
    year: yearOf(date),
    hours: hours === undefined ? "" : formatHours(hours),
    note: status === "planned" ? "planned" : afterToday,
    mark: markOf(context, activity),
  };
}

/** The name of a category of the scheme. */
export function categoryName(
  categories: readonly { readonly code: string; readonly name: string }[],
  code: string,
): string {
  return categories
    .filter((category) => category.code === code)
    .map(({ name }) => name)
    .join();
}

function factsOf(context: SiteContext, activity: ShownActivity, row: ActivityRow): readonly Fact[] {
  const { link } = context;
  const { date, category, provider, location, url, skills, competences, evidence } = activity;
  const text = (value: string | undefined) => (value ? [{ text: value, url: undefined }] : []);
  const facts: readonly Fact[] = [
    {
      label: "Category",
      values: [{ text: row.category, url: category && link(paths.category(category)) }],
    },
    { label: "Date", values: text(row.when) },
    { label: "Hours", values: text([row.hours, row.note].filter(Boolean).join(", ")) },
    { label: "Provider", values: text(provider) },
    { label: "Location", values: text(location) },
    { label: "Link", values: url ? [{ text: url, url }] : [] },
    { label: "Skills", values: skills.flatMap((skill) => text(skill)) },
    {
      label: "UK-SPEC competences",
      values: competences.map((code) => competenceLink(context, code, date)),
    },
    { label: "Objectives", values: objectivesServed(context, activity) },
    { label: "Evidence", values: evidence.map((item) => evidenceItem(item, link)) },
  ];
  return facts.filter(({ values }) => values.length > 0);
}

function objectivesServed(
  { portfolio, link }: SiteContext,
  { objectives }: ShownActivity,
): readonly FactValue[] {
  return portfolio.objectives
    .filter(({ id }) => objectives.includes(id))
    .map(({ id, title }) => ({ text: title, url: link(paths.objective(id)) }));
}

/** A link to the web as it is, a file by its name. */
export function evidenceItem(item: string, link: SiteContext["link"]): FactValue {
  if (/^https?:/i.test(item)) return { text: item, url: item };
  return { text: item.slice(item.lastIndexOf("/") + 1), url: link(paths.evidence(item)) };
}
