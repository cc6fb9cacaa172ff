import { rmSync } from "node:fs";
import { join } from "node:path";
import { close, createIndex } from "pagefind";
import { compareText } from "../domain/problem.ts";
import type { BuiltSite } from "./eleventy-config.ts";

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

/** Writes Pagefind's index of the activities' pages to the site's `pagefind/`. */
export async function writeSearchIndex(
  results: BuiltSite["results"],
  output: string,
): Promise<void> {
  const folder = join(output, "pagefind");
  try {
    const { index, errors } = await createIndex({ forceLanguage: "en", maxFragments: 100 });
    if (!index) throw new Error(`Internal error: no search index: ${errors.join("; ")}`);
    // Pages go in one after the other in one order, or the bytes would differ from run to run.
    for (const { url, content } of activityPages(results)) {
      const added = await index.addHTMLFile({ url, content });
      failOn(added.errors);
    }
    const written = await index.writeFiles({ outputPath: folder });
    failOn(written.errors);
  } finally {
    // Pagefind's own process would keep this one alive.
    await close();
  }
  for (const name of unusedFiles) rmSync(join(folder, name), { force: true });
}

function activityPages(results: BuiltSite["results"]): BuiltSite["results"] {
  return results
    .filter(({ url }) => /^\/activities\/./.test(url))
    .sort((a, b) => compareText(a.url, b.url));
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Internal error: search index: ${errors.join("; ")}`);
}
