import { formatHours } from "../domain/hours.ts";
import type { Category } from "../domain/scheme.ts";
import { type ActivityRow, activityRows } from "./activity-view.ts";
import { paths } from "./addresses.ts";
import { type PageView, pageView } from "./page-view.ts";
import type { SiteContext } from "./site-context.ts";

/** What a category's page shows. */
export interface CategoryView {
  readonly page: PageView;
  readonly about: string;
  /** Newest first, years without an hour included. */
  readonly years: readonly {
    readonly name: string;
    readonly url: string;
    readonly hours: string;
  }[];
  /** Newest first. */
  readonly activities: readonly ActivityRow[];
}

/** The page of each category of the scheme, in its order. */
export function categoryViews(context: SiteContext): readonly CategoryView[] {
  return context.portfolio.scheme.categories.map((category) => categoryView(context, category));
}

function categoryView(context: SiteContext, { code, name, about }: Category): CategoryView {
  const { activities, years } = context.portfolio;
  return {
    page: pageView(context, paths.category(code), name, about),
    about,
    years: years.toReversed().map(({ year, totals }) => ({
      name: String(year),
      url: context.link(paths.year(year)),
      hours: totals.categories
        .filter(({ category }) => category.code === code)
        .map(({ minutes }) => formatHours(minutes))
        .join(),
    })),
    activities: activityRows(
      context,
      activities.filter(({ category }) => category === code).toReversed(),
    ),
  };
}
