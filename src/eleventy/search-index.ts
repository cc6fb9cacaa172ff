import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { close, createIndex } from "pagefind";
import { writeFile } from "../disk/write-file.ts";
import { compareText } from "../domain/problem.ts";
import type { ActivityView } from "../views/activity-view.ts";
import type { SearchEntry } from "../views/search-entry.ts";

/** Pagefind's ready-made interfaces, of which the search page uses none. */
const unusedFiles = [
  "pagefind-component-ui.css",
  "pagefind-component-ui.js",
  "pagefind-highlight.js",
  "pagefind-modular-ui.css",
  "pagefind-modular-ui.js",
  "pagefind-ui.css",
  "pagefind-ui.js",
];

/** How many records are sent at a time: other work goes on in between. */
const batch = 100;

/** Writes Pagefind's index of the activities to the site's `pagefind/`, unless it is no longer wanted. */
export async function writeSearchIndex(
  activities: readonly Pick<ActivityView, "path" | "search">[],
  output: string,
  isWanted: () => boolean = () => true,
): Promise<void> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: "en", maxFragments: 100 });
    if (!index) throw new Error(`Internal error: no search index: ${errors.join("; ")}`);
    // Pagefind takes records in the order in which they are sent, and the bytes it writes follow from that.
    const sorted = activities.toSorted((a, b) => compareText(a.path, b.path));
    const added: ReturnType<typeof index.addCustomRecord>[] = [];
    for (const [place, { path, search }] of sorted.entries()) {
      if (place % batch === 0) await setImmediate();
      if (!isWanted()) {
        // Their answers are of no interest any more.
        void Promise.allSettled(added);
        return;
      }
      added.push(
        index.addCustomRecord({
          url: path,
          language: "en",
          content: search.words,
          meta: { ...search.shown },
          filters: filtersOf(search.filters),
          sort: { ...search.sort },
        }),
      );
    }
    failOn((await Promise.all(added)).flatMap((record) => record.errors));
    // Pagefind's own process cannot say which file it could not write.
    const { files, errors: unmade } = await index.getFiles();
    failOn(unmade);
    for (const { path, content } of files) {
      if (!unusedFiles.includes(path)) writeFile(join(output, "pagefind", path), content);
    }
  } finally {
    // Pagefind's own process would keep this one alive.
    await close();
  }
}

/** By the names that the search page gives them. */
function filtersOf(filters: SearchEntry["filters"]): Record<string, string[]> {
  const { year, category, competences, objectives } = filters;
  return {
    year: [year],
    category: [category],
    competence: [...competences],
    objective: [...objectives],
  };
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Internal error: search index: ${errors.join("; ")}`);
}
