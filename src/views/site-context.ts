import type { Disclosure } from "../domain/disclosure.ts";
import type { Link } from "./addresses.ts";
import type { ToHtml } from "./html.ts";

/** What every view is made from. */
export interface SiteContext {
  readonly portfolio: Disclosure;
  readonly link: Link;
  readonly toHtml: ToHtml;
}
