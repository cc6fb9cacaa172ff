import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { close, createIndex, type PagefindIndex } from "pagefind";
import { writeFile } from "../disk/write-file.ts";
import { compareText } from "../domain/problem.ts";
import type { ActivityView } from "../views/activity-view.ts";
import { recordOf, settings, vocabularyOf } from "./search-record.ts";

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

/** How many indexes are being made. */
let users = 0;

/** Writes Pagefind's index of the activities to the site's `pagefind/`, unless it is no longer wanted. */
export async function writeSearchIndex(
  activities: readonly Pick<ActivityView, "path" | "search">[],
  output: string,
  isWanted: () => boolean = () => true,
): Promise<void> {
  users += 1;
  try {
    const { index, errors } = await createIndex(settings);
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
      added.push(index.addCustomRecord(recordOf(path, search)));
    }
    failOn((await Promise.all(added)).flatMap((record) => record.errors));
    await writeFilesOf(index, join(output, "pagefind"));
  } finally {
    users -= 1;
    // Pagefind's one process would keep this one alive, and is every index's.
    if (users === 0) await close();
  }
  writeFile(join(output, "pagefind", "words.json"), JSON.stringify(vocabularyOf(activities)));
}

/** Pagefind's own process cannot say which file it could not write, so ours writes them. */
async function writeFilesOf(index: PagefindIndex, folder: string): Promise<void> {
  const { files, errors } = await index.getFiles();
  failOn(errors);
  for (const { path, content } of files) {
    if (!unusedFiles.includes(path)) writeFile(join(folder, path), content);
  }
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Internal error: search index: ${errors.join("; ")}`);
}
