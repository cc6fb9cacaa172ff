import type { MarkdownIt, Token } from "markdown-it";

/** Where a link of a record leads; `undefined` when it leads nowhere that is shown. */
export type ResolveLink = (file: string, href: string) => string | undefined;

/** Whether pictures of our own stand in the text, or are links to them, for a page that asks for nothing. */
export type Images = "shown" | "linked";

/**
 * Has links lead to what `resolve` finds, and be text where they lead nowhere. A
 * picture from elsewhere is a link to it, since a page loads nothing from other sites.
 */
export function linkRendering(markdown: MarkdownIt, resolve: ResolveLink, images: Images): void {
  markdown.core.ruler.push("links", ({ tokens, env }) => {
    for (const { children } of tokens) {
      if (children) resolveLinks(children, (href) => resolve(env.file, href), images);
    }
  });
  const { escapeHtml } = markdown.utils;
  markdown.renderer.rules["outside_image"] = (tokens, index) => {
    const token = tokens[index];
    const href = escapeHtml(String(token?.attrGet("href")));
    return `<a href="${href}">${escapeHtml(String(token?.content))}</a>`;
  };
}

function resolveLinks(
  tokens: Token[],
  address: (href: string) => string | undefined,
  images: Images,
): void {
  let isOpen = false;
  for (const token of tokens) {
    if (token.type === "link_open") {
      isOpen = resolveLink(token, address(String(token.attrGet("href"))));
    } else if (token.type === "link_close") {
      if (!isOpen) silence(token);
      isOpen = false;
    } else if (token.type === "image") {
      resolveImage(token, address(String(token.attrGet("src"))), isOpen, images);
    }
  }
}

/** Whether the link leads anywhere; one that does not is silenced. */
function resolveLink(token: Token, href: string | undefined): boolean {
  if (href === undefined) silence(token);
  else token.attrSet("href", href);
  return href !== undefined;
}

/** The path of a picture on the page's own site. */
const isPicture = /^(?![a-z]+:).*\.(?:png|jpg|webp)$/i;

/** A picture of our own may stay one; anything else becomes a link, and a lost picture its words. */
function resolveImage(
  token: Token,
  src: string | undefined,
  isInLink: boolean,
  images: Images,
): void {
  if (images === "shown" && src !== undefined && isPicture.test(src)) {
    token.attrSet("src", src);
    return;
  }
  const words = token.content || "image";
  if (src === undefined || isInLink) {
    silence(token);
    token.content = words;
  } else {
    token.type = "outside_image";
    token.content = words;
    token.attrSet("href", src);
  }
}

/** Leaves of a token only its words. */
function silence(token: Token): void {
  token.type = "text";
  token.content = "";
  token.tag = "";
  token.children = null;
}
