import type { ShownActivity } from "../domain/activity.ts";
import { yearOf } from "../domain/calendar-date.ts";
import type { Disclosure } from "../domain/disclosure.ts";
import { paths } from "./addresses.ts";
import { type PageOwners, pagePaths } from "./feed-view.ts";

/** Which pages to make; those that tell of the whole portfolio are always made. */
export interface Wanted {
  readonly activity: (file: string) => boolean;
  readonly year: (year: number) => boolean;
  readonly category: (code: string) => boolean;
  readonly objective: (id: string) => boolean;
}

/** The pages that say something else than before, and the paths of those that are no more. */
export interface ChangedPages extends Wanted {
  readonly gone: readonly string[];
}

export const everyPage: Wanted = {
  activity: () => true,
  year: () => true,
  category: () => true,
  objective: () => true,
};

/**
 * The pages that say something else than before, when nothing but activities
 * has changed: an activity that is another object is one that changed.
 */
export function changedPages(before: Disclosure, now: Disclosure): ChangedPages {
  const gone = without(before.activities, now.activities);
  const come = without(now.activities, before.activities);
  const changed = [...gone, ...come];
  const linking = addressesOf(gone) === addressesOf(come) ? [] : filesWithLinks(now);
  const files = new Set([
    ...changed.map(({ file }) => file),
    ...neighboursOf(before.activities, gone),
    ...neighboursOf(now.activities, come),
    ...linking,
  ]);
  const years = new Set(changed.map(({ date }) => yearOf(date)));
  const categories = new Set(changed.map(({ category }) => category));
  // A category tells its hours in every year that there is.
  const hasOtherYears = yearsIn(before) !== yearsIn(now);
  const served = new Set(changed.flatMap(({ objectives }) => objectives));
  const fileOfYear = new Map(
    now.years.map(({ year, statement }) => [year, statement?.record.file]),
  );
  const fileOfObjective = new Map(now.objectives.map(({ id, file }) => [id, file]));
  return {
    activity: (file) => files.has(file),
    year: (year) => years.has(year) || files.has(fileOfYear.get(year) ?? ""),
    category: (code) => hasOtherYears || categories.has(code),
    objective: (id) => served.has(id) || files.has(fileOfObjective.get(id) ?? ""),
    gone: goneBetween(
      { ...before, activities: gone, objectives: [] },
      { ...now, activities: come, objectives: [] },
    ),
  };
}

function yearsIn({ years }: Disclosure): string {
  return years.map(({ year }) => year).join();
}

/** The paths of pages that there were, and are no more. */
export function goneBetween(before: PageOwners, now: PageOwners): readonly string[] {
  const there = new Set(pagePaths(now));
  return pagePaths(before).filter((path) => !there.has(path));
}

/** Files of the records in whose text a link to another record may stand. */
function filesWithLinks({ activities, years, objectives }: Disclosure): readonly string[] {
  const texts = [
    ...activities.map(({ file, reflection }) => ({ file, text: reflection })),
    ...years.flatMap(({ statement }) =>
      statement ? [{ file: statement.record.file ?? "", text: statement.record.reflection }] : [],
    ),
    ...objectives.map(({ file, body }) => ({ file, text: body })),
  ];
  return texts.filter(({ text }) => mayLink(text)).map(({ file }) => file);
}

function without(
  some: readonly ShownActivity[],
  others: readonly ShownActivity[],
): readonly ShownActivity[] {
  const known = new Set(others);
  return some.filter((activity) => !known.has(activity));
}

/** Files of the activities that stand before and after some, and so link to them. */
function neighboursOf(
  list: readonly ShownActivity[],
  some: readonly ShownActivity[],
): readonly string[] {
  const chosen = new Set(some);
  return list.flatMap((activity, index) =>
    chosen.has(activity)
      ? [list[index - 1], list[index + 1]].flatMap((one) => one?.file ?? [])
      : [],
  );
}

/** Where each file's page is, as one text to compare. */
function addressesOf(activities: readonly ShownActivity[]): string {
  return activities
    .map((activity) => `${activity.file} ${paths.activity(activity)}`)
    .sort()
    .join("\n");
}

/** Whether Markdown may hold a link to another record: one without these signs holds none. */
function mayLink(markdown: string): boolean {
  return /\]\(|\]:/.test(markdown);
}
