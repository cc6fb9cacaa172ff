import type { MarkdownIt, Token } from "markdown-it";

/**
 * Renders footnotes as a list with ways there and back. Their names on a page begin
 * with `env.name`, so that no two texts on one page share one.
 */
export function footnoteRendering({ renderer }: MarkdownIt): void {
  const { rules } = renderer;
  rules["footnote_ref"] = (tokens, index, _options, env) => {
    const { note, reference, words } = namesOf(tokens[index], env.name);
    return `<sup><a href="#${note}" id="${reference}">[${words}]</a></sup>`;
  };
  rules["footnote_block_open"] = () => '<ol class="footnotes">\n';
  rules["footnote_block_close"] = () => "</ol>\n";
  rules["footnote_open"] = (tokens, index, _options, env) =>
    `<li id="${namesOf(tokens[index], env.name).note}">`;
  rules["footnote_close"] = () => "</li>\n";
  rules["footnote_anchor"] = (tokens, index, _options, env) => {
    const { reference, words } = namesOf(tokens[index], env.name);
    return ` <a href="#${reference}" aria-label="Back to reference ${words}">↩</a>`;
  };
}

/** The number of a footnote in its text, as it is read. */
export function footnoteNumber(token: Token | undefined): number {
  return Number(token?.meta.id) + 1;
}

function namesOf(token: Token | undefined, name: string) {
  const number = footnoteNumber(token);
  const again = Number(token?.meta.subId ?? 0);
  return {
    note: `${name}-note-${number}`,
    reference: `${name}-reference-${number}${again > 0 ? `-${again + 1}` : ""}`,
    words: String(number),
  };
}
