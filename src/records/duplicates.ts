import { isDated } from "../domain/activity.ts";
import { type Problem, quoted } from "../domain/problem.ts";
import type { ReadableActivity } from "./parse-activity.ts";
import { topOf } from "./read-fields.ts";

/** A record that an earlier one is like. */
export interface Repeat<T extends ReadableActivity = ReadableActivity> {
  readonly record: T;
  readonly first: T;
}

/** Records of activities whose title, date and hours an earlier one has. */
export function repeatsAmong(done: readonly ReadableActivity[]): readonly Repeat[] {
  return laterOnes(done, ({ likeness }) => likeness);
}

/** Two records of one lecture count its hours twice. */
export function repeatedActivities(repeats: readonly Repeat[]): readonly Problem[] {
  return repeats.map(({ record: { placeOf }, first }) => ({
    code: "activity-repeated",
    place: placeOf("title"),
    message: `title, date and hours are those of ${first.file}`,
    hint: "Delete one of the two records, or say in the titles how they differ.",
  }));
}

/** Two activities of a year cannot have one address. */
export function clashingAddresses(records: readonly ReadableActivity[]): readonly Problem[] {
  const shown = records.filter(({ activity }) => isDated(activity));
  return laterOnes(shown, addressOf).map(({ record: { file, activity }, first }) => ({
    code: "slug-clash",
    place: topOf(file),
    message: `file ${quoted(file)} and file ${quoted(first.file)} would have one address, ${addressOf({ activity })}`,
    hint: "Rename one of the two files.",
  }));
}

/** The records whose key an earlier one has, with the first that has it. */
export function laterOnes<T extends ReadableActivity>(
  records: readonly T[],
  keyOf: (record: T) => string,
): readonly Repeat<T>[] {
  const firsts = new Map<string, T>();
  return records.flatMap((record) => {
    const key = keyOf(record);
    const first = firsts.get(key);
    if (first) return [{ record, first }];
    firsts.set(key, record);
    return [];
  });
}

function addressOf({ activity }: Pick<ReadableActivity, "activity">): string {
  return `/activities/${activity.date?.slice(0, 4)}/${activity.slug}/`;
}
