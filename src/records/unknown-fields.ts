import { type Problem, quoted } from "../domain/problem.ts";
import { nearest } from "./nearest.ts";
import type { FrontMatter } from "./values.ts";

/** A field that the table of its record does not have. */
export interface UnknownField {
  /** The field that its name may be a misspelling of. */
  readonly meant: string | undefined;
  readonly problem: Problem;
}

/** Fields no table has, but for the member's own, which begin with `x-`. */
export function unknownFields(
  { fields }: FrontMatter,
  names: readonly string[],
): readonly UnknownField[] {
  const known = new Map(names.map((name) => [name, name]));
  return [...fields.values()]
    .filter(({ name }) => !known.has(name) && !name.startsWith("x-"))
    .map(({ name, namePlace }) => {
      // Of `title:a: b`, the name is read to the last colon that a space follows.
      const glued = names.find((known) => name.startsWith(`${known}:`));
      const meant = glued ?? nearest(name.toLowerCase(), known);
      return {
        meant,
        problem: {
          code: "field-unknown",
          place: namePlace,
          message: `field ${quoted(name)} is not one this record has`,
          hint: hintFor(meant, glued !== undefined, names),
        },
      };
    });
}

function hintFor(meant: string | undefined, isGlued: boolean, names: readonly string[]): string {
  if (isGlued) return `Write a space after ${meant}: and the rest of the line in quotes.`;
  return meant
    ? `Did you mean ${meant}? A field of your own begins with x-.`
    : `The fields are: ${names.join(", ")}. A field of your own begins with x-.`;
}
