import type { DisclosedYear } from "../domain/disclosure.ts";
import type { ReturnForm } from "../domain/return-form.ts";
import { type ReturnContent, returnContent } from "./return-content.ts";
import type { SiteContext } from "./site-context.ts";

/** A return as a document by itself, which needs no site around it. */
export interface ReturnDocumentView {
  /** Whose return it is, for the window and for the PDF. */
  readonly title: string;
  readonly heading: string;
  readonly content: ReturnContent;
}

export function returnDocumentView(
  context: SiteContext,
  year: DisclosedYear,
  form: ReturnForm,
): ReturnDocumentView {
  const { name } = context.portfolio.profile;
  const heading = `CPD return for ${year.year}`;
  return {
    title: name ? `${heading}: ${name}` : heading,
    heading,
    content: returnContent(context, year, form),
  };
}

/** The foot of every printed page: who, the year, and the first digits of the data's checksum. */
export function returnFooter(name: string | undefined, year: number, digest: string): string {
  return [...(name ? [name] : []), `CPD in ${year}`, digest.slice(0, 12)].join(" · ");
}
