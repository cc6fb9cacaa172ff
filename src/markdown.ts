import MarkdownIt, { type StateCore, type Token } from "markdown-it";

/** Where a relative link of a record leads; `undefined` when it leads nowhere that is shown. */
export type ResolveLink = (file: string, href: string) => string | undefined;

/** Whether images of our own stand in the text, or are links to them, for a page that asks for nothing. */
export type Images = "shown" | "linked";

/** What the rules below need to know of the text that is rendered. */
interface Surroundings {
  readonly file: string;
  readonly headingLevel: number;
}

/**
 * Makes a renderer of reflections. HTML in them is text; links lead to the web
 * or, relative, to what `resolve` finds, and are text where they lead nowhere.
 * An image from elsewhere is a link to it, since a page loads nothing from other
 * sites.
 */
export function markdownRenderer(
  resolve: ResolveLink,
  images: Images = "shown",
): (markdown: string, file: string, headingLevel: number) => { readonly html: string } {
  const markdown = new MarkdownIt({ html: false, linkify: true });
  markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  markdown.core.ruler.push("headings", ({ tokens, env }: StateCore) => {
    nestHeadings(tokens, surroundingsIn(env).headingLevel);
  });
  markdown.core.ruler.push("links", ({ tokens, env }: StateCore) => {
    const { file } = surroundingsIn(env);
    for (const { children } of tokens) {
      if (children) resolveLinks(children, (href) => addressOf(href, file, resolve), images);
    }
  });
  const { escapeHtml } = markdown.utils;
  markdown.renderer.rules["outside_image"] = (tokens, index) => {
    const { content = "", meta } = tokens[index] ?? {};
    return `<a href="${escapeHtml(String(meta?.["src"]))}">${escapeHtml(content)}</a>`;
  };
  return (text, file, headingLevel) => ({
    html: markdown.render(text, { surroundings: { file, headingLevel } }),
  });
}

function surroundingsIn(env: StateCore["env"]): Surroundings {
  return env["surroundings"] as Surroundings;
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

function addressOf(href: string, file: string, resolve: ResolveLink): string | undefined {
  if (/^(?:https?:\/\/|mailto:)/i.test(href)) return href;
  return /^(?:[a-z][a-z0-9+.-]*:|\/|#|\?|$)/i.test(href) ? undefined : resolve(file, href);
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

/** An image of our own may stay one; one from elsewhere becomes a link, and a lost one its words. */
function resolveImage(
  token: Token,
  src: string | undefined,
  isInLink: boolean,
  images: Images,
): void {
  if (images === "shown" && src !== undefined && !/^[a-z]+:/i.test(src)) {
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
    token.meta = { src };
  }
}

/** Leaves of a token only its words. */
function silence(token: Token): void {
  token.type = "text";
  token.content = "";
  token.tag = "";
  token.children = null;
}
