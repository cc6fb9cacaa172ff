import type { MarkdownIt, StateCore, Token } from "markdown-it";

const pattern = /^\[!([\w-]+)\][-+]?[ \t]*([^\n]*)(?:\n|$)/;

/** Gives a quotation that begins with `[!note] Title` its title as a paragraph of its own. */
export function callouts(markdown: MarkdownIt): void {
  markdown.core.ruler.before("inline", "callouts", (state) => {
    state.tokens = state.tokens.flatMap((token, index, tokens) => {
      const paragraph = tokens[index - 1];
      const isFirst =
        paragraph?.type === "paragraph_open" && tokens[index - 2]?.type === "blockquote_open";
      return isFirst ? withTitle(state, paragraph, token) : [token];
    });
  });
}

/** The first text of a quotation, in a paragraph after that of the title when it has one. */
function withTitle({ Token }: StateCore, paragraph: Token, text: Token): readonly Token[] {
  const [line = "", kind = "", title] = pattern.exec(text.content) ?? [];
  if (!line) return [text];
  paragraph.attrSet("class", "callout");
  const heading = new Token("inline", "", 0);
  heading.children = [];
  heading.content = title || `${kind.charAt(0).toUpperCase()}${kind.slice(1).toLowerCase()}`;
  text.content = text.content.slice(line.length);
  if (!text.content) return [heading];
  const between = [new Token("paragraph_close", "p", -1), new Token("paragraph_open", "p", 1)];
  for (const token of between) token.block = true;
  return [heading, ...between, text];
}
