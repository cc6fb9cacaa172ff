import { paths, wayToTop } from "./addresses.ts";
import type { SiteContext } from "./site-context.ts";

/** What every page has around its content. */
export interface PageView {
  readonly title: string;
  /** The title with the site's, for the browser's tab. */
  readonly fullTitle: string;
  readonly description: string;
  /** The file it is written to, from the top of the site. */
  readonly permalink: string;
  /** Where styles and scripts are, seen from the page: with a slash at the end. */
  readonly assets: string;
  readonly siteTitle: string;
  readonly homeUrl: string;
  readonly feedUrl: string | undefined;
  readonly navigation: readonly NavigationItem[];
  /** Whether the member alone is shown the page, and more on it than the site shows. */
  readonly isPreview: boolean;
}

export interface NavigationItem {
  readonly name: string;
  readonly url: string;
  readonly isCurrent: boolean;
}

const sections = [
  { name: "Activities", path: paths.activities },
  { name: "Years", path: paths.years },
  { name: "Objectives", path: paths.objectives },
  { name: "Competences", path: paths.competences },
  { name: "Search", path: paths.search },
];

/** The site's title: whose portfolio it is. */
export function siteTitle({ portfolio }: SiteContext): string {
  const { name } = portfolio.profile;
  return name ? `${name}: CPD portfolio` : "CPD portfolio";
}

/** Frames the page at a path; `/404.html` is served anywhere, so its assets are found from the top. */
export function pageView(
  context: SiteContext,
  path: string,
  title: string,
  description: string,
): PageView {
  const { link, portfolio } = context;
  const site = siteTitle(context);
  return {
    title,
    fullTitle: title === site ? site : `${title} – ${site}`,
    description,
    permalink: path.endsWith("/") ? `${path}index.html` : path,
    assets: path.endsWith("/") ? `${wayToTop(path)}assets/` : link("/assets/"),
    siteTitle: site,
    homeUrl: link(paths.home),
    feedUrl: portfolio.profile.siteUrl ? link("/feed.xml") : undefined,
    navigation: sections.map(({ name, path: sectionPath }) => ({
      name,
      url: link(sectionPath),
      isCurrent: path === sectionPath,
    })),
    isPreview: context.preview !== undefined,
  };
}
