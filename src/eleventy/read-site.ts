import { type Disclosure, disclose } from "../domain/disclosure.ts";
import { isError } from "../domain/problem.ts";
import { markdownRenderer } from "../markdown/markdown-renderer.ts";
import { buildPortfolio } from "../portfolio.ts";
import { readRecords } from "../records/read-records.ts";
import type { Sources } from "../records/sources.ts";
import { linksIn, type SitePlace } from "../views/addresses.ts";
import { pageView } from "../views/page-view.ts";
import { siteLinks } from "../views/record-links.ts";
import type { Preview, SiteContext } from "../views/site-context.ts";
import { type SiteView, siteView } from "../views/site-view.ts";
import type { Frame } from "./own-pages.ts";
import type { CpdOptions } from "./plugin.ts";

/** Stops Eleventy. The report has said why, so no stack trace is wanted. */
export class RecordsError extends Error {
  override readonly name = "RecordsError";
  readonly skipOriginalStack = true;
}

export interface Site {
  /** The pages to make. */
  readonly view: SiteView;
  /** All pages, for the member's own to tell of, whichever are made. */
  readonly all: SiteView;
  /** Frames a page of the member's own. */
  readonly pageView: Frame["pageView"];
  /** Files to publish: path on the site, to path on the disk, both from their folders. */
  readonly evidence: ReadonlyMap<string, string>;
}

/** What the pages of a site are made from, and what goes with them. */
export interface SiteBasis {
  readonly context: SiteContext;
  readonly pageView: Frame["pageView"];
  /** The files that are published, once all views are made: links to some are met on the way. */
  readonly evidence: () => Site["evidence"];
}

/** Reads a folder of records as everybody may see it; throws `RecordsError` when a record has an error. */
export function readSite(
  { records, clock, report }: Pick<CpdOptions, "records" | "clock" | "report">,
  place: SitePlace,
): Site {
  const sources = readRecords(records);
  const { portfolio, problems } = buildPortfolio(sources, clock);
  if (problems.length > 0) report(problems, sources.texts);
  if (problems.some(isError)) throw new RecordsError("the records have errors");
  const { context, pageView, evidence } = siteBasis(disclose(portfolio, "public"), sources, place);
  // Eleventy hands a frozen object on as it is, and copies any other for every page.
  const view = Object.freeze(siteView(context));
  return { view, all: view, pageView, evidence: evidence() };
}

/** What the pages are made from that a reader is shown. */
export function siteBasis(
  shown: Disclosure,
  { otherFiles }: Pick<Sources, "otherFiles">,
  place: SitePlace,
  preview?: Preview,
): SiteBasis {
  const link = linksIn(place);
  const { resolve, files } = siteLinks(shown, otherFiles, link);
  const context = {
    portfolio: shown,
    base: place.base,
    link,
    toHtml: markdownRenderer(resolve),
    ...(preview && { preview }),
  };
  return {
    context,
    pageView: (...about) => pageView(context, ...about),
    evidence: () => new Map([...files].map((path) => [path, otherFiles.get(path) ?? path])),
  };
}
