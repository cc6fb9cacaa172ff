import type { Problem, ProblemCode } from "../domain/problem.ts";

/** A record cut in two: its front matter, still text, and its body. */
export interface SplitRecord {
  /** The lines between the two `---`, of which the first is line 2 of the file. */
  readonly lines: readonly string[];
  readonly body: string;
  /** The file's line on which the body begins. */
  readonly bodyLine: number;
}

const dashes = /^---[ \t]*$/;

/**
 * Cuts a record at its two `---` lines; a byte order mark and CRLF are fine.
 * Only bare dashes open front matter, so nothing can ask to be read as a program.
 */
export function splitRecord(source: string, file: string): SplitRecord | Problem {
  const text = source.replace(/^\uFEFF/, "");
  const lines = text.split(/\r?\n/);
  const fault = (code: ProblemCode, message: string, hint: string): Problem => ({
    code,
    place: { file, line: 1, column: 1, length: Math.max(1, text.search(/\r?\n|$/)) },
    message,
    hint,
  });
  if (lines.findIndex((line) => dashes.test(line)) !== 0) {
    return fault(
      "front-matter-missing",
      "the first line is not ---",
      "Begin with a line of three dashes alone, then one `name: value` on each line, then three dashes again.",
    );
  }
  const end = lines.findIndex((line, index) => index > 0 && dashes.test(line));
  if (end === -1) {
    return fault(
      "front-matter-unclosed",
      "front matter has no end",
      "After the last field, write a line of three dashes alone: ---",
    );
  }
  return {
    lines: lines.slice(1, end),
    body: lines.slice(end + 1).join("\n"),
    bodyLine: end + 2,
  };
}
