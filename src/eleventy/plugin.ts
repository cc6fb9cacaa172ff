import { setImmediate } from "node:timers/promises";
import { type PageTemplate, pages } from "../../templates/pages.tsx";
import type { Clock } from "../clock.ts";
import { disclose } from "../domain/disclosure.ts";
import { isError } from "../domain/problem.ts";
import { markdownRenderer } from "../markdown.ts";
import { type BuiltPortfolio, buildPortfolio } from "../portfolio.ts";
import { readRecords } from "../records/read-records.ts";
import type { Sources } from "../records/sources.ts";
import { linksUnder } from "../views/addresses.ts";
import { siteLinks } from "../views/record-links.ts";
import { type SiteView, siteView } from "../views/site-view.ts";
import { copyEvidence, writeAssets } from "./assets.ts";
import type { EleventyConfig, EleventyTemplate } from "./eleventy-config.ts";
import { writeSearchIndex } from "./search-index.ts";

export interface CpdOptions {
  /** Folder of records. */
  readonly records: string;
  readonly clock: Clock;
  /** Where on its host the site will lie: `/`, or `/repo/`. */
  readonly pathPrefix: string;
  /** Takes the problems of the records, when there are any. */
  readonly report: (problems: BuiltPortfolio["problems"], texts: Sources["texts"]) => void;
}

/** Makes the site of a folder of records; an error in a record stops the build before a page is written. */
export function cpdPlugin(config: EleventyConfig, options: CpdOptions): void {
  config.versionCheck(">=3.0");
  config.setUseGitIgnore(false);
  config.addWatchTarget(options.records);
  for (const page of pages) config.addTemplate(`${page.views}.11ty.js`, templateOf(page));

  let site: Site | undefined;
  let indexing: Promise<void> | undefined;
  config.on("eleventy.before", async ({ directories }) => {
    site = readSite(options);
    // Pagefind works in a process of its own, so it may begin before Eleventy does.
    indexing = writeSearchIndex(site.view.activities, directories.output);
    // A failure is told where the index is waited for, below.
    indexing.catch(() => undefined);
  });
  config.addGlobalData("cpd", () => site?.view);
  config.on("eleventy.after", async ({ directories, results }) => {
    if (!site || results.length === 0) throw new Error("Internal error: no page was written");
    copyEvidence(options.records, site.evidence, directories.output);
    writeAssets(directories.output);
    await indexing;
  });
}

/** Stops Eleventy. The report has said why, so no stack trace is wanted. */
export class RecordsError extends Error {
  override readonly name = "RecordsError";
  readonly skipOriginalStack = true;
}

interface Site {
  readonly view: SiteView;
  /** Files to publish: path on the site, to path on the disk, both from their folders. */
  readonly evidence: ReadonlyMap<string, string>;
}

function readSite({ records, clock, pathPrefix, report }: CpdOptions): Site {
  const sources = readRecords(records);
  const { portfolio, problems } = buildPortfolio(sources, clock);
  if (problems.length > 0) report(problems, sources.texts);
  if (problems.some(isError)) throw new RecordsError("the records have errors");
  const shown = disclose(portfolio, "public");
  const link = linksUnder(pathPrefix);
  const { resolve, files } = siteLinks(shown, sources.otherFiles, link);
  const view = siteView({ portfolio: shown, link, toHtml: markdownRenderer(resolve) });
  const evidence = new Map([...files].map((path) => [path, sources.otherFiles.get(path) ?? path]));
  // Eleventy hands a frozen object on as it is, and copies any other for every page.
  return { view: Object.freeze(view), evidence };
}

function templateOf({ views, permalink, render }: PageTemplate): EleventyTemplate {
  return {
    data: {
      pagination: { data: `cpd.${views}`, size: 1, alias: "view" },
      permalink: ({ view }) => permalink(view),
      eleventyExcludeFromCollections: true,
    },
    render: async ({ view }) => {
      // Between two pages, what waits to be sent to Pagefind is sent.
      await setImmediate();
      return render(view);
    },
  };
}
