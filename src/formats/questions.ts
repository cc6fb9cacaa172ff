import type { YearState } from "../domain/assessment.ts";
import type { Category } from "../domain/scheme.ts";
import type { Suggestions } from "../domain/suggestions.ts";

/** The most activities of a year that are asked about. */
const most = 3;

/** Activities whose words speak of another category, each once, the first three. */
export function perhapsElsewhere({
  perhapsElsewhere: found,
}: Suggestions): Suggestions["perhapsElsewhere"] {
  const files = found.map(({ activity }) => activity.file);
  return found.filter((_one, index) => files.indexOf(files[index] ?? "") === index).slice(0, most);
}

/** Asks about an activity, named as the reader is to find it, whose words speak of another category. */
export function elsewhereQuestion(named: string, { name }: Category): string {
  return `Does ${named} belong under ${name}, or is there ${name.toLowerCase()} behind it that you have not recorded?`;
}

/** What a member might do in a category without an hour; of a year that is over, might have done. */
export function unusedCategoryLine({ name, suggestions }: Category, state: YearState): string {
  const ideas = suggestions.join(", or ");
  return state === "complete"
    ? `Nothing under ${name}: did you ${ideas}?`
    : `Nothing yet under ${name}: you could ${ideas}.`;
}
