import { basename, resolve } from "node:path";
import { isMarkdown } from "../records/read-records.ts";

/** What files have changed since the last time. */
export interface Change {
  /** Whether they are activities' records and nothing else. */
  readonly isOfActivities: boolean;
  /** Whether a record, by its path from the records folder, may be among them. */
  readonly mayBeOf: (inRecords: string) => boolean;
}

/** What has changed, by the paths of files as the watcher tells them; anything may have, when they are of more than activities. */
export function changeOf(changed: readonly string[], records: string): Change {
  const folder = `/${basename(resolve(records))}/`;
  const paths = changed.map((path) => `/${path.replaceAll("\\", "/")}`);
  const isOfActivities = paths.every(
    (path) => path.includes(`${folder}activities/`) && isMarkdown(path),
  );
  return {
    isOfActivities,
    mayBeOf: (inRecords) =>
      !isOfActivities || paths.some((path) => path.endsWith(`${folder}${inRecords}`)),
  };
}

/** A change after one that no build came of. */
export function both(earlier: Change | "rest" | undefined, later: Change): Change {
  if (earlier === undefined || earlier === "rest") return later;
  return {
    mayBeOf: (inRecords) => earlier.mayBeOf(inRecords) || later.mayBeOf(inRecords),
    isOfActivities: earlier.isOfActivities && later.isOfActivities,
  };
}
