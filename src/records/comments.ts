import { endOfFence, endOfIndented, endOfSpan, fenceOf, isInList } from "./code-in-markdown.ts";

/** A body without its HTML comments, and where one is never closed. */
export interface Uncommented {
  /** Up to the unclosed comment, when there is one. */
  readonly text: string;
  /** Position in the body at which that text begins; `undefined` when there is none. */
  readonly start: number | undefined;
  /** Position of a `<!--` in the body that no `-->` follows. */
  readonly unclosed: number | undefined;
}

/**
 * Takes HTML comments out of a reflection, as prompts are written, but leaves
 * what stands in code, where `<!--` is what the member wants to show.
 */
export function withoutComments(body: string): Uncommented {
  const kept: Kept[] = [];
  let from = 0;
  for (const { start, end, isClosed } of commentsIn(body)) {
    kept.push({ text: body.slice(from, start), from });
    from = end;
    if (!isClosed) return { ...together(kept), unclosed: start };
  }
  kept.push({ text: body.slice(from), from });
  return { ...together(kept), unclosed: undefined };
}

/** A stretch of a body that is no comment, and where it begins. */
interface Kept {
  readonly text: string;
  readonly from: number;
}

function together(kept: readonly Kept[]): Pick<Uncommented, "text" | "start"> {
  const first = kept.find(({ text }) => /\S/.test(text));
  return {
    text: trimmed(kept.map(({ text }) => text).join("")),
    start: first && first.from + first.text.search(/\S/),
  };
}

/** Without blank lines around it; the first line keeps its indent, which may make it code. */
function trimmed(text: string): string {
  return text.trimEnd().replace(/^(?:[ \t]*\n)+/, "");
}

// What may begin code or a comment: an escaped mark (which begins neither), an
// indented line after a blank one, a fence, backticks, and a comment's opening.
const marks =
  /(?:\\[\\`<])+|(?<indented>(?:(?<=^[ \t]*\n)|(?<![\s\S]))(?: {4}| {0,3}\t)[^\n]*)|^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(?<fence>`{3,}(?=[^`\n]*$)|~{3,})|(?<ticks>`+)|(?<comment><!--)/gm;

interface Comment {
  readonly start: number;
  readonly end: number;
  readonly isClosed: boolean;
}

/** Where comments stand outside code, one after the other. */
function* commentsIn(body: string): Generator<Comment> {
  if (!body.includes("<!--")) return;
  const pattern = new RegExp(marks);
  const list = { end: 0 };
  for (let mark = pattern.exec(body); mark; mark = pattern.exec(body)) {
    const start = mark.index;
    const { comment } = { ...mark.groups };
    if (comment) {
      const close = body.indexOf("-->", start + 2);
      const end = close === -1 ? body.length : close + 3;
      yield { start, end, isClosed: close !== -1 };
      pattern.lastIndex = end;
    } else {
      pattern.lastIndex = afterMark(body, mark, list);
    }
  }
}

/** Where reading goes on after an escaped mark or code. */
function afterMark(body: string, mark: RegExpExecArray, list: { end: number }): number {
  const { indented, fence, ticks } = { ...mark.groups };
  const end = mark.index + mark[0].length;
  if (indented) return afterIndented(body, mark.index, indented, list);
  if (fence) return endOfFence(body, end, fence);
  return ticks ? endOfSpan(body, end, ticks) : end;
}

/** After the code that an indented line begins; within the line, where it goes on with a list. */
function afterIndented(body: string, start: number, line: string, list: { end: number }): number {
  if (start >= list.end) {
    const end = endOfIndented(body, start);
    if (!isInList(body, start)) return end;
    // The lines up to there are of one list, which is looked for once.
    list.end = end;
  }
  const fence = fenceOf(line);
  return fence ? endOfFence(body, start + line.length, fence) : start + 1;
}
