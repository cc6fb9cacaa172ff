import { basename, join, relative } from "node:path";
import { setImmediate } from "node:timers/promises";
import { type PageTemplate, pages } from "../../templates/pages.tsx";
import type { NavigationItem } from "../views/page-view.ts";
import type { SiteView } from "../views/site-view.ts";
import type { EleventyConfig, EleventyData } from "./eleventy-config.ts";
import { leaveAlone } from "./hooks.ts";
import type { Collections } from "./own-pages.ts";

/**
 * The extension of our templates. It is one of our own, so that the formats a
 * site chooses leave out none of ours, and ours take in none of its files.
 */
const extension = "cpd-portfolio";

/** What the pages are made from, when they are made. */
export interface PageSource {
  readonly views: () => SiteView;
  /** Where below the site's top the pages lie. */
  readonly base: () => string;
  /** Links of the member's own, which come after the sections. */
  readonly ownLinks: (collections: Collections) => readonly NavigationItem[];
}

type Render = (data: never) => string | Promise<string>;

/** What makes pages of our templates, by their names. */
export type Engine = Map<string, Render>;

/** Teaches Eleventy our templates; they are made again when a file changes that is told to be a source of theirs. */
export function addEngine(config: EleventyConfig, isSource: (path: string) => boolean): Engine {
  const engine: Engine = new Map();
  config.addExtension(extension, {
    compile: (_content, path) => {
      const render = engine.get(basename(path, `.${extension}`));
      if (render) return render;
      throw new Error(`there is no template of the portfolio by this name: ${path}`);
    },
    isIncrementalMatch: isSource,
  });
  config.addTemplateFormats(extension);
  config.on("eleventy.config", (settled) => {
    const merged = settled.getConfig();
    leaveAlone(merged, isOurTemplate);
    merged.preprocessors[extension] = { filter: extension, callback: noPageOfLayout };
  });
  return engine;
}

/** Adds every kind of page. */
export function addPages(config: EleventyConfig, engine: Engine, source: PageSource): void {
  for (const page of pages) {
    engine.set(page.views, renderOf(page, source));
    config.addTemplate(placeOf(page.views), "", dataOf(page, source));
  }
}

/** The layout of a member's own pages, as they name it. */
export const layout = "cpd";

/** Adds that layout, wherever the folders of the site's own layouts are. */
export function addLayout(config: EleventyConfig, engine: Engine, render: Render): void {
  const { input, includes, layouts = includes } = config.directories;
  engine.set(layout, render);
  config.addTemplate(placeOf(layout), "", {});
  config.addLayoutAlias(layout, relative(layouts, join(input, placeOf(layout))));
}

/** Where in the input folder a template would be, if it were a file. */
function placeOf(name: string): string {
  return `${extension}/${fileOf(name)}`;
}

function fileOf(name: string): string {
  return `${name}.${extension}`;
}

/** Whether a path is that of a template of ours. */
export function isOurTemplate(path: string): boolean {
  return path.endsWith(`.${extension}`);
}

/** What a page is made from; no site has data of its own by such a name. */
interface PageData {
  readonly cpdPortfolioPage: never;
  readonly collections: Collections;
}

function renderOf({ render }: PageTemplate, { ownLinks }: PageSource): Render {
  return async ({ cpdPortfolioPage, collections }: PageData) => {
    // Between two pages, what waits to be sent or written is sent and written.
    await setImmediate();
    return render(cpdPortfolioPage, ownLinks(collections));
  };
}

function dataOf({ views, permalink }: PageTemplate, source: PageSource): EleventyData {
  return unmixed({
    cpdPortfolioPages: [],
    pagination: {
      data: "cpdPortfolioPages",
      before: () => source.views()[views],
      size: 1,
      alias: "cpdPortfolioPage",
    },
    permalink: ({ cpdPortfolioPage }: PageData) =>
      `${source.base()}${permalink(cpdPortfolioPage).slice(1)}`,
    layout: false,
    eleventyExcludeFromCollections: true,
    // What a site may say of all its pages is not said of these.
    date: "1970-01-01",
    dynamicPermalink: true,
    eleventyComputed: undefined,
    eleventyDataSchema: undefined,
    tags: [],
    templateEngineOverride: undefined,
  });
}

/**
 * Data that takes the place of what a site says by the same names, whether
 * Eleventy merges or not. Frozen, or it would read the names once too often.
 */
function unmixed(data: EleventyData): EleventyData {
  const instead = Object.entries(data).map(([name, value]) => [`override:${name}`, value]);
  return Object.freeze({ ...data, ...Object.fromEntries(instead) });
}

/** A layout has to stand among the templates, and is no page. */
function noPageOfLayout(this: { readonly inputPath?: string }): false | undefined {
  return basename(this.inputPath ?? "") === fileOf(layout) ? false : undefined;
}
