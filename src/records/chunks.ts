import type { Place } from "../domain/problem.ts";

/** One line of a chunk, and where in the chunk it begins. */
export interface Line {
  readonly text: string;
  readonly start: number;
}

/** The lines of one field: from one that begins at the margin up to the next that does. */
export interface Chunk {
  readonly file: string;
  readonly text: string;
  /** The file's line on which it begins. */
  readonly line: number;
}

// A closing bracket or a `- item` at the margin belongs to the field above it.
const chunkStart = /^(?:[^\s#\-\]}]|-\S)/;
const emptyLine = /^\s*(?:#|$)/;

/** Cuts the lines of front matter, which begin on the file's second line, into fields. */
export function chunksOf(lines: readonly string[], file: string): readonly Chunk[] {
  const starts = lines.flatMap((line, index) => (chunkStart.test(line) ? [index] : []));
  // What stands before the first field belongs to none, and must not be lost in silence.
  const first = lines.findIndex((line) => !emptyLine.test(line));
  if (first !== -1 && first !== starts[0]) starts.unshift(first);
  return starts.map((start, index) => ({
    file,
    text: lines.slice(start, starts[index + 1]).join("\n"),
    line: start + 2,
  }));
}

/** The place of a stretch of a chunk; one of several lines is marked on its first. */
export function placeIn({ file, text, line }: Chunk, start: number, end: number): Place {
  const before = text.slice(0, start);
  const lineStart = before.lastIndexOf("\n") + 1;
  const lineEnd = endOfLine(text, start);
  return {
    file,
    line: line + before.split("\n").length - 1,
    column: start - lineStart + 1,
    length: Math.max(1, Math.min(end, lineEnd) - start),
  };
}

/** The line of a chunk that holds a position, and where in the chunk it begins. */
export function lineAt({ text }: Chunk, position: number): Line {
  const start = text.lastIndexOf("\n", position - 1) + 1;
  return { text: text.slice(start, endOfLine(text, position)), start };
}

export function linesOf({ text }: Chunk): readonly Line[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const found = { text: line, start };
    start += line.length + 1;
    return found;
  });
}

/** What stands from a position to the end of its line. */
export function restOfLine({ text }: Chunk, position: number): string {
  return text.slice(position, endOfLine(text, position));
}

/** Whether nothing but comments and blank lines follows the first line of a stretch of a chunk. */
export function isOneLine({ text }: Chunk, start = 0, end = text.length): boolean {
  return text
    .slice(start, end)
    .split("\n")
    .slice(1)
    .every((line) => emptyLine.test(line));
}

function endOfLine(text: string, position: number): number {
  const end = text.indexOf("\n", position);
  return end === -1 ? text.length : end;
}
