import { join, relative, resolve } from "node:path";
import { isWithin, realPath } from "../places.ts";
import { Refusal } from "../refusal.ts";
import type { SitePlace } from "../views/addresses.ts";
import { addOwnStyles, assetsIn } from "./assets.ts";
import type { BuiltSite, EleventyConfig } from "./eleventy-config.ts";
import { keepFromRecords } from "./keep-from-records.ts";
import {
  addOwnPages,
  type Collections,
  copyForLinks,
  type Frame,
  ownNavigation,
} from "./own-pages.ts";
import { patternFor } from "./patterns.ts";
import { asPrefix } from "./prefix.ts";
import type { Site } from "./read-site.ts";
import { addEngine, addPages, type Engine, isOurTemplate } from "./site-templates.ts";

/** Where the pages of a site come from, and what is done when they are written. */
export interface SiteMaker {
  /** Gives what the pages show, before any is made; what it throws stops the build. */
  readonly begin: (place: SitePlace, output: string) => Site;
  /** Adds what is no page to the output, once the pages are written. */
  readonly finish: (built: BuiltSite) => Promise<void>;
}

/** What a configuration is told of the site that it gets. */
export interface SiteOptions {
  /** The folder of records. */
  readonly records: string;
  /** The path below which all pages and assets lie; `undefined` leaves it as it is. */
  readonly base: string | undefined;
  /** Whether the site is the portfolio, so that the input folder holds the member's own pages. */
  readonly isPortfolio: boolean;
}

/** The site that a configuration has. */
interface AddedSite {
  readonly engine: Engine;
  readonly guard: ReturnType<typeof keepFromRecords>;
  site: Site | undefined;
  prefix: string;
  base: string;
  hasOwnPages: boolean;
}

const sites = new WeakMap<EleventyConfig, AddedSite>();

/**
 * Has Eleventy make the pages of a folder of records. A configuration has one
 * site: what a command adds goes before what a file adds, but for the base.
 */
export function addSite(
  config: EleventyConfig,
  { records, base, isPortfolio }: SiteOptions,
  maker: () => SiteMaker,
): void {
  const added = sites.get(config) ?? addPortfolio(config, records, maker());
  sites.set(config, added);
  if (base !== undefined) added.base = baseOf(base);
  if (isPortfolio && !added.hasOwnPages) {
    added.hasOwnPages = true;
    addOwnPages(config, added.engine, () => frameOf(added));
  }
}

function addPortfolio(config: EleventyConfig, records: string, maker: SiteMaker): AddedSite {
  config.versionCheck(">=3.0");
  config.addWatchTarget(`${patternFor(relative(".", records))}/**`);
  const guard = keepFromRecords(config, records);
  const isRecord = (path: string) => isWithin(realPath(path), realPath(records));
  const engine = addEngine(config, isRecord);
  const added: AddedSite = {
    engine,
    guard,
    site: undefined,
    prefix: "/",
    base: "/",
    hasOwnPages: false,
  };
  config.on("eleventy.config", (settled) => {
    added.prefix = asPrefix(settled.getPathPrefix()) ?? settled.getPathPrefix();
  });
  config.on("eleventy.before", async ({ directories }) => {
    guard.refuse();
    added.site = maker.begin(added, join(directories.output, added.base));
  });
  config.addGlobalData("cpd", () => added.site?.all);
  addPages(config, engine, {
    views: () => siteIn(added).view,
    base: () => added.base,
    ownLinks: (collections: Collections) =>
      added.hasOwnPages ? ownNavigation(collections, added) : [],
  });
  config.on("eleventy.after", (built) => finish(added, built, maker));
  return added;
}

/** Frozen, since Eleventy copies what is not for every page. */
function frameOf(added: AddedSite): Frame {
  const { prefix, base } = added;
  return Object.freeze({ place: { prefix, base }, pageView: siteIn(added).pageView });
}

function siteIn({ site }: AddedSite): Site {
  if (site) return site;
  throw new Error("Internal error: a page is made before the records are read");
}

async function finish(added: AddedSite, built: BuiltSite, maker: SiteMaker): Promise<void> {
  const { guard, site, base, hasOwnPages } = added;
  const { directories } = built;
  const output = join(directories.output, base);
  guard.takeBack(built);
  // Nothing is told before all is written, so that nothing is still at work when the build has failed.
  await maker.finish({ ...built, directories: { ...directories, output } });
  guard.tell();
  refuseSame(built, guard.copies(), [
    ...assetsIn(output),
    ...[...(site?.evidence.keys() ?? [])].map((path) => join(output, "evidence", path)),
  ]);
  if (!hasOwnPages) return;
  addOwnStyles(directories.input, output);
  copyForLinks(guard.linkedFiles());
}

/** Refuses a file of ours where the site writes one of its own. */
function refuseSame(
  { results, directories }: BuiltSite,
  copies: readonly string[],
  ours: readonly string[],
): void {
  const pages = results.filter(({ inputPath }) => !isOurTemplate(inputPath));
  const theirs = new Set(
    [...pages.map(({ outputPath }) => outputPath), ...copies].map((path) => resolve(path)),
  );
  const same = ours.find((path) => theirs.has(resolve(path)));
  if (same === undefined) return;
  throw new Refusal(
    `/${relative(directories.output, same)} is a file of the site's and of the portfolio's: rename the one, or give the other a folder, with base: "/cpd/"`,
  );
}

function baseOf(base: string): string {
  const prefix = asPrefix(String(base));
  if (prefix !== undefined) return prefix;
  throw new Refusal(`base "${base}" is not a path: write one such as "/cpd/"`);
}
