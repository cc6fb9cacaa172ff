import { type ActivityListView, activityListView } from "./activity-list-view.ts";
import { type ActivityView, activityViews } from "./activity-view.ts";
import { type CategoryView, categoryViews } from "./category-view.ts";
import { type CompetencesView, competencesView } from "./competence-view.ts";
import { type FeedView, feedViews, type SitemapView, sitemapViews } from "./feed-view.ts";
import { type HomeView, homeView } from "./home-view.ts";
import {
  type ObjectiveListView,
  type ObjectiveView,
  objectiveListView,
  objectiveViews,
} from "./objective-view.ts";
import { type PageView, pageView } from "./page-view.ts";
import { type ReturnView, returnViews } from "./return-view.ts";
import { type SearchView, searchView } from "./search-view.ts";
import type { SiteContext } from "./site-context.ts";
import { type YearListView, type YearView, yearListView, yearViews } from "./year-view.ts";

/** Every page of the site, by kind; a kind of which there is one page is a list of one. */
export interface SiteView {
  readonly home: readonly HomeView[];
  readonly activityLists: readonly ActivityListView[];
  readonly activities: readonly ActivityView[];
  readonly yearLists: readonly YearListView[];
  readonly years: readonly YearView[];
  readonly categories: readonly CategoryView[];
  readonly objectiveLists: readonly ObjectiveListView[];
  readonly objectives: readonly ObjectiveView[];
  readonly competences: readonly CompetencesView[];
  readonly search: readonly SearchView[];
  readonly returns: readonly ReturnView[];
  readonly notFound: readonly NotFoundView[];
  readonly feeds: readonly FeedView[];
  readonly sitemaps: readonly SitemapView[];
}

/** What is shown in place of a page that is not there. */
export interface NotFoundView {
  readonly page: PageView;
}

/** Which pages to make of the kinds that have many. */
export interface Wanted {
  readonly activity: (file: string) => boolean;
  readonly year: (year: number) => boolean;
}

export const everyPage: Wanted = { activity: () => true, year: () => true };

type Makers = {
  readonly [Kind in keyof SiteView]: (context: SiteContext, wanted: Wanted) => SiteView[Kind];
};

const makers: Makers = {
  home: (context) => [homeView(context)],
  activityLists: (context) => [activityListView(context)],
  activities: (context, { activity }) => activityViews(context, activity),
  yearLists: (context) => [yearListView(context)],
  years: (context, { year }) => yearViews(context, year),
  categories: categoryViews,
  objectiveLists: (context) => [objectiveListView(context)],
  objectives: objectiveViews,
  competences: (context) => [competencesView(context)],
  search: (context) => [searchView(context)],
  returns: (context, { year }) => returnViews(context, year),
  notFound: (context) => [
    {
      page: pageView(context, "/404.html", "Page not found", "There is no page at this address"),
    },
  ],
  feeds: feedViews,
  sitemaps: sitemapViews,
};

export type KindOfPage = keyof SiteView;

export const kindsOfPage = Object.keys(makers) as readonly KindOfPage[];

/** Makes the views of all pages from what a reader may see; or of some kinds, and of those the wanted ones. */
export function siteView(
  context: SiteContext,
  wanted: Wanted = everyPage,
  kinds: readonly KindOfPage[] = kindsOfPage,
): SiteView {
  const views = kindsOfPage.map((kind) => [
    kind,
    kinds.includes(kind) ? makers[kind](context, wanted) : [],
  ]);
  return Object.fromEntries(views);
}

/** The views of all pages, each kind made when it is first asked for. */
export function siteViewOnDemand(context: SiteContext): SiteView {
  const made: Partial<Record<KindOfPage, SiteView[KindOfPage]>> = {};
  const getters = kindsOfPage.map((kind) => [
    kind,
    {
      enumerable: true,
      get: () => {
        made[kind] ??= makers[kind](context, everyPage);
        return made[kind];
      },
    },
  ]);
  return Object.defineProperties({} as SiteView, Object.fromEntries(getters));
}
