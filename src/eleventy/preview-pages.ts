import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { SitePlace } from "../views/addresses.ts";
import type { SiteView } from "../views/site-view.ts";
import { type CopiedEvidence, copyEvidence, removeEvidenceBut, writeAssets } from "./assets.ts";
import type { LaterIndex } from "./later-index.ts";
import { differing, digestsOf, type PageDigests, viewOf } from "./made-pages.ts";
import { ownPlacesBeside } from "./own-pages.ts";
import { forgetModules, makePages, ownTargets } from "./preview-eleventy.ts";
import type { Site } from "./read-site.ts";

/** What pages are made with. */
export interface PageSurroundings extends Pick<Site, "all" | "pageView"> {
  /** Files to publish, as far as the views that are made refer to them. */
  readonly evidence: () => Site["evidence"];
}

/** The pages of a preview on disk, with what each of them says. */
export class PreviewPages {
  /** The folder of the pages. */
  output: string;
  /** Where the portfolio lies in the site, by the member's own configuration. */
  place: SitePlace = { prefix: "/", base: "/" };
  /** Files and folders of the member's own that go into the pages. */
  ownPaths: readonly string[];
  readonly #records: string;
  readonly #folder: string;
  readonly #empty: string;
  readonly #index: LaterIndex;
  readonly #made = new Map<string, string>();
  readonly #copied: CopiedEvidence = new Map();
  #outputs = 0;

  constructor(records: string, folder: string, index: LaterIndex) {
    this.#records = records;
    this.#folder = folder;
    this.#index = index;
    this.#empty = join(folder, "input");
    mkdirSync(this.#empty);
    this.ownPaths = ownPlacesBeside(records);
    this.output = this.#nextOutput();
    // For the page that tells what is wrong while there is no other.
    writeAssets({ output: this.output }, "preview.css");
  }

  /** Makes all pages in a new folder, which takes the place of the last once it is whole. */
  async makeAll(view: SiteView, surroundings: PageSurroundings): Promise<void> {
    const last = this.output;
    const output = this.#nextOutput();
    await forgetModules(this.ownPaths, this.#empty);
    const eleventy = await this.#write(view, surroundings, output);
    const targets = await ownTargets(eleventy, this.#records);
    this.ownPaths = [...ownPlacesBeside(this.#records), ...targets];
    const index = join(last, this.place.base, "pagefind");
    if (existsSync(index)) renameSync(index, join(output, this.place.base, "pagefind"));
    this.output = output;
    const digests = digestsOf(view);
    this.keepOnly(digests, surroundings);
    this.#settle(view, digests);
    await this.#removeOutputsBut(output);
  }

  /** Makes those of some pages that say something else than before; gives what all of them say, and those. */
  async makeOthers(
    view: SiteView,
    surroundings: PageSurroundings,
  ): Promise<{ readonly all: PageDigests; readonly others: PageDigests }> {
    const all = digestsOf(view);
    const others = differing(this.#made, all);
    if (others.size > 0) {
      const otherView = viewOf(view, others);
      await this.#write(otherView, surroundings, this.output);
      this.#settle(otherView, others);
    }
    return { all, others };
  }

  /** Copies evidence that is new or another file than before. */
  copyEvidence({ evidence }: PageSurroundings): void {
    copyEvidence(this.#records, evidence(), this.#site, this.#copied);
  }

  /** Takes away the pages that are no more, and evidence; says whether there were such pages. */
  keepOnly(pages: Pick<PageDigests, "has">, { evidence }: PageSurroundings): boolean {
    const gone = [...this.#made.keys()].filter((permalink) => !pages.has(permalink));
    for (const permalink of gone) {
      rmSync(join(this.#site, permalink), { force: true });
      this.#made.delete(permalink);
    }
    if (gone.length > 0) this.#index.update([], gone, this.#site);
    removeEvidenceBut(evidence(), this.#site, this.#copied);
    return gone.length > 0;
  }

  /** The folder of the portfolio's own pages. */
  get #site(): string {
    return join(this.output, this.place.base);
  }

  /** Has Eleventy make pages; all that is not ours goes into a new folder alone. */
  async #write(
    view: SiteView,
    { all, pageView, evidence }: PageSurroundings,
    output: string,
  ): ReturnType<typeof makePages> {
    const site = { view: Object.freeze(view), all, pageView, evidence: evidence() };
    return makePages(
      { records: this.#records, empty: this.#empty, output },
      {
        begin: (place) => {
          const { prefix, base } = place;
          this.place = { prefix, base };
          return site;
        },
        finish: async ({ directories }) => {
          copyEvidence(this.#records, site.evidence, directories.output, this.#copied);
          writeAssets(directories, "preview.css");
        },
      },
    );
  }

  /** Holds on to what pages say now. */
  #settle(view: SiteView, digests: PageDigests): void {
    for (const [permalink, digest] of digests) this.#made.set(permalink, digest);
    if (view.activities.length > 0) this.#index.update(view.activities, [], this.#site);
  }

  #nextOutput(): string {
    this.#outputs += 1;
    return join(this.#folder, `site-${this.#outputs}`);
  }

  /** A build that failed has left one of its own. */
  async #removeOutputsBut(output: string): Promise<void> {
    const left = readdirSync(this.#folder)
      .map((name) => join(this.#folder, name))
      .filter((path) => path !== output && path !== this.#empty);
    for (const path of left) await rm(path, { recursive: true, force: true });
  }
}
