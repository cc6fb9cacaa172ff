import type { Disclosure } from "../domain/disclosure.ts";
import type { Link } from "./addresses.ts";
import type { ToHtml } from "./html.ts";

/** What every view is made from. */
export interface SiteContext {
  readonly portfolio: Disclosure;
  /** Where in the published folder the pages lie, such as `/cpd/`; at its top when left out. */
  readonly base?: string;
  readonly link: Link;
  readonly toHtml: ToHtml;
  /** What is for the member alone, who looks at the site before it is one. */
  readonly preview?: Preview;
}

export interface Preview {
  /** What a year still lacks before it can be declared. */
  readonly missing: (year: number) => readonly ToDo[];
}

/** Something that a member still has to write. */
export interface ToDo {
  /** One line, without a full stop. */
  readonly what: string;
  /** Paths of the records to write it in. */
  readonly records: readonly string[];
}
