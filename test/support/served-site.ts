import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { onTestFinished } from "vitest";
import { startBrowser } from "./browser.ts";
import { type Site, showcase, siteOf } from "./site.ts";
import { serve } from "./site-server.ts";

const prefix = "/repo/";

/** The kinds of page, by an address of each. */
export const kindsOfPage = {
  home: "",
  "list of activities": "activities/",
  activity: "activities/2025/weak-grid/",
  "activity that is hard to lay out": "activities/2025/hostile-page/",
  "list of years": "years/",
  "public year": "years/2025/",
  "year that is not public": "years/2023/",
  category: "categories/events/",
  "list of objectives": "objectives/",
  objective: "objectives/weak-grids/",
  competences: "competences/",
  search: "search/?q=transformer",
  return: "returns/2025/",
  "return that is not public": "returns/2023/",
  "page that is not there": "nowhere/",
} as const;

/** The showcase portfolio, built below a path prefix, served, and looked at. */
export interface ServedSite {
  readonly site: Site;
  readonly browser: Browser;
  /** Where it is served, with a slash at the end. */
  readonly top: string;
  /** Opens a page, in a window of its own that closes with the test. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
}

export async function servedSite(): Promise<ServedSite> {
  const site = await siteOf(showcase, "--path-prefix", prefix);
  const top = await serve(site.folder, prefix);
  const browser = await startBrowser();
  const open = async (path: string, options: BrowserContextOptions = {}) => {
    const page = await openPage(browser, options);
    await page.goto(new URL(path, top).href);
    return page;
  };
  return { site, browser, top, open };
}

/** An empty page in a window of its own, which closes with the test. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext(options);
  onTestFinished(() => context.close());
  // Less than a test has, so that what was waited for is told.
  context.setDefaultTimeout(60_000);
  return context.newPage();
}
