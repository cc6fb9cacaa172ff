import type { DisclosedYear } from "../domain/disclosure.ts";
import { paths } from "./addresses.ts";
import { markOf } from "./mark.ts";
import { type PageView, pageView } from "./page-view.ts";
import { type ReturnContent, returnContent } from "./return-content.ts";
import type { SiteContext } from "./site-context.ts";

/** The page of a year's return on the site. */
export interface ReturnView {
  readonly page: PageView;
  /** Why what the year says is not on the site; empty when it is. */
  readonly mark: string;
  /** Of a public year; without it the page says that the return is sent on request. */
  readonly content: ReturnContent | undefined;
}

/** The return of every year, newest first. */
export function returnViews(
  context: SiteContext,
  isWanted: (year: number) => boolean,
): readonly ReturnView[] {
  return context.portfolio.years
    .filter(({ year }) => isWanted(year))
    .toReversed()
    .map((year) => returnView(context, year));
}

function returnView(context: SiteContext, year: DisclosedYear): ReturnView {
  const title = `CPD return for ${year.year}`;
  return {
    page: pageView(context, paths.cpdReturn(year.year), title, `${title}, for the reviewer`),
    mark: year.statement ? markOf(context, { audience: year.statement.record.audience }) : "",
    content: year.statement && returnContent(context, year, "detailed"),
  };
}
