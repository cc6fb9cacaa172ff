import { existsSync } from "node:fs";
import { join } from "node:path";
import { renderOwnPage } from "../../templates/pages.tsx";
import type { Link } from "../views/addresses.ts";
import type { NavigationItem, PageView } from "../views/page-view.ts";
import type { EleventyConfig } from "./eleventy-config.ts";

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
}

/** What the site as a whole gives to own pages. */
export interface Frame {
  readonly link: Link;
  readonly pageView: (path: string, title: string, description: string) => PageView;
}

/** What of a portfolio is the member's own, beside the records: pages, and more configuration. */
export function ownPartsBeside(records: string): {
  readonly pages: string | undefined;
  readonly configuration: string | undefined;
} {
  const inPortfolio = (name: string) => {
    const path = join(records, "..", name);
    return existsSync(path) ? path : undefined;
  };
  return { pages: inPortfolio("pages"), configuration: inPortfolio("eleventy.config.js") };
}

/** Puts the site's banner and style around every page of the input folder that names no other layout. */
export function addOwnPages(config: EleventyConfig, frame: () => Frame): void {
  config.addGlobalData("layout", "cpd");
  config.addTemplate("_includes/cpd.11ty.js", {
    data: {},
    render: ({ title, description = "", page, content, collections }: OwnPage) => {
      if (!title) {
        throw new Error("title is missing: write one in its front matter, title: About me");
      }
      const { link, pageView } = frame();
      const view = { page: pageView(page.url, title, description), content: { html: content } };
      return renderOwnPage(view, ownNavigation(collections, link, page.url));
    },
  });
}

/** Links to the pages that are tagged `navigation`. */
export function ownNavigation(
  { navigation = [] }: Collections,
  link: Link,
  current?: string,
): readonly NavigationItem[] {
  return navigation.map(({ url, data: { title = url } }) => ({
    name: title,
    url: link(url),
    isCurrent: url === current,
  }));
}

/**
 * What is wrong with a page of the member's own, from what Eleventy threw for
 * it; `undefined` when that was for no such page.
 */
export function ownPageFault(error: unknown): string | undefined {
  const messages: string[] = [];
  for (let one = error; one instanceof Error; one = (one as EleventyError).originalError) {
    messages.push(one.message);
  }
  const file = /\bpages\/[^\s"'`,)]+/.exec(messages.join("\n"))?.[0];
  if (!file) return undefined;
  const why = messages[0]?.startsWith("Output conflict")
    ? "another page has its address: give it one of its own, with permalink: in its front matter"
    : messages.at(-1)?.split("\n")[0];
  return `${file} cannot be made into a page: ${why}`;
}

/** Eleventy wraps what a template threw. */
interface EleventyError extends Error {
  readonly originalError?: unknown;
}
