import { copyFileSync, existsSync, lstatSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { renderOwnPage } from "../../templates/pages.tsx";
import { linksUnder, type SitePlace, wayToTop } from "../views/addresses.ts";
import type { NavigationItem, PageView } from "../views/page-view.ts";
import type { EleventyConfig } from "./eleventy-config.ts";
import { addLayout, type Engine, layout } from "./site-templates.ts";

/** The pages of the member's own, by the tags that they give them. */
export interface Collections {
  /** Those that every page links to. */
  readonly navigation?: readonly {
    readonly url: string;
    readonly data: { readonly title?: string };
  }[];
}

/** What a page of the member's own gives to the layout around it. */
interface OwnPage {
  readonly title?: string;
  readonly description?: string;
  readonly page: { readonly url: string };
  /** Its HTML: from the member, and so trusted. */
  readonly content: string;
  readonly collections: Collections;
  readonly cpdFrame: Frame;
}

/** What the site as a whole gives to own pages. */
export interface Frame {
  readonly place: SitePlace;
  readonly pageView: (path: string, title: string, description: string) => PageView;
}

/** What of a portfolio is the member's own, beside the records: pages, and more configuration. */
export function ownPartsBeside(records: string): {
  readonly pages: string | undefined;
  readonly configuration: string | undefined;
} {
  const [pages, configuration] = ownPlacesBeside(records).map((path) =>
    existsSync(path) ? path : undefined,
  );
  return { pages, configuration };
}

/** Where the two are looked for. */
export function ownPlacesBeside(records: string): readonly string[] {
  return ["pages", "eleventy.config.js"].map((name) => join(records, "..", name));
}

/** Has a site written to one folder, whichever a configuration of the member's own names. */
export function writeOnlyTo(config: EleventyConfig, output: string): void {
  // Plugins run once the file has been read.
  config.addPlugin(() => config.directories.setOutput(output));
}

/** Pictures and papers, which may lie beside a member's own pages. */
const ownFiles = ["avif", "gif", "jpg", "jpeg", "pdf", "png", "svg", "txt", "webp"];

/**
 * Puts the site's banner and style around every page of the input folder that
 * names no other layout, and has the files beside such pages copied. Eleventy
 * copies what it comes upon as it looks for pages: nothing that it leaves out.
 */
export function addOwnPages(config: EleventyConfig, engine: Engine, frame: () => Frame): void {
  addLayout(config, engine, renderInFrame);
  config.addGlobalData("layout", layout);
  // Not by a closure: Eleventy keeps a layout for the next site that is made in the same process.
  config.addGlobalData("cpdFrame", frame);
  config.addTemplateFormats(ownFiles);
  const extensions = ownFiles.join(",");
  config.ignores.add(`**/[._]*.{${extensions}}`);
  config.ignores.add(`**/[._]*/**/*.{${extensions}}`);
}

function renderInFrame({
  title,
  description = "",
  page: { url },
  content,
  collections,
  cpdFrame: { place, pageView },
}: OwnPage): string {
  if (!title) {
    throw new Error("title is missing: write one in its front matter, title: About me");
  }
  const page = pageView(url, title, description);
  // Own pages lie at the site's top, whatever the base of ours is.
  const assets = url.endsWith("/") ? `${wayToTop(url)}${place.base.slice(1)}assets/` : page.assets;
  const view = { page: { ...page, assets }, content: { html: content } };
  return renderOwnPage(view, ownNavigation(collections, place, url));
}

/** Links to the pages that are tagged `navigation`. */
export function ownNavigation(
  { navigation = [] }: Collections,
  { prefix }: SitePlace,
  current?: string,
): readonly NavigationItem[] {
  const link = linksUnder(prefix);
  return navigation.map(({ url, data: { title = url } }) => ({
    name: title,
    url: link(url),
    isCurrent: url === current,
  }));
}

/** Puts files where Eleventy has copied links to them, which lead nowhere once the site is published. */
export function copyForLinks(links: ReadonlyMap<string, string>): void {
  for (const [from, to] of links) {
    if (!lstatSync(to, { throwIfNoEntry: false })?.isSymbolicLink()) continue;
    rmSync(to);
    copyFileSync(realpathSync(from), to);
  }
}
