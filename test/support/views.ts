import { disclose } from "../../src/domain/disclosure.ts";
import { markdownRenderer } from "../../src/markdown/markdown-renderer.ts";
import { buildPortfolio } from "../../src/portfolio.ts";
import { linksUnder } from "../../src/views/addresses.ts";
import { type RecordLinks, siteLinks } from "../../src/views/record-links.ts";
import { type SiteView, siteView } from "../../src/views/site-view.ts";
import { day } from "./day.ts";
import { sourcesOf } from "./portfolio.ts";

interface Surroundings {
  readonly today?: string;
  readonly prefix?: string;
  /** Files of the records folder that are no records. */
  readonly otherFiles?: readonly string[];
}

/** The views of every page, and where links lead, of records by their paths. */
export function viewsOf(
  texts: Readonly<Record<string, string>>,
  { today = "2026-02-01", prefix = "/", otherFiles = [] }: Surroundings = {},
): SiteView & RecordLinks {
  const sources = sourcesOf(texts, otherFiles);
  const { portfolio } = buildPortfolio(sources, () => day(today));
  const shown = disclose(portfolio, "public");
  const link = linksUnder(prefix);
  const links = siteLinks(shown, sources.otherFiles, link);
  const toHtml = markdownRenderer(links.resolve);
  return { ...siteView({ portfolio: shown, link, toHtml }), ...links };
}
