import { categoriesAmong, yearsAmong } from "./activity-list-view.ts";
import { activityRows } from "./activity-view.ts";
import { paths } from "./addresses.ts";
import { type PageView, pageView } from "./page-view.ts";
import type { SiteContext } from "./site-context.ts";

/** What the search page offers before anything is searched. */
export interface SearchView {
  readonly page: PageView;
  readonly years: readonly string[];
  readonly categories: readonly string[];
  readonly activitiesUrl: string;
  /** The site's prefix, under which results are found. */
  readonly baseUrl: string;
}

export function searchView(context: SiteContext): SearchView {
  const { link, portfolio } = context;
  const activities = activityRows(context, portfolio.activities);
  return {
    page: pageView(
      context,
      paths.search,
      "Search",
      "Search the activities by word, year and category",
    ),
    years: yearsAmong(activities),
    categories: categoriesAmong(context, activities),
    activitiesUrl: link(paths.activities),
    baseUrl: link(paths.home),
  };
}
