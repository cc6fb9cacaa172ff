import type { CalendarDate } from "../domain/calendar-date.ts";
import type { Disclosure } from "../domain/disclosure.ts";
import { paths } from "./addresses.ts";
import { siteTitle } from "./page-view.ts";
import type { SiteContext } from "./site-context.ts";

/** What the Atom feed tells: the latest activities, in brief. */
export interface FeedView {
  readonly permalink: string;
  readonly title: string;
  readonly author: string;
  readonly homeUrl: string;
  readonly selfUrl: string;
  readonly updated: string;
  /** Newest first. */
  readonly entries: readonly {
    readonly title: string;
    readonly url: string;
    readonly updated: string;
    readonly summary: string;
  }[];
}

/** What the sitemap lists: the whole address of every page for everybody. */
export interface SitemapView {
  readonly permalink: string;
  readonly urls: readonly string[];
}

const entryCount = 20;

/** The feed, when the profile says where the site is published. */
export function feedViews(context: SiteContext): readonly FeedView[] {
  const { portfolio } = context;
  const absolute = absoluteLink(context);
  if (!absolute) return [];
  const done = portfolio.activities.filter(
    ({ status, date }) => status === "done" && date <= portfolio.today,
  );
  const latest = done.slice(-entryCount).toReversed();
  return [
    {
      permalink: "/feed.xml",
      title: siteTitle(context),
      author: portfolio.profile.name ?? "The member",
      homeUrl: absolute(paths.home),
      selfUrl: absolute("/feed.xml"),
      updated: startOf(latest[0]?.date ?? portfolio.today),
      entries: latest.map((activity) => ({
        title: activity.title,
        url: absolute(paths.activity(activity)),
        updated: startOf(activity.date),
        summary: activity.summary ?? activity.title,
      })),
    },
  ];
}

/** The sitemap, when the profile says where the site is published. */
export function sitemapViews(context: SiteContext): readonly SitemapView[] {
  const absolute = absoluteLink(context);
  return absolute
    ? [{ permalink: "/sitemap.xml", urls: pagePaths(context.portfolio).map(absolute) }]
    : [];
}

/** The path of every page that says something of its own. */
function pagePaths({ activities, years, scheme, objectives }: Disclosure): readonly string[] {
  return [
    paths.home,
    paths.activities,
    ...activities.map(paths.activity),
    paths.years,
    ...years.map(({ year }) => paths.year(year)),
    ...scheme.categories.map(({ code }) => paths.category(code)),
    paths.objectives,
    ...objectives.map(({ id }) => paths.objective(id)),
    paths.competences,
    paths.search,
    ...years.filter(({ statement }) => statement).map(({ year }) => paths.cpdReturn(year)),
  ];
}

/**
 * Whole addresses below the site's own. An address that is a host alone is
 * published under the path prefix; one with a path has it already, and may have
 * the base as well.
 */
function absoluteLink({
  portfolio,
  link,
  base = "/",
}: SiteContext): ((path: string) => string) | undefined {
  const { siteUrl } = portfolio.profile;
  if (!siteUrl) return undefined;
  const { origin, pathname } = new URL(siteUrl);
  if (pathname === "/") return (path) => `${origin}${link(path)}`;
  const folder = pathname.replace(/\/$/, "");
  const top = base.replace(/\/$/, "");
  const whole = folder.endsWith(top) ? folder : `${folder}${top}`;
  return (path) => `${origin}${whole}${link(path).slice(link("/").length - 1)}`;
}

function startOf(date: CalendarDate): string {
  return `${date}T00:00:00Z`;
}
