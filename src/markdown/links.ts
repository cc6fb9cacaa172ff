import type { MarkdownIt, Token } from "markdown-it";
import { numberedText, numberPattern, numbersIn } from "./numbered-text.ts";
import { markdownReader } from "./syntax.ts";

/** A link or a picture in Markdown, with where it says what it leads to. */
export interface WrittenLink {
  readonly kind: "link" | "picture" | "embedded picture";
  /** As a page resolves it. */
  readonly href: string;
  /** As it is written. */
  readonly written: string;
  /** Where that begins. */
  readonly position: number;
}

const number = new RegExp(numberPattern);

// Behind these begins what a link leads to, on the next line too; at the beginning
// of a line, a number would stand in the way of what begins a block there.
const beginnings = /\](?:\(|:)[ \t]*(?:\n[ \t>]*(?![-+*#=|~`>\s]|\d+[.)]))?<?|!\[\[/g;

/** No record needs more links, and to look into each takes time. */
const mostLinks = 1000;

/** The links of a text without comments, in order, but for those that are addresses alone. */
export function linksIn(text: string): readonly WrittenLink[] {
  const positions = [...text.matchAll(beginnings)].map(({ index, 0: mark }) => index + mark.length);
  if (positions.length === 0) return [];
  const tokens = linkReader().parse(numberedText(text, positions), {});
  const kinds = [...new Map(numberedLinks(tokens))].sort(([a], [b]) => a - b);
  return kinds
    .slice(0, mostLinks)
    .flatMap(([number, kind]) =>
      positions
        .slice(number, number + 1)
        .map((position) => ({ kind, position, ...destinationAt(text, position, kind) })),
    );
}

/** What a link leads to, from its first character on. */
function destinationAt(
  text: string,
  position: number,
  kind: WrittenLink["kind"],
): Pick<WrittenLink, "href" | "written"> {
  if (kind === "embedded picture") {
    const written = text.slice(position, text.indexOf("]]", position));
    const [page = ""] = written.split(/[#|]/);
    return { href: page.trim(), written };
  }
  const { helpers, normalizeLink } = linkReader();
  const isBracketed = text[position - 1] === "<";
  const start = isBracketed ? position - 1 : position;
  const { pos, str } = helpers.parseLinkDestination(text, start, text.length);
  const written = text.slice(position, Math.max(position, isBracketed ? pos - 1 : pos));
  return { href: normalizeLink(str), written };
}

interface LinkReader {
  readonly parse: MarkdownIt["parse"];
  readonly helpers: MarkdownIt["helpers"];
  readonly normalizeLink: MarkdownIt["normalizeLink"];
}

let made: LinkReader | undefined;

/** Made when the first text needs it. An address with a number in it is one when it is without. */
function linkReader(): LinkReader {
  if (!made) {
    const reader = markdownReader(false);
    const { helpers, normalizeLink, validateLink } = reader;
    reader.validateLink = (address) => validateLink(address.replace(number, ""));
    reader.normalizeLink = (address) => address;
    made = { parse: (...text) => reader.parse(...text), helpers, normalizeLink };
  }
  return made;
}

/** What leads somewhere, with the number in its address. */
function* numberedLinks(tokens: readonly Token[]): Generator<[number, WrittenLink["kind"]]> {
  for (const token of tokens) {
    const found = addressOf(token);
    for (const number of numbersIn(found.address)) yield [number, found.kind];
    if (token.children) yield* numberedLinks(token.children);
  }
}

function addressOf({ type, attrs, meta }: Token): {
  readonly kind: WrittenLink["kind"];
  readonly address: string;
} {
  const addresses = new Map(attrs);
  if (type === "image") return { kind: "picture", address: String(addresses.get("src")) };
  if (type === "link_open") return { kind: "link", address: String(addresses.get("href")) };
  return { kind: "embedded picture", address: String(meta?.embedded) };
}
