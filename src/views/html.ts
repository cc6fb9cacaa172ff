/** Markdown made into HTML that is safe to put on a page as it is. */
export interface Html {
  readonly html: string;
}

/**
 * Renders a record's Markdown. Relative links are taken from the record's file;
 * headings begin at a level, so that they go on from those around them.
 */
export type ToHtml = (markdown: string, file: string, headingLevel: number) => Html;
