import { yearOf } from "../domain/calendar-date.ts";
import type { Disclosure } from "../domain/disclosure.ts";
import { everyPage, type KindOfPage, kindsOfPage, type Wanted } from "./site-view.ts";

/** Some of the pages of a site. */
export interface PartOfSite {
  readonly kinds: readonly KindOfPage[];
  readonly wanted: Wanted;
}

/** Kinds with as many pages as there are activities or years. */
const longKinds: readonly KindOfPage[] = ["activities", "years", "returns"];

/** How many activities are made at a time. */
const batch = 200;

/**
 * The pages that a member looks at while writing: those of activities that are
 * other objects than before, and of their years. It is a guess for speed, and
 * knows nothing of what else has changed. There is none for no activity, nor for
 * more than are made at a time.
 */
export function likelyPart(before: Disclosure, now: Disclosure): PartOfSite | undefined {
  const known = new Set(before.activities);
  const there = new Set(now.activities);
  const come = now.activities.filter((activity) => !known.has(activity));
  const gone = before.activities.filter((activity) => !there.has(activity));
  const changed = [...come, ...gone];
  if (changed.length === 0 || changed.length > batch) return undefined;
  const files = new Set(come.map(({ file }) => file));
  const years = new Set(changed.map(({ date }) => yearOf(date)));
  return {
    kinds: ["activities", "years"],
    wanted: { activity: (file) => files.has(file), year: (year) => years.has(year) },
  };
}

/** All pages, in parts that each take a moment. */
export function partsOfSite({ activities, years }: Disclosure): readonly PartOfSite[] {
  const shortKinds = kindsOfPage.filter((kind) => !longKinds.includes(kind));
  const places = new Map(activities.map(({ file }, place) => [file, Math.floor(place / batch)]));
  return [
    ...shortKinds.map((kind): PartOfSite => ({ kinds: [kind], wanted: everyPage })),
    ...years.toReversed().map(
      ({ year }): PartOfSite => ({
        kinds: ["years", "returns"],
        wanted: { ...everyPage, year: (one) => one === year },
      }),
    ),
    ...[...new Set(places.values())].map(
      (place): PartOfSite => ({
        kinds: ["activities"],
        wanted: { ...everyPage, activity: (file) => places.get(file) === place },
      }),
    ),
  ];
}
