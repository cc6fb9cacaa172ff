import { formatDate } from "../domain/calendar-date.ts";
import { formatHours, sumMinutes } from "../domain/hours.ts";
import { isOpen } from "../domain/plan.ts";
import { type ActivityRow, activityRows } from "./activity-view.ts";
import { paths } from "./addresses.ts";
import type { Html } from "./html.ts";
import { markOf } from "./mark.ts";
import { type PageView, pageView, siteTitle } from "./page-view.ts";
import type { SiteContext } from "./site-context.ts";
import { type YearRow, yearRows } from "./year-view.ts";

/** What the home page shows: who, what is new, what is next, and hours, but never a shortfall. */
export interface HomeView {
  readonly page: PageView;
  readonly name: string;
  readonly standing: string;
  readonly introduction: Html | undefined;
  readonly links: readonly string[];
  /** Newest first. */
  readonly latest: readonly ActivityRow[];
  readonly activitiesUrl: string;
  readonly searchUrl: string;
  /** Those that are open, in the order in which they are due. */
  readonly objectives: readonly {
    readonly title: string;
    readonly url: string;
    /** Empty when it was set without one. */
    readonly due: string;
    /** Why it is not on the site; empty when it is. */
    readonly mark: string;
  }[];
  readonly objectivesUrl: string;
  readonly competencesUrl: string;
  readonly years: readonly YearRow[];
  readonly categories: readonly {
    readonly name: string;
    readonly url: string;
    readonly hours: string;
  }[];
}

const latestCount = 5;

export function homeView(context: SiteContext): HomeView {
  const { portfolio, link, toHtml } = context;
  const { profile, activities, years, scheme, today, objectives } = portfolio;
  const { name, grade, registration, introduction, links } = profile;
  const past = activities.filter(({ status, date }) => status === "done" && date <= today);
  return {
    page: pageView(
      context,
      paths.home,
      siteTitle(context),
      `The professional development of ${name ?? "an engineer"}: activities, hours and reflections`,
    ),
    name: name ?? "CPD portfolio",
    standing: [registration, grade].filter(Boolean).join(", "),
    introduction: introduction ? toHtml(introduction, profile.file, 2) : undefined,
    links,
    latest: activityRows(context, past.slice(-latestCount).toReversed()),
    activitiesUrl: link(paths.activities),
    searchUrl: link(paths.search),
    objectives: objectives.filter(isOpen).map(({ id, title, due, audience }) => ({
      title,
      url: link(paths.objective(id)),
      due: due ? formatDate(due) : "",
      mark: markOf(context, { audience }),
    })),
    objectivesUrl: link(paths.objectives),
    competencesUrl: link(paths.competences),
    years: yearRows(context),
    categories: scheme.categories.map(({ code, name }) => ({
      name,
      url: link(paths.category(code)),
      hours: formatHours(
        sumMinutes(
          years.flatMap(({ totals }) =>
            totals.categories
              .filter(({ category }) => category.code === code)
              .map(({ minutes }) => minutes),
          ),
        ),
      ),
    })),
  };
}
