import { type Problem, quoted } from "../domain/problem.ts";
import type { Part } from "./refusals.ts";
import type { Field } from "./values.ts";

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
