import type { ComponentType } from "preact";
import { renderToString } from "preact-render-to-string";
import type { NavigationItem, PageView } from "../src/views/page-view.ts";
import type { SiteView } from "../src/views/site-view.ts";
import { Activity } from "./activity.tsx";
import { ActivityList } from "./activity-list.tsx";
import { Category } from "./category.tsx";
import { Competences } from "./competences.tsx";
import { Fault, FaultPage, type FaultView } from "./fault.tsx";
import { Feed } from "./feed.tsx";
import { Home } from "./home.tsx";
import { NotFound } from "./not-found.tsx";
import { Objective } from "./objective.tsx";
import { ObjectiveList } from "./objective-list.tsx";
import { OwnPage, type OwnPageView } from "./own-page.tsx";
import { Return } from "./return.tsx";
import { Search } from "./search.tsx";
import { Sitemap } from "./sitemap.tsx";
import { Year } from "./year.tsx";
import { YearList } from "./year-list.tsx";

/** A kind of page: the views it pages over, where each is written, and how. */
export interface PageTemplate {
  readonly views: keyof SiteView;
  readonly permalink: (view: never) => string;
  /** Links of the member's own come after the sections in the navigation. */
  readonly render: (view: never, ownLinks: readonly NavigationItem[]) => string;
}

type ViewOf<Kind extends keyof SiteView> = SiteView[Kind][number];

/** Every kind of page, each once. */
export const pages: readonly PageTemplate[] = [
  html("home", Home),
  html("activityLists", ActivityList),
  html("activities", Activity),
  html("yearLists", YearList),
  html("years", Year),
  html("categories", Category),
  html("objectiveLists", ObjectiveList),
  html("objectives", Objective),
  html("competences", Competences),
  html("search", Search),
  html("returns", Return),
  html("notFound", NotFound),
  xml("feeds", Feed),
  xml("sitemaps", Sitemap),
];

function html<Kind extends Exclude<keyof SiteView, "feeds" | "sitemaps">>(
  views: Kind,
  Component: ComponentType<{ readonly view: ViewOf<Kind> }>,
): PageTemplate {
  return {
    views,
    permalink: ({ page }: ViewOf<Kind>) => page.permalink,
    render: (view: ViewOf<Kind>, ownLinks) => renderPage(Component, view, ownLinks),
  };
}

export function renderOwnPage(view: OwnPageView, ownLinks: readonly NavigationItem[]): string {
  return renderPage(OwnPage, view, ownLinks);
}

/** What keeps a preview from being made anew, to lay over a page of it. */
export function renderFault(fault: FaultView): string {
  return renderToString(<Fault fault={fault} />);
}

/** The same as a page of its own. */
export function renderFaultPage(fault: FaultView): string {
  return `<!doctype html>\n${renderToString(<FaultPage fault={fault} />)}\n`;
}

function renderPage<View extends { readonly page: PageView }>(
  Component: ComponentType<{ readonly view: View }>,
  view: View,
  ownLinks: readonly NavigationItem[],
): string {
  const navigation = [...view.page.navigation, ...ownLinks];
  const framed = { ...view, page: { ...view.page, navigation } };
  return `<!doctype html>\n${renderToString(<Component view={framed} />)}\n`;
}

function xml<Kind extends "feeds" | "sitemaps">(
  views: Kind,
  Component: ComponentType<{ readonly view: ViewOf<Kind> }>,
): PageTemplate {
  return {
    views,
    permalink: ({ permalink }: ViewOf<Kind>) => permalink,
    render: (view: ViewOf<Kind>) =>
      `<?xml version="1.0" encoding="utf-8"?>\n${wellFormed(renderToString(<Component view={view} />))}\n`,
  };
}

/** Mends what HTML lets pass and XML does not: characters that it has no place for, and `]]>` in a text. */
function wellFormed(markup: string): string {
  return markup
    .replace(/[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replaceAll("]]>", "]]&gt;");
}
