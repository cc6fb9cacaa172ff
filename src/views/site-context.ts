import type { PublicPortfolio } from "../domain/disclosure.ts";
import type { Link } from "./addresses.ts";
import type { ToHtml } from "./html.ts";

/** What every view of the site is made from. */
export interface SiteContext {
  readonly portfolio: PublicPortfolio;
  readonly link: Link;
  readonly toHtml: ToHtml;
}
