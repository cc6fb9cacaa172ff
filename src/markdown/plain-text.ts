import type { Token } from "markdown-it";
import { footnoteNumber } from "./footnotes.ts";

/** A paragraph, heading, item or cell as plain text. */
export interface TextBlock {
  readonly words: string;
  /** The same, with addresses of the web behind what leads to them. */
  readonly spelt: string;
}

/** What a page shows as text, block by block. */
export function textBlocks(tokens: readonly Token[]): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let note = "";
  for (const token of tokens) {
    if (token.type === "footnote_open") note = `[${footnoteNumber(token)}] `;
    const text = textOf(token);
    if (!text) continue;
    blocks.push({ words: `${note}${text.words}`, spelt: `${note}${text.spelt}` });
    note = "";
  }
  return blocks;
}

/** The text of a block; `undefined` of what is none, or is empty. */
function textOf({ type, content, children }: Token): TextBlock | undefined {
  const isCode = type === "fence" || type === "code_block";
  const words = isCode ? content : (children ?? []).map(wordsOf).join("");
  const spelt = isCode ? content : speltOut(children ?? []);
  return words.trim() === "" ? undefined : { words: words.trim(), spelt: spelt.trim() };
}

function speltOut(tokens: readonly Token[]): string {
  let text = "";
  let link = { href: "", from: 0 };
  for (const token of tokens) {
    text += wordsOf(token);
    if (token.type === "link_open") link = { href: hrefOf(token), from: text.length };
    if (token.type === "link_close") text += behind(text.slice(link.from), link.href);
    if (token.type === "outside_image") text += behind(token.content, hrefOf(token));
  }
  return text;
}

function behind(words: string, href: string): string {
  return /^https?:/i.test(href) && words !== href ? ` (${href})` : "";
}

function hrefOf(token: Token): string {
  return String(token.attrGet("href"));
}

function wordsOf(token: Token): string {
  switch (token.type) {
    case "text":
    case "code_inline":
    case "wikilink":
    case "task":
    case "outside_image":
      return token.content;
    case "softbreak":
    case "hardbreak":
      return "\n";
    case "footnote_ref":
      return `[${footnoteNumber(token)}]`;
    default:
      return "";
  }
}
