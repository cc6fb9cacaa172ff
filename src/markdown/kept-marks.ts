import type { MarkdownIt, Token } from "markdown-it";
import { numberedText, numberPattern, numbersIn } from "./numbered-text.ts";
import { markdownReader } from "./syntax.ts";

/**
 * Where what looks like a comment is code or escaped: to CommonMark, and to a page,
 * on which tags are text and markdown-it has its own way with spaces.
 */
export function keptIn(text: string, starts: readonly number[]): ReadonlySet<number> {
  const numbered = numberedText(
    untilBlankLine(text, Math.max(...starts.slice(-1))),
    starts.map((start) => start + 1),
  );
  const { commonMark, page } = readers();
  const toCommonMark = new Set(shownNumbers(commonMark.parse(evenly(numbered), {})));
  const onPage = new Set(shownNumbers(page.parse(numbered, {})));
  return new Set(starts.filter((_, number) => toCommonMark.has(number) && onPage.has(number)));
}

/** A text up to the first blank line behind a position: nothing after it can make what stands before it code. */
function untilBlankLine(text: string, position: number): string {
  const blank = /\n[ \t>]*\n/g;
  blank.lastIndex = position;
  return text.slice(0, blank.exec(text)?.index);
}

interface Readers {
  readonly commonMark: MarkdownIt;
  readonly page: MarkdownIt;
}

let made: Readers | undefined;

/** Made when the first text needs them. */
function readers(): Readers {
  made ??= {
    commonMark: markdownReader(true, numberPattern),
    page: markdownReader(false, numberPattern),
  };
  return made;
}

/** Puts spaces for the tabs that lines begin with, and one space before the words of a footnote. */
function evenly(text: string): string {
  return text
    .replace(/^(?:[-*+\d.)> \t]|\[\^[^\]\s]+\]:)*\t/gm, (start) =>
      start.replace(/([^\t]*)\t/g, (_, before) =>
        before.padEnd(before.length + 4 - (before.length % 4)),
      ),
    )
    .replace(/^([-*+\d.)> ]*\[\^[^\]\s]+\]:) +/gm, "$1 ");
}

const code = ["code_inline", "code_block", "fence"];
const escapedMark = new RegExp(`^(${numberPattern})(?:!--|%)`);

function* shownNumbers(tokens: readonly Token[]): Generator<number> {
  for (const [index, { type, content, children }] of tokens.entries()) {
    if (code.includes(type)) yield* numbersIn(content);
    // The number stands behind the character that is escaped.
    if (tokens[index - 1]?.type === "text_special") {
      yield* numbersIn(escapedMark.exec(content)?.[1] ?? "");
    }
    if (children) yield* shownNumbers(children);
  }
}
