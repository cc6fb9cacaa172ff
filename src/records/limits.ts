import type { Problem } from "../domain/problem.ts";
import { type Chunk, lineAt, placeIn } from "./chunks.ts";

/** Far more than any record's fields take; a reflection pasted above the second `---` may. */
const mostCharacters = 50_000;

/** Over blank lines by the ten thousand, gray-matter takes minutes. */
const mostLines = 1000;

/** Says that front matter is longer than any that is read; `undefined` when it is not. */
export function tooLong(frontMatter: string, file: string): Problem | undefined {
  const isTooMuch = frontMatter.length > mostCharacters;
  if (!isTooMuch && frontMatter.split("\n").length <= mostLines) return undefined;
  return {
    code: "front-matter-invalid",
    place: { file, line: 1, column: 1, length: 3 },
    message: `front matter is over ${isTooMuch ? "50,000 characters" : "1,000 lines"} long`,
    hint: "Keep the fields short, and write the reflection below the second line of dashes.",
  };
}

/** How many marks that nest values in each other a field may have. */
const mostMarks = 50;

/**
 * Whether a field has so many brackets, or dashes and colons on one line, that
 * to read it might take more memory than there is.
 */
export function isNestedDeeply({ text }: Chunk): boolean {
  const isOver = (found: readonly string[] | null) => found !== null && found.length > mostMarks;
  return (
    isOver(text.match(/[[{]/g)) ||
    text.split("\n").some((line) => isOver(line.match(/[-?:][ \t]/g)))
  );
}

/** Says that a field is nested so deeply that no member can have meant it. */
export function nestedDeeply({ chunk }: { readonly chunk: Chunk }): Problem {
  return {
    code: "front-matter-invalid",
    place: placeIn(chunk, 0, lineAt(chunk, 0).text.length),
    message: "this field is nested too deeply to be read",
    hint: "Write one `name: value` on each line, beginning at the margin.",
  };
}
