import { type Problem, quoted } from "../domain/problem.ts";
import { type Chunk, isOneLine, placeIn, restOfLine } from "./chunks.ts";
import type { Part } from "./refusals.ts";
import type { Field, Written } from "./values.ts";

/** A part of front matter while it is read. */
export interface Reading extends Part {
  readonly problems: Problem[];
}

/** Adds a field, or the problem that it is there already. */
export function addField(
  fields: Map<string, Field>,
  field: Field,
  { shape, problems }: Reading,
): void {
  const { name, namePlace } = field;
  const first = fields.get(name);
  if (!first) {
    fields.set(name, field);
    return;
  }
  problems.push({
    code: "field-repeated",
    place: namePlace,
    message: `field ${quoted(name)} is on line ${first.namePlace.line} already`,
    hint:
      shape === "many"
        ? `Keep one line for ${name}, and put several values into a list: ${name}: [one, two].`
        : `Keep the line for ${name} that is right, and delete the other.`,
  });
}

/** Adds a problem, but not a second one of one line. */
export function tell({ problems }: Reading, problem: Problem): undefined {
  const last = problems.at(-1);
  if (last?.place.line !== problem.place.line) problems.push(problem);
}

/** What stands around a value. */
export interface Around {
  readonly lead: string;
  readonly isInBrackets: boolean;
}

/** Where a value stands, and how it is written there. */
export function writtenAs(
  [start, end]: readonly [number, number, number],
  chunk: Chunk,
  { lead, isInBrackets }: Around,
): Written {
  const stretch = isInBrackets ? chunk.text.slice(start, end) : restOfLine(chunk, start);
  return {
    place: placeIn(chunk, start, end),
    written: isOneLine(chunk, start, end) ? stretch.trim() : undefined,
    lead,
  };
}
