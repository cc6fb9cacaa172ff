import { setImmediate } from "node:timers/promises";
import { type PageTemplate, pages } from "../../templates/pages.tsx";
import type { BuiltSite, EleventyConfig, EleventyTemplate } from "./eleventy-config.ts";
import { addOwnPages, type Collections, type Frame, ownNavigation } from "./own-pages.ts";
import type { Site } from "./read-site.ts";

/** Where the pages of a site come from, and what is done when they are written. */
export interface SiteMaker {
  /** Gives what the pages show, before any is made; what it throws stops the build. */
  readonly begin: (pathPrefix: string, output: string) => Site;
  /** Adds what is no page, once the pages are written. */
  readonly finish: (built: BuiltSite) => Promise<void>;
}

/** Has Eleventy make the pages of a folder of records. */
export function addSite(
  config: EleventyConfig,
  records: string,
  { begin, finish }: SiteMaker,
): void {
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
  config.on("eleventy.before", async ({ directories }) => {
    site = begin(pathPrefix, directories.output);
  });
  config.addGlobalData("cpd", () => site?.all);
  config.addGlobalData("cpdPages", () => site?.view);
  for (const page of pages) config.addTemplate(`${page.views}.11ty.js`, templateOf(page, frame));
  addOwnPages(config, frame);
  config.on("eleventy.after", finish);
}

function templateOf(
  { views, permalink, render }: PageTemplate,
  frame: () => Frame,
): EleventyTemplate {
  return {
    data: {
      layout: false,
      pagination: { data: `cpdPages.${views}`, size: 1, alias: "view" },
      permalink: ({ view }) => permalink(view),
      eleventyExcludeFromCollections: true,
    },
    render: async ({ view, collections }: { view: never; collections: Collections }) => {
      // Between two pages, what waits to be sent or written is sent and written.
      await setImmediate();
      return render(view, ownNavigation(collections, frame().link));
    },
  };
}
