import type { MarkdownIt, StateBlock, Token } from "markdown-it";

/**
 * Has markdown-it keep to CommonMark, and to GitHub's tables and footnotes, where
 * it departs from them in what is code: what is code here and is none on GitHub
 * could be a comment there.
 */
export function commonMark(markdown: MarkdownIt): void {
  continuedParagraphs(markdown);
  quotations(markdown);
  tables(markdown);
  footnotes(markdown);
}

/** Whether a line is indented as code is, if nothing else makes it something else. */
export function isIndented(state: StateBlock, line: number): boolean {
  return Number(state.sCount[line]) - state.blkIndent >= 4;
}

/**
 * What is indented like code, and follows a line of a paragraph, goes on with that
 * paragraph, also where this is in a list or a quotation, or is a definition.
 */
function continuedParagraphs({ block: { ruler } }: MarkdownIt): void {
  ruler.before("code", "continued", (state, startLine, endLine, silent) => {
    if (silent || !isIndented(state, startLine)) return false;
    const before = blockBefore(state, startLine);
    if (!before) return false;
    const paragraph = state.tokens.length;
    ruler.getRules("").at(-1)?.(state, startLine, endLine, false);
    if (before !== "definition") {
      const [added] = state.tokens.splice(paragraph).filter(({ type }) => type === "inline");
      before.content += `\n${added?.content}`;
      before.map = [startLine, state.line];
    }
    return true;
  });
}

const leaves = ["inline", "fence", "code_block", "html_block", "hr", "comment"];

/** The paragraph that ends just before a line, or that a definition does, if one does. */
function blockBefore(state: StateBlock, line: number): Token | "definition" | undefined {
  if (line === 0 || !/[^-*+> \t]/.test(state.getLines(line - 1, line, 0, false))) return undefined;
  const index = state.tokens.findLastIndex(({ type }) => leaves.includes(type));
  const begins = state.tokens.slice(index + 1).some(({ map }) => map?.[0] === line);
  const last = state.tokens[index];
  // The cells of a table have no lines.
  if (begins || last?.map === null) return undefined;
  // A definition leaves no token.
  if (last?.map[1] !== line) return "definition";
  return state.tokens[index - 1]?.type === "paragraph_open" ? last : undefined;
}

/** A quotation ends before a line whose `>` is indented like code. */
function quotations({ block: { ruler } }: MarkdownIt): void {
  const quotation = ruleNamed(ruler, "blockquote");
  const rule: BlockRule = (state, startLine, endLine, silent) => {
    const line = silent ? endLine : indentedMark(state, startLine, endLine);
    const indent = Number(state.sCount[line]);
    if (line < endLine) state.sCount[line] = -1;
    const isQuotation = quotation(state, startLine, endLine, silent);
    if (line < endLine) state.sCount[line] = indent;
    return isQuotation;
  };
  ruler.at("blockquote", rule, { alt: ["paragraph", "reference", "blockquote", "list"] });
}

/** The first line of those that begin with `>`, after the first, in which it is indented like code. */
function indentedMark(state: StateBlock, startLine: number, endLine: number): number {
  const isMarked = (line: number) =>
    state.src[Number(state.bMarks[line]) + Number(state.tShift[line])] === ">";
  let line = startLine + 1;
  while (line < endLine && isMarked(line) && !isIndented(state, line)) line += 1;
  return line < endLine && isMarked(line) ? line : endLine;
}

/** A line that begins a quotation, a list or the like begins no table. */
function tables({ block: { ruler } }: MarkdownIt): void {
  const table = ruleNamed(ruler, "table");
  const rule: BlockRule = (state, startLine, endLine, silent) => {
    const others = ruler.getRules("blockquote");
    if (!table(state, startLine, endLine, true)) return false;
    if (others.some((other) => other(state, startLine, endLine, true))) return false;
    return table(state, startLine, endLine, silent);
  };
  ruler.at("table", rule, { alt: ["paragraph", "reference"] });
}

/** A footnote may begin right behind a table or a quotation, as it may behind a paragraph. */
function footnotes({ block: { ruler } }: MarkdownIt): void {
  const rule: BlockRule = (state, startLine, _endLine, silent) =>
    silent && /^\s*\[\^[^\]\s]+\]:/.test(state.getLines(startLine, startLine + 1, 0, false));
  ruler.before("reference", "footnote", rule, { alt: ["blockquote"] });
}

type Ruler = MarkdownIt["block"]["ruler"];
type BlockRule = ReturnType<Ruler["getRules"]>[number];

/** A rule of markdown-it by the name of its function. */
function ruleNamed(ruler: Ruler, wanted: string): BlockRule {
  const rules = ruler.getRules("").filter(({ name }) => name === wanted);
  return (...about) => rules.some((rule) => rule(...about));
}
