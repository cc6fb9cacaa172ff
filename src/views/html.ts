/** Markdown made into HTML that is safe to put on a page as it is, and into plain text. */
export interface Html {
  readonly html: string;
  /** Paragraphs, headings, items and cells, in order. */
  readonly blocks: readonly {
    readonly words: string;
    /** The same, with addresses of the web behind what leads to them. */
    readonly spelt: string;
  }[];
}

/**
 * Renders a record's Markdown. Links are taken from the record's file; headings
 * begin at a level, so that they go on from those around them.
 */
export type ToHtml = (markdown: string, file: string, headingLevel: number) => Html;

/** The text with a line between blocks, and with addresses. */
export function plainText({ blocks }: Html): string {
  return blocks.map(({ spelt }) => spelt).join("\n\n");
}

/** The text of each block, in order. */
export function plainBlocks(content: Html | undefined): readonly string[] {
  return (content?.blocks ?? []).map(({ words }) => words).filter(Boolean);
}
