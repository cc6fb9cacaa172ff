import matter from "gray-matter";
import type { Problem, ProblemCode } from "../domain/problem.ts";
import { tooLong } from "./limits.ts";

/** A record cut in two: its front matter, still text, and its body. */
export interface SplitRecord {
  /** The lines between the two `---`, of which the first is line 2 of the file. */
  readonly lines: readonly string[];
  readonly body: string;
  /** The file's line on which the body begins. */
  readonly bodyLine: number;
}

const opening = /^---[ \t]*\n/;
const closing = /\n---[ \t]*\n/;

/** Stands in the place of gray-matter's own readers, one of which runs programs. */
const readsNothing = { parse: () => ({}) };
const engines = { yaml: readsNothing, json: readsNothing, javascript: readsNothing };

/**
 * Cuts a record at its two `---` lines; a byte order mark and CRLF are fine.
 * Only bare dashes open front matter, so nothing can ask to be read as a program.
 */
export function splitRecord(source: string, file: string): SplitRecord | Problem {
  // Every line ends alike, the last one too.
  const text = `${source.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n")}\n`;
  const fault = (code: ProblemCode, message: string, hint: string): Problem => ({
    code,
    place: { file, line: 1, column: 1, length: Math.max(1, text.indexOf("\n")) },
    message,
    hint,
  });
  if (!opening.test(text)) {
    return fault(
      "front-matter-missing",
      "the first line is not ---",
      "Begin with a line of three dashes alone, then one `name: value` on each line, then three dashes again.",
    );
  }
  const end = closing.exec(text);
  if (!end) {
    return fault(
      "front-matter-unclosed",
      "front matter has no end",
      "After the last field, write a line of three dashes alone: ---",
    );
  }
  const closingLine = end[0].slice(1);
  const bodyStart = end.index + end[0].length;
  const tooMuch = tooLong(text.slice(0, end.index), file);
  if (tooMuch) return tooMuch;
  const { block, content } = cut(text, closingLine, bodyStart);
  const [, ...lines] = block.split("\n");
  return { lines, body: content.slice(0, -1), bodyLine: lines.length + 3 };
}

/** Has gray-matter cut a text at the line that is known to close its front matter. */
function cut(text: string, closingLine: string, bodyStart: number) {
  // Told to close at a whole line, it does not end at `---more`. It takes a line end after
  // what closes, and gets one more to take, so that a body keeps its own.
  const withOneMore = `${text.slice(0, bodyStart)}\n${text.slice(bodyStart)}`;
  // With options it keeps nothing from one call to the next.
  const { matter: block, content } = matter(withOneMore, {
    delimiters: ["---", closingLine],
    engines,
  });
  return { block, content };
}
