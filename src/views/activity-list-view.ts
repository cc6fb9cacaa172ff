import { type ActivityRow, activityRows } from "./activity-view.ts";
import { paths } from "./addresses.ts";
import { type PageView, pageView } from "./page-view.ts";
import type { SiteContext } from "./site-context.ts";

/** What the list of all public activities shows, and what it can be filtered by. */
export interface ActivityListView {
  readonly page: PageView;
  /** Newest first. */
  readonly activities: readonly ActivityRow[];
  readonly years: readonly string[];
  readonly categories: readonly string[];
}

export function activityListView(context: SiteContext): ActivityListView {
  const activities = activityRows(context, context.portfolio.activities.toReversed());
  return {
    page: pageView(context, paths.activities, "Activities", "All activities, newest first"),
    activities,
    years: yearsAmong(activities),
    categories: categoriesAmong(context, activities),
  };
}

/** The years of some activities, newest first. */
export function yearsAmong(activities: readonly ActivityRow[]): readonly string[] {
  const years = new Set(activities.map(({ year }) => year));
  return [...years].sort((a, b) => b - a).map(String);
}

/** The names of categories that some activities have, in the scheme's order. */
export function categoriesAmong(
  { portfolio }: SiteContext,
  activities: readonly ActivityRow[],
): readonly string[] {
  const used = new Set(activities.map(({ category }) => category));
  return portfolio.scheme.categories.map(({ name }) => name).filter((name) => used.has(name));
}
