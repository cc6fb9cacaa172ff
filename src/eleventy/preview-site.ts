import { join } from "node:path";
import { type Disclosure, disclose } from "../domain/disclosure.ts";
import type { Portfolio } from "../domain/portfolio.ts";
import { isError } from "../domain/problem.ts";
import { yearStanding } from "../domain/review.ts";
import { missingIn } from "../formats/review-missing.ts";
import { buildPortfolio, type RecordMemory } from "../portfolio.ts";
import { type FileMemory, readRecords } from "../records/read-records.ts";
import type { Sources } from "../records/sources.ts";
import { changedPages, everyPage, goneBetween, type Wanted } from "../views/changed-pages.ts";
import { type KindOfPage, kindsOfPage } from "../views/site-view.ts";
import type { SiteMaker } from "./add-site.ts";
import { copyEvidence, writeAssets } from "./assets.ts";
import { both, type Change } from "./changes.ts";
import { removePage, withoutGone } from "./gone-pages.ts";
import { laterIndex } from "./later-index.ts";
import type { CpdOptions } from "./plugin.ts";
import { RecordsError, type Site, siteFor } from "./read-site.ts";

/** The pages a member is looking at while writing. The others tell of the whole portfolio, and take longer. */
const firstKinds: readonly KindOfPage[] = ["activities", "years"];

/** Those others, in parts between which something saved meanwhile gets its turn. */
const restInParts: readonly (readonly KindOfPage[])[] = [
  ["home", "yearLists", "categories", "objectiveLists", "objectives", "returns"],
  ["activityLists"],
  ["competences"],
  ["search", "notFound", "feeds", "sitemaps"],
];

export interface PreviewMaker extends SiteMaker {
  /** Says what the next build is for; without it, every page is made. */
  readonly expect: (change: Change | "rest") => void;
  /** Whether pages are left to be made, which may wait until nothing changes for a moment. */
  readonly hasRest: () => boolean;
  readonly stop: () => Promise<void>;
}

/** The records as some pages show them. */
interface State {
  readonly sources: Sources;
  readonly portfolio: Portfolio;
  readonly shown: Disclosure;
}

/** What is made this time, and what will then be true. */
interface Part {
  readonly state: State;
  readonly wanted: Wanted;
  readonly kinds: readonly KindOfPage[];
  /** Paths of pages to take away. */
  readonly gone: readonly string[];
}

/**
 * Makes the site as its member may see it, and when records change the pages
 * that say something else than before: first those of activities and years,
 * then the rest. The search follows a moment later.
 */
export function previewMaker(
  options: CpdOptions,
  onSearchFailed: (error: unknown) => void,
): PreviewMaker {
  const files: FileMemory["files"] = new Map();
  const memory: RecordMemory = new Map();
  const index = laterIndex(onSearchFailed);
  let expected: Change | "rest" | undefined;
  /** What the pages of the first kinds say, and what all the others did when they were last made. */
  let first: State | undefined;
  let others: State | undefined;
  let restDone = 0;
  let part: Part | undefined;
  let site: Site | undefined;
  let ownPages: readonly string[] = [];

  const read = (change: Change | undefined): State => {
    const mayHaveChanged = change?.mayBeOf ?? (() => true);
    const sources = readRecords(options.records, { files, mayHaveChanged });
    const { portfolio, problems } = buildPortfolio(sources, options.clock, memory);
    if (problems.length > 0) options.report(problems, sources.texts);
    if (problems.some(isError)) throw new RecordsError("the records have errors");
    return { sources, portfolio, shown: disclose(portfolio, "member") };
  };

  const restPart = (state: State, since: State): Part => ({
    state,
    wanted: changedPages(since.shown, state.shown),
    kinds: restInParts[restDone] ?? [],
    gone: [],
  });

  const partFor = (change: Change | undefined): Part => {
    const state = read(change);
    if (first && change?.isOfActivities && state.shown.today === first.shown.today) {
      const wanted = changedPages(first.shown, state.shown);
      return { state, wanted, kinds: firstKinds, gone: wanted.gone };
    }
    const gone = first ? goneBetween(first.shown, state.shown) : [];
    return { state, wanted: everyPage, kinds: kindsOfPage, gone };
  };

  const nextPart = (): Part => {
    if (expected !== "rest") return partFor(expected);
    return first && others ? restPart(first, others) : partFor(undefined);
  };

  /** Holds on to what the pages now say. */
  const settle = ({ state, kinds }: Part) => {
    if (kinds === firstKinds || kinds === kindsOfPage) {
      first = state;
      restDone = 0;
    } else {
      restDone += 1;
    }
    if (kinds === kindsOfPage || restDone === restInParts.length) others = state;
    expected = undefined;
  };

  return {
    expect: (change) => {
      expected = change === "rest" ? change : both(expected, change);
    },
    hasRest: () => first !== others,
    begin: (place) => {
      part = nextPart();
      const { state, wanted, kinds } = part;
      const preview = { missing: (year: number) => missingFrom(state.portfolio, year) };
      site = siteFor(state.shown, state.sources, place, { preview, wanted, kinds });
      return site;
    },
    finish: async ({ directories, results }) => {
      if (!site || !part) throw new Error("Internal error: a preview ends that has not begun");
      const { kinds, gone } = part;
      copyEvidence(options.records, site.evidence, directories.output);
      writeAssets(directories, "preview.css");
      for (const path of gone) removePage(join(directories.output, path));
      ownPages = withoutGone(ownPages, results);
      if (kinds.includes("activities"))
        index.update(site.view.activities, gone, directories.output);
      settle(part);
    },
    stop: index.stop,
  };
}

/** What a year still lacks, in words. */
function missingFrom(portfolio: Portfolio, year: number) {
  const record = portfolio.years.find((one) => one.year === year);
  return record ? missingIn(yearStanding(portfolio, record), record, portfolio.today) : [];
}
