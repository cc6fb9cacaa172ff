import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Disclosure, disclose } from "../domain/disclosure.ts";
import type { Portfolio } from "../domain/portfolio.ts";
import { isError } from "../domain/problem.ts";
import { yearStanding } from "../domain/review.ts";
import { missingIn } from "../formats/review-missing.ts";
import { buildPortfolio, type RecordMemory } from "../portfolio.ts";
import { type FileMemory, readRecords } from "../records/read-records.ts";
import { Refusal } from "../refusal.ts";
import { likelyPart, partsOfSite } from "../views/changed-pages.ts";
import type { SiteContext } from "../views/site-context.ts";
import { siteView, siteViewOnDemand } from "../views/site-view.ts";
import type { CpdOptions } from "./plugin.ts";
import type { PageSurroundings, PreviewPages } from "./preview-pages.ts";
import { RecordsError, siteBasis } from "./read-site.ts";

/** The records as all pages are to show them. */
export interface PreviewState extends PageSurroundings {
  readonly context: SiteContext;
}

/** Makes the pages say what the records say, as their member may see it. */
export class PreviewSite {
  readonly #options: CpdOptions;
  readonly #pages: PreviewPages;
  readonly #files: FileMemory;
  readonly #memory: RecordMemory = new Map();
  /** From what the likely pages were guessed last. */
  #shown: Disclosure | undefined;

  constructor(options: CpdOptions, pages: PreviewPages, stampOf?: FileMemory["stampOf"]) {
    this.#options = options;
    this.#pages = pages;
    this.#files = { files: new Map(), ...(stampOf && { stampOf }) };
  }

  /** Reads the records; throws `RecordsError` when one has an error. */
  read(): PreviewState {
    const { records, clock, report } = this.#options;
    if (!existsSync(records)) {
      throw new Refusal(`there is no folder ${records} any more: put it back`);
    }
    const sources = readRecords(records, this.#files);
    const { portfolio, problems } = buildPortfolio(sources, clock, this.#memory);
    if (problems.length > 0) report(problems, sources.texts);
    if (problems.some(isError)) throw new RecordsError("the records have errors");
    const preview = { missing: (year: number) => missingFrom(portfolio, year) };
    const basis = siteBasis(disclose(portfolio, "member"), sources, this.#pages.place, preview);
    return {
      ...basis,
      all: Object.freeze(siteViewOnDemand(basis.context)),
      // What has just gone is seen in a moment.
      evidence: () =>
        new Map([...basis.evidence()].filter(([, path]) => existsSync(join(records, path)))),
    };
  }

  /** Makes every page, and everything of the member's own. */
  async makeAll(state: PreviewState): Promise<void> {
    const { base } = this.#pages.place;
    await this.#pages.makeAll(siteView(state.context), state);
    this.#shown = state.context.portfolio;
    // Where the pages lie is said by a configuration, which has been read only now.
    if (this.#pages.place.base !== base) await this.makeAll(this.read());
  }

  /** Makes what a member looks at while writing; says whether any of it says something else. */
  async makeLikely(state: PreviewState): Promise<boolean> {
    const { context } = state;
    const part = this.#shown && likelyPart(this.#shown, context.portfolio);
    this.#shown = context.portfolio;
    if (!part) return false;
    const view = siteView(context, part.wanted, part.kinds);
    return (await this.#pages.makeOthers(view, state)).others.size > 0;
  }

  /**
   * Makes every page that says something else, whatever the reason, and takes
   * away what is no more. Says whether there was any; nothing when it was given up.
   */
  async makeRest(
    state: PreviewState,
    isOver: () => Promise<boolean>,
  ): Promise<boolean | undefined> {
    const { context } = state;
    const there = new Set<string>();
    let isOther = false;
    this.#pages.copyEvidence(state);
    for (const { wanted, kinds } of partsOfSite(context.portfolio)) {
      if (await isOver()) return undefined;
      const view = siteView(context, wanted, kinds);
      const { all, others } = await this.#pages.makeOthers(view, state);
      for (const permalink of all.keys()) there.add(permalink);
      isOther ||= others.size > 0;
    }
    // Links to some are met only as views are made.
    this.#pages.copyEvidence(state);
    return this.#pages.keepOnly(there, state) || isOther;
  }
}

/** What a year still lacks, in words. */
function missingFrom(portfolio: Portfolio, year: number) {
  const record = portfolio.years.find((one) => one.year === year);
  return record ? missingIn(yearStanding(portfolio, record), record, portfolio.today) : [];
}
