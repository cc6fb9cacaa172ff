import { env, stderr } from "node:process";
import { type Clock, clockFrom } from "../clock.ts";
import type { Problem } from "../domain/problem.ts";
import type { Sources } from "../records/sources.ts";
import { reportText } from "../report/report-text.ts";
import { addSite, type SiteMaker } from "./add-site.ts";
import { copyEvidence, copyOwnFiles, writeAssets } from "./assets.ts";
import type { EleventyConfig } from "./eleventy-config.ts";
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
  const { records = "records", clock = clockIn(env), report = reportOnError } = options;
  addOnce(config, records, () => siteBuilder({ records, clock, report }));
}

/** Gives a configuration its site, unless it has one. */
export function addOnce(config: EleventyConfig, records: string, maker: () => SiteMaker): void {
  if (complete.has(config)) return;
  complete.add(config);
  addSite(config, records, maker());
}

function siteBuilder(options: CpdOptions): SiteMaker {
  let site: Site | undefined;
  let indexing: Promise<void> | undefined;
  return {
    begin: (pathPrefix, output) => {
      site = readSite(options, pathPrefix);
      // Pagefind works in a process of its own, so it may begin before Eleventy does.
      indexing = writeSearchIndex(site.view.activities, output);
      // A failure is told where the index is waited for, below.
      indexing.catch(() => undefined);
      return site;
    },
    finish: async ({ directories, results }) => {
      if (!site || results.length === 0) throw new Error("Internal error: no page was written");
      copyEvidence(options.records, site.evidence, directories.output);
      writeAssets(directories);
      copyOwnFiles(directories);
      await indexing;
    },
  };
}

function clockIn(environment: typeof env): Clock {
  const clock = clockFrom(undefined, environment["SOURCE_DATE_EPOCH"]);
  if (!clock) throw new Error("SOURCE_DATE_EPOCH is not a number of seconds");
  return clock;
}

const reportOnError: CpdOptions["report"] = (problems, texts) => {
  stderr.write(reportText(problems, texts));
};
