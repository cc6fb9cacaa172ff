import { categoriesAmong, yearsAmong } from "./activity-list-view.ts";
import { activityRows } from "./activity-view.ts";
import { paths } from "./addresses.ts";
import { competenceNames } from "./competence-names.ts";
import { type PageView, pageView } from "./page-view.ts";
import type { SiteContext } from "./site-context.ts";

/** One of several to choose from: what it is called in the address, and on the page. */
export interface Option {
  readonly value: string;
  readonly text: string;
}

/** What the search page offers before anything is searched. */
export interface SearchView {
  readonly page: PageView;
  readonly years: readonly string[];
  readonly categories: readonly string[];
  /** Those that an activity names, in the standard's order. */
  readonly competences: readonly Option[];
  /** Those that an activity serves, in the order in which they are due. */
  readonly objectives: readonly Option[];
  readonly activitiesUrl: string;
  /** The site's prefix, under which results are found. */
  readonly baseUrl: string;
}

export function searchView(context: SiteContext): SearchView {
  const { link, portfolio } = context;
  const activities = activityRows(context, portfolio.activities);
  const codes = new Set(portfolio.activities.flatMap(({ competences }) => competences));
  const ids = new Set(portfolio.activities.flatMap(({ objectives }) => objectives));
  return {
    page: pageView(
      context,
      paths.search,
      "Search",
      "Search the activities by word, year, category, competence and objective",
    ),
    years: yearsAmong(activities),
    categories: categoriesAmong(context, activities),
    competences: portfolio.standard
      .filter(({ code }) => codes.has(code))
      .map(({ code }) => ({ value: code, text: competenceNames(portfolio, code) })),
    objectives: portfolio.objectives
      .filter(({ id }) => ids.has(id))
      .map(({ id, title }) => ({ value: id, text: title })),
    activitiesUrl: link(paths.activities),
    baseUrl: link(paths.home),
  };
}
