import type { DoneActivity } from "./activity.ts";
import { type Minutes, percentOf, sumMinutes } from "./hours.ts";
import type { Category } from "./scheme.ts";

/** Hours that count but whose activity is not shown. */
export interface WithheldHours {
  readonly category: string;
  readonly hours: Minutes;
  /** Whether the reader is told of the activity by itself, so that it is one of those counted. */
  readonly isListed: boolean;
}

export interface CategoryTotal {
  readonly category: Category;
  /** How many of the activities that are shown or listed. */
  readonly activities: number;
  readonly minutes: Minutes;
  /** Of the year's minutes, to a whole per cent. */
  readonly share: number;
}

/** A year's hours, by category and together. The rows add up to the total. */
export interface YearTotals {
  /** In the scheme's order, zeros included. */
  readonly categories: readonly CategoryTotal[];
  readonly activities: number;
  readonly minutes: Minutes;
}

/** Totals counted activities, and hours whose activities are withheld. */
export function totalHours(
  categories: readonly Category[],
  counted: readonly DoneActivity[],
  withheld: readonly WithheldHours[] = [],
): YearTotals {
  const told = [...counted, ...withheld.filter(({ isListed }) => isListed)];
  const all = sumMinutes([...counted, ...withheld].map(({ hours }) => hours));
  const rows = categories.map((category) => {
    const isIn = (one: { readonly category: string }) => one.category === category.code;
    const its = [...counted, ...withheld].filter(isIn);
    const minutes = sumMinutes(its.map(({ hours }) => hours));
    return {
      category,
      activities: told.filter(isIn).length,
      minutes,
      share: percentOf(minutes, all),
    };
  });
  return { categories: rows, activities: told.length, minutes: all };
}
