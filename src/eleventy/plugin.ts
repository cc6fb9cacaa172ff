import { env, stderr } from "node:process";
import { type Clock, clockFrom } from "../clock.ts";
import type { Problem } from "../domain/problem.ts";
import type { Sources } from "../records/sources.ts";
import { Refusal } from "../refusal.ts";
import { reportText } from "../report/report-text.ts";
import { addSite, type SiteMaker } from "./add-site.ts";
import { copyEvidence, writeAssets } from "./assets.ts";
import type { EleventyConfig } from "./eleventy-config.ts";
import { readSite, type Site } from "./read-site.ts";
import { writeSearchIndex } from "./search-index.ts";
import { isOurTemplate } from "./site-templates.ts";

export interface CpdOptions {
  /** Folder of records. */
  readonly records: string;
  readonly clock: Clock;
  /** Takes the problems of the records, when there are any. */
  readonly report: (problems: readonly Problem[], texts: Sources["texts"]) => void;
  /** The path below which all pages and assets of the portfolio lie, such as `/cpd/`; `/` when left out. */
  readonly base?: string;
}

/**
 * Adds a portfolio to an Eleventy site, from a folder of records; an error in a
 * record stops the build before a page is written. Without options it takes the
 * folder `records`, the day that `SOURCE_DATE_EPOCH` or the clock tells, and
 * reports on standard error. What else the site has stays as it is.
 */
export function cpdPlugin(config: EleventyConfig, options: Partial<CpdOptions> = {}): void {
  add(config, options, false);
}

/**
 * Makes the portfolio the site itself: the templates of the input folder are
 * pages of the member's own, in the portfolio's frame.
 */
export function portfolioPlugin(config: EleventyConfig, options: Partial<CpdOptions> = {}): void {
  add(config, options, true);
}

export default cpdPlugin;

function add(config: EleventyConfig, options: Partial<CpdOptions>, isPortfolio: boolean): void {
  const { records = "records", base, clock, report = reportOnError } = options;
  addSite(config, { records, base, isPortfolio }, () =>
    siteBuilder({ records, clock: clock ?? clockIn(env), report }),
  );
}

function siteBuilder(options: CpdOptions): SiteMaker {
  let site: Site | undefined;
  let indexing: Promise<void> | undefined;
  return {
    begin: (place, output) => {
      site = readSite(options, place);
      // Pagefind works in a process of its own, so it may begin before Eleventy does.
      indexing = writeSearchIndex(site.view.activities, output);
      // A failure is told where the index is waited for, below.
      indexing.catch(() => undefined);
      return site;
    },
    finish: async ({ directories, results, incremental }) => {
      if (!site) throw new Error("Internal error: a site ends that has not begun");
      copyEvidence(options.records, site.evidence, directories.output);
      writeAssets(directories);
      await indexing;
      if (!incremental && !results.some(({ inputPath }) => isOurTemplate(inputPath))) {
        throw new Refusal(
          "Eleventy made no page of the portfolio: leave out --formats, and give layouts a folder of their own in dir.layouts",
        );
      }
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
