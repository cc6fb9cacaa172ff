import { env, stderr } from "node:process";
import { setImmediate } from "node:timers/promises";
import { type PageTemplate, pages } from "../../templates/pages.tsx";
import { type Clock, clockFrom } from "../clock.ts";
import type { Problem } from "../domain/problem.ts";
import type { Sources } from "../records/sources.ts";
import { reportText } from "../report/report-text.ts";
import { copyEvidence, copyOwnFiles, writeAssets } from "./assets.ts";
import type { EleventyConfig, EleventyTemplate } from "./eleventy-config.ts";
import { addOwnPages, type Collections, type Frame, ownNavigation } from "./own-pages.ts";
import { readSite, type Site } from "./read-site.ts";
import { writeSearchIndex } from "./search-index.ts";

export interface CpdOptions {
  /** Folder of records. */
  readonly records: string;
  readonly clock: Clock;
  /** Takes the problems of the records, when there are any. */
  readonly report: (problems: readonly Problem[], texts: Sources["texts"]) => void;
}

/** Configurations that have their site: what a command adds goes before what a file adds. */
const complete = new WeakSet<EleventyConfig>();

/**
 * Makes the site of a folder of records; an error in a record stops the build
 * before a page is written. Without options it takes the folder `records`, the
 * day that `SOURCE_DATE_EPOCH` or the clock tells, and reports on standard error.
 */
export function cpdPlugin(config: EleventyConfig, options: Partial<CpdOptions> = {}): void {
  if (complete.has(config)) return;
  complete.add(config);
  const { records = "records", clock = clockIn(env), report = reportOnError } = options;
  config.versionCheck(">=3.0");
  config.setUseGitIgnore(false);
  config.addWatchTarget(records);

  let pathPrefix = "/";
  config.on("eleventy.config", (settled) => {
    pathPrefix = settled.getPathPrefix();
  });
  let site: Site | undefined;
  const frame = () => {
    if (!site) throw new Error("Internal error: a page is made before the records are read");
    return site.frame;
  };
  let indexing: Promise<void> | undefined;
  config.on("eleventy.before", async ({ directories }) => {
    site = readSite({ records, clock, report }, pathPrefix);
    // Pagefind works in a process of its own, so it may begin before Eleventy does.
    indexing = writeSearchIndex(site.view.activities, directories.output);
    // A failure is told where the index is waited for, below.
    indexing.catch(() => undefined);
  });
  config.addGlobalData("cpd", () => site?.view);
  for (const page of pages) config.addTemplate(`${page.views}.11ty.js`, templateOf(page, frame));
  addOwnPages(config, frame);
  config.on("eleventy.after", async ({ directories, results }) => {
    if (!site || results.length === 0) throw new Error("Internal error: no page was written");
    copyEvidence(records, site.evidence, directories.output);
    writeAssets(directories);
    copyOwnFiles(directories);
    await indexing;
  });
}

function clockIn(environment: typeof env): Clock {
  const clock = clockFrom(undefined, environment["SOURCE_DATE_EPOCH"]);
  if (!clock) throw new Error("SOURCE_DATE_EPOCH is not a number of seconds");
  return clock;
}

const reportOnError: CpdOptions["report"] = (problems, texts) => {
  stderr.write(reportText(problems, texts));
};

function templateOf(
  { views, permalink, render }: PageTemplate,
  frame: () => Frame,
): EleventyTemplate {
  return {
    data: {
      layout: false,
      pagination: { data: `cpd.${views}`, size: 1, alias: "view" },
      permalink: ({ view }) => permalink(view),
      eleventyExcludeFromCollections: true,
    },
    render: async ({ view, collections }: { view: never; collections: Collections }) => {
      // Between two pages, what waits to be sent to Pagefind is sent.
      await setImmediate();
      return render(view, ownNavigation(collections, frame().link));
    },
  };
}
