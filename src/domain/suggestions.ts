import type { Activity, DatedActivity, DoneActivity } from "./activity.ts";
import type { Assessment } from "./assessment.ts";
import type { CalendarDate } from "./calendar-date.ts";
import type { Category } from "./scheme.ts";

/** What might close a shortfall: nothing here is a fault. */
export interface Suggestions {
  /** Categories without an hour this year, in the scheme's order. */
  readonly unusedCategories: readonly Category[];
  /** Begun but not yet recorded in full. */
  readonly drafts: readonly Activity[];
  /** Still marked as planned although their day has come. */
  readonly plannedAndPast: readonly DatedActivity[];
  /** Counted in one category, in words that speak of another: to be asked, never changed. */
  readonly perhapsElsewhere: readonly {
    readonly activity: DoneActivity;
    readonly category: Category;
  }[];
}

/** Looks for hours that a short year may still gain; `undefined` when it is not short. */
export function suggestionsFor(
  { isMet, totals, counted, notCounted }: Assessment,
  today: CalendarDate,
): Suggestions | undefined {
  if (isMet) return undefined;
  const categories = totals.categories.map(({ category }) => category);
  return {
    unusedCategories: totals.categories
      .filter(({ minutes }) => minutes === 0)
      .map(({ category }) => category),
    drafts: notCounted.drafts,
    plannedAndPast: notCounted.planned.filter(({ date }) => date < today),
    perhapsElsewhere: categories.flatMap((category) =>
      counted
        .filter((activity) => speaksOf(activity, category))
        .map((activity) => ({ activity, category })),
    ),
  };
}

function speaksOf(activity: DoneActivity, { code, tellingWords }: Category): boolean {
  if (activity.category === code) return false;
  return [activity.title, activity.summary, activity.reflection].some((text) =>
    tellingWords.some((word) => text?.toLowerCase().includes(word)),
  );
}
