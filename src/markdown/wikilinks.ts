import type { MarkdownIt, StateInline } from "markdown-it";

// Code within the brackets would be no code any more, so there may be none.
const pattern = /!?\[\[([^[\]`\n]+)\]\]/y;

/**
 * Shows a link of a notebook, `[[page|words]]`, by its words, and by the page's
 * name when it has none. Something to be shown in place, `![[picture.png]]`, is its
 * name alone; its token's `meta` has the target.
 */
export function wikilinks(markdown: MarkdownIt): void {
  const { escapeHtml } = markdown.utils;
  markdown.renderer.rules["wikilink"] = (tokens, index) =>
    escapeHtml(String(tokens[index]?.content));
  markdown.inline.ruler.after("image", "wikilink", (state, silent) => {
    const { whole, inner } = linkAt(state);
    if (!inner) return false;
    if (!silent) {
      const token = state.push("wikilink", "", 0);
      token.content = wordsOf(inner);
      token.meta = { embedded: whole.startsWith("!") ? inner : "" };
    }
    state.pos += whole.length;
    return true;
  });
}

function linkAt({ src, pos, posMax, md, env }: StateInline) {
  pattern.lastIndex = pos;
  const [whole = "", inner = ""] = pattern.exec(src) ?? [];
  // `[[1]]` may stand for a reference in brackets.
  const isReference = Object.hasOwn(env["references"] ?? {}, md.utils.normalizeReference(inner));
  return { whole, inner: isReference || pattern.lastIndex > posMax ? "" : inner };
}

/** `words` of `page|words`; `page` of `folder/page#part`, and `part` of `#part`. */
function wordsOf(inner: string): string {
  const [target = inner, ...words] = inner.split(/\\?\|/);
  if (words.length > 0) return words.join("|").trim();
  const [page, part] = target.split("#");
  return (page ? page.slice(page.lastIndexOf("/") + 1) : String(part)).trim();
}
