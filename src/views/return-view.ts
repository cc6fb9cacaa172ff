import type { DisclosedYear } from "../domain/disclosure.ts";
import { paths } from "./addresses.ts";
import { type PageView, pageView } from "./page-view.ts";
import { type ReturnContent, returnContent } from "./return-content.ts";
import type { SiteContext } from "./site-context.ts";

/** The page of a year's return on the site. */
export interface ReturnView {
  readonly page: PageView;
  /** Of a public year; without it the page says that the return is sent on request. */
  readonly content: ReturnContent | undefined;
}

/** The return of every year, newest first. */
export function returnViews(context: SiteContext): readonly ReturnView[] {
  return context.portfolio.years.toReversed().map((year) => returnView(context, year));
}

function returnView(context: SiteContext, year: DisclosedYear): ReturnView {
  const title = `CPD return for ${year.year}`;
  return {
    page: pageView(context, paths.cpdReturn(year.year), title, `${title}, for the reviewer`),
    content: year.statement && returnContent(context, year, "detailed"),
  };
}
