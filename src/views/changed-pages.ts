import type { ShownActivity } from "../domain/activity.ts";
import { yearOf } from "../domain/calendar-date.ts";
import type { DisclosedYear, Disclosure } from "../domain/disclosure.ts";
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
 * has changed: an activity that is another object is one that changed. It is for
 * who is shown all of them, since hours of others change pages too.
 */
export function changedPages(before: Disclosure, now: Disclosure): ChangedPages {
  const gone = without(before.activities, now.activities);
  const come = without(now.activities, before.activities);
  const changed = [...gone, ...come];
  const linking = addressesOf(gone) === addressesOf(come) ? nothing : thatMayLink(now);
  const activities = new Set([
    ...filesOf([...changed, ...linking.activities]),
    ...neighboursOf(before.activities, gone),
    ...neighboursOf(now.activities, come),
  ]);
  const years = new Set([
    ...[...changed, ...linking.activities].map(({ date }) => yearOf(date)),
    ...linking.years,
  ]);
  const categories = new Set(changed.map(({ category }) => category));
  const objectives = new Set([
    ...changed.flatMap((activity) => activity.objectives),
    ...linking.objectives,
  ]);
  // A category tells its hours in every year that there is.
  const hasOtherYears = yearsIn(before) !== yearsIn(now);
  return {
    activity: (file) => activities.has(file),
    year: (year) => years.has(year),
    category: (code) => hasOtherYears || categories.has(code),
    objective: (id) => objectives.has(id),
    gone: goneBetween(
      { ...before, activities: gone, objectives: [] },
      { ...now, activities: come, objectives: [] },
    ),
  };
}

/** The paths of pages that there were, and are no more. */
export function goneBetween(before: PageOwners, now: PageOwners): readonly string[] {
  const there = new Set(pagePaths(now));
  return pagePaths(before).filter((path) => !there.has(path));
}

/** Records in whose text a link to another may stand, and the years that show such a text. */
interface Linking {
  readonly activities: readonly ShownActivity[];
  readonly objectives: readonly string[];
  readonly years: readonly number[];
}

const nothing: Linking = { activities: [], objectives: [], years: [] };

function thatMayLink({ activities, years, objectives }: Disclosure): Linking {
  const linking = objectives.filter(({ body }) => mayLink(body));
  // A year shows its objectives in full.
  const isOfYear = ({ statement }: DisclosedYear) =>
    linking.length > 0 || mayLink(statement?.record.reflection ?? "");
  return {
    activities: activities.filter(({ reflection }) => mayLink(reflection)),
    objectives: linking.map(({ id }) => id),
    years: years.filter(isOfYear).map(({ year }) => year),
  };
}

function filesOf(activities: readonly ShownActivity[]): readonly string[] {
  return activities.map(({ file }) => file);
}

function yearsIn({ years }: Disclosure): string {
  return years.map(({ year }) => year).join();
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
