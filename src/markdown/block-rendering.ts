import type { MarkdownIt, Token } from "markdown-it";

/** Fits headings and tables to the page that they are on. */
export function blockRendering({ core }: MarkdownIt): void {
  core.ruler.push("blocks", ({ tokens, env }) => {
    nestHeadings(tokens, env.headingLevel);
    for (const token of tokens) {
      if (token.type === "th_open") token.attrSet("scope", "col");
      if (token.type === "th_open" || token.type === "td_open") alignByClass(token);
    }
  });
}

/** Numbers headings so that each is one level below the one it stands under, whatever was written. */
function nestHeadings(tokens: readonly Token[], topLevel: number): void {
  const above: number[] = [];
  for (const token of tokens) {
    if (token.type === "heading_open") {
      const written = Number(token.tag.slice(1));
      while ((above.at(-1) ?? 0) >= written) above.pop();
      above.push(written);
    }
    if (token.type === "heading_open" || token.type === "heading_close") {
      token.tag = `h${Math.min(6, topLevel + above.length - 1)}`;
    }
  }
}

/** Styles within the text are against the policy of our pages. */
function alignByClass(cell: Token): void {
  const [, side] = /(center|right)$/.exec(cell.attrGet("style") ?? "") ?? [];
  cell.attrs = (cell.attrs ?? []).filter(([name]) => name !== "style");
  if (side) cell.attrSet("class", side);
}
