import { blockRendering } from "./block-rendering.ts";
import { footnoteRendering } from "./footnotes.ts";
import { type Images, linkRendering, type ResolveLink } from "./link-rendering.ts";
import { type TextBlock, textBlocks } from "./plain-text.ts";
import { markdownParser } from "./syntax.ts";

/** The Markdown of a record as HTML that is safe to put on a page, and as plain text. */
interface Rendered {
  readonly html: string;
  readonly blocks: readonly TextBlock[];
}

/**
 * Makes a renderer of reflections. HTML in them is text; links lead where `resolve`
 * says; headings begin at a level, so that they go on from those around them.
 */
export function markdownRenderer(
  resolve: ResolveLink,
  images: Images = "shown",
): (markdown: string, file: string, headingLevel: number) => Rendered {
  const parser = markdownParser();
  blockRendering(parser);
  footnoteRendering(parser);
  linkRendering(parser, resolve, images);
  return (markdown, file, headingLevel) => {
    const env = { file, headingLevel, name: nameOf(file) };
    const tokens = parser.parse(markdown, env);
    return {
      html: parser.renderer.render(tokens, parser.options, env),
      blocks: textBlocks(tokens),
    };
  };
}

/**
 * What names of places in a record's text begin with: its kind and its file's name,
 * in letters that may stand anywhere. No two records on a page have the same.
 */
function nameOf(file: string): string {
  const parts = file.replace(/\.[^./]*$/, "").split("/");
  return [parts[1], parts.at(-1)]
    .join("-")
    .replace(/[^a-zA-Z0-9-]/gu, (sign) => `_${sign.codePointAt(0)?.toString(16)}_`);
}
