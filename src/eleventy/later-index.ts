import type { ActivityView } from "../views/activity-view.ts";
import { writeSearchIndex } from "./search-index.ts";

type Indexed = Pick<ActivityView, "page" | "path" | "search">;

/** How long nothing must change before the index is made anew: it takes longer than a page. */
const pause = 2_000;

/** A search index that follows the pages of a preview a moment later. */
export interface LaterIndex {
  /** Takes activities that are new or say something else, and the permalinks of pages that are gone. */
  readonly update: (activities: readonly Indexed[], gone: Iterable<string>, output: string) => void;
  /** Waits until nothing is written any more. */
  readonly stop: () => Promise<void>;
}

export function laterIndex(onFailed: (error: unknown) => void): LaterIndex {
  const entries = new Map<string, Indexed>();
  let timer: NodeJS.Timeout | undefined;
  let work = Promise.resolve();
  // An index that a later change makes out of date is given up.
  let latest = 0;
  return {
    update: (activities, gone, output) => {
      const isFirst = entries.size === 0;
      for (const permalink of gone) entries.delete(permalink);
      for (const activity of activities) entries.set(activity.page.permalink, activity);
      latest += 1;
      const turn = latest;
      const write = () => writeSearchIndex([...entries.values()], output, () => turn === latest);
      clearTimeout(timer);
      timer = setTimeout(
        () => {
          work = work.then(write).catch(onFailed);
        },
        isFirst ? 0 : pause,
      );
    },
    stop: async () => {
      clearTimeout(timer);
      latest += 1;
      await work;
    },
  };
}
