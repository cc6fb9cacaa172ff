import type { MarkdownIt, StateBlock } from "markdown-it";
import { isIndented } from "./common-mark.ts";

/** The beginning of a comment, and the pattern that ends it. */
interface Opening {
  readonly kind: "<" | "%";
  /** The first position at which the end may stand: `<!-->` and `<!--->` are whole comments. */
  readonly inner: number;
  readonly end: RegExp;
}

/** Looks for the beginning of a comment at a position of a text. */
type OpeningAt = (text: string, position: number) => Opening | undefined;

/**
 * Teaches a parser comments: `<!-- … -->` and `%% … %%`, as blocks and within
 * lines. No other rule sees what stands in one, and nothing of it is rendered. `between`
 * is the pattern of what stands behind the first character of a mark.
 */
export function commentRules(markdown: MarkdownIt, between = ""): void {
  const openingAt = openings(between);
  markdown.inline.ruler.before("autolink", "comment", (state) => {
    const opening = openingAt(state.src, state.pos);
    if (!opening) return false;
    // Without an end, the rest of the paragraph is of the comment.
    const end = endIn(state.src, opening, opening.inner) ?? state.posMax;
    state.pos = Math.min(end, state.posMax);
    return true;
  });
  markdown.block.ruler.before(
    "table",
    "comment",
    (state, startLine, endLine, silent) => {
      if (isIndented(state, startLine)) return false;
      const opening = openingAt(lineOf(state, startLine), 0);
      // Percent signs in the lines of a paragraph may be in code of that paragraph.
      if (silent || !opening) return opening?.kind === "<";
      const lines = blockAfter(state, opening, startLine, endLine);
      if (lines === undefined) return false;
      state.line = lines;
      state.push("comment", "", 0).map = [startLine, lines];
      return true;
    },
    { alt: ["paragraph", "reference", "blockquote"] },
  );
  markdown.renderer.rules["comment"] = () => "";
}

function openings(between: string): OpeningAt {
  const pattern = new RegExp(`<${between}!--|(?<![\\p{L}\\p{N}%])%${between}%`, "uy");
  const percents = new RegExp(`%(?:${between})?%`, "g");
  return (text, position) => {
    pattern.lastIndex = position;
    if (!pattern.test(text)) return undefined;
    const kind = text.startsWith("<", position) ? "<" : "%";
    return kind === "<"
      ? { kind, inner: pattern.lastIndex - 2, end: /-->/g }
      : { kind, inner: pattern.lastIndex, end: percents };
  };
}

function endIn(text: string, { end }: Opening, from: number): number | undefined {
  end.lastIndex = from;
  return end.test(text) ? end.lastIndex : undefined;
}

/** The line after a comment that is a block: the one after its end, or after what it stands in. */
function blockAfter(
  state: StateBlock,
  opening: Opening,
  startLine: number,
  endLine: number,
): number | undefined {
  const isWithin = (line: number) =>
    line < endLine && (state.isEmpty(line) || Number(state.sCount[line]) >= state.blkIndent);
  let line = startLine;
  let end = endIn(lineOf(state, line), opening, opening.inner);
  while (end === undefined && isWithin(line + 1)) {
    line += 1;
    end = endIn(lineOf(state, line), opening, 0);
  }
  // What follows is of the comment's block, as it is of any block of HTML.
  const isWhole = opening.kind === "<" || lineOf(state, line).slice(end).trim() === "";
  return end === undefined || isWhole ? line + 1 : undefined;
}

function lineOf(state: StateBlock, line: number): string {
  return state.getLines(line, line + 1, state.blkIndent, false).trimStart();
}
