import { type Disclosure, disclose } from "../domain/disclosure.ts";
import { isError } from "../domain/problem.ts";
import { markdownRenderer } from "../markdown.ts";
import { buildPortfolio } from "../portfolio.ts";
import { readRecords } from "../records/read-records.ts";
import type { Sources } from "../records/sources.ts";
import { linksIn, type SitePlace } from "../views/addresses.ts";
import type { Wanted } from "../views/changed-pages.ts";
import { pageView } from "../views/page-view.ts";
import { siteLinks } from "../views/record-links.ts";
import type { Preview } from "../views/site-context.ts";
import { type KindOfPage, type SiteView, siteView, siteViewOnDemand } from "../views/site-view.ts";
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

/** What of a preview is made this time. */
export interface PreviewPart {
  readonly preview: Preview;
  readonly wanted: Wanted;
  readonly kinds: readonly KindOfPage[];
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
  return siteFor(disclose(portfolio, "public"), sources, place);
}

/** The site as a reader is shown it: all pages, or of a preview those that are wanted. */
export function siteFor(
  shown: Disclosure,
  { otherFiles }: Pick<Sources, "otherFiles">,
  place: SitePlace,
  part?: PreviewPart,
): Site {
  const link = linksIn(place);
  const { resolve, files } = siteLinks(shown, otherFiles, link);
  const context = {
    portfolio: shown,
    base: place.base,
    link,
    toHtml: markdownRenderer(resolve),
    ...(part && { preview: part.preview }),
  };
  const view = siteView(context, part?.wanted, part?.kinds);
  return {
    // Eleventy hands a frozen object on as it is, and copies any other for every page.
    view: Object.freeze(view),
    all: part ? Object.freeze(siteViewOnDemand(context)) : view,
    pageView: (...about) => pageView(context, ...about),
    evidence: new Map([...files].map((path) => [path, otherFiles.get(path) ?? path])),
  };
}
