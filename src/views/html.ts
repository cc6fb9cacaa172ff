/** Markdown made into HTML that is safe to put on a page as it is. */
export interface Html {
  readonly html: string;
}

/**
 * Renders a record's Markdown. Relative links are taken from the record's file;
 * headings begin at a level, so that they go on from those around them.
 */
export type ToHtml = (markdown: string, file: string, headingLevel: number) => Html;

/** The text of some HTML with a line between its blocks, in which addresses of the web stand behind what leads to them. */
export function plainText({ html }: Html): string {
  const spelt = html.replace(/<a href="(https?:[^"]*)"[^>]*>(.*?)<\/a>/gs, (_link, url, words) =>
    words === url ? words : `${words} (${url})`,
  );
  return plainBlocks({ html: spelt }).join("\n\n");
}

/** The text of paragraphs, headings and items, in order, without tags. */
export function plainBlocks(content: Html | undefined): readonly string[] {
  return (content?.html ?? "")
    .split(/<\/(?:p|h[1-6]|li|t[dh]|pre|blockquote)>/)
    .map((block) => unescapeHtml(block.replace(/<[^>]*>/g, "")).trim())
    .filter(Boolean);
}

/** Undoes the four escapes that a renderer of Markdown writes. */
function unescapeHtml(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
