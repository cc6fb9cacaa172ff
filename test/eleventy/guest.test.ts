import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildWithEleventy, runEleventy, siteWithPackage } from "../support/eleventy.ts";
import { activityRecord, record } from "../support/records.ts";
import { contentsOf, filesBelow, showcase, siteOf } from "../support/site.ts";
import { folderOf } from "../support/temporary-folder.ts";

/** A site that is there already, and has much that could get in the way of another's pages. */
const guest = {
  "guest.js": `import { HtmlBasePlugin } from "@11ty/eleventy";

export default function guest(config) {
  config.addPlugin(HtmlBasePlugin);
  config.addPassthroughCopy({ public: "assets" });
  config.addPassthroughCopy("content/**/*.png");
  config.addCollection("everything", (api) => api.getAllSorted());
  config.addFilter("shout", (words) => words.toUpperCase());
  config.addTransform("mark", (content) => content + "<!-- the site's -->");
  config.addLinter("pages", function () {
    if (this.inputPath.includes("cpd")) throw new Error("the linter saw " + this.inputPath);
  });
  config.addPreprocessor("drafts", "*", (data, content) => {
    if (data.draft || !("page" in data)) return false;
    return content.replace("DATE", "a day");
  });
}

export const settings = {
  dir: { input: "content", includes: "../_includes", layouts: "../_frames", data: "../_data" },
  templateFormats: ["md", "njk", "html"],
  pathPrefix: "/repo/",
};
`,
  "content/index.njk":
    "---\nlayout: base.njk\ntitle: Home\ndate: 2024-01-01\n---\n<a href='/posts/one/'>One</a>",
  "content/search.njk": "---\ntitle: Search\ndate: 2024-01-02\n---\n<h1>{{ title | shout }}</h1>",
  "content/activities.html":
    "---\ndate: 2024-01-03\n---\n<p>No layout, and no title of its own</p>",
  "content/home.11ty.js": "not a template here",
  "content/posts/one.md":
    "---\ntitle: One\ndate: 2024-01-04\ntags: navigation\n---\nOn DATE. ![a](a.png)",
  "content/posts/two.md": "---\ntitle: Two\ndate: 2024-01-05\n---\nMore.",
  "content/posts/draft.md": "---\ntitle: Draft\ndate: 2024-01-06\ndraft: true\n---\nLess.",
  "content/posts/posts.json":
    '{ "tags": ["post"], "layout": "base.njk", "permalink": "/{{ page.fileSlug }}/" }',
  "content/posts/a.png": "a picture",
  "content/feed.njk": `---
permalink: /feed.xml
date: 2024-01-07
layout: false
---
{% for page in collections.everything %}{{ page.url }} {{ page.data.title }}
{% endfor %}{{ collections.all | length }}`,
  "content/content.json": '{ "tags": ["page"], "cpdPortfolioPages": ["theirs"] }',
  "_data/eleventyComputed.js": `export default {
    heading: (data) => data.title.length,
    title: (data) => data.title ?? "Untitled",
    permalink: (data) => (data.hidden ? false : data.permalink),
  };`,
  "_data/eleventyDataSchema.js": `export default () => (data) => {
    if (data.page.url.startsWith("/cpd/")) throw new Error("not a page of this site");
  };`,
  "_data/layout.js": 'export default "base.njk";',
  "_frames/base.njk": "<title>{{ title }}</title>{{ heading }} {{ content | safe }}",
  "_frames/cpd.njk": "their own",
  "public/site.css": "body { color: red }",
  "public/icon.svg": "<svg/>",
  "plain.config.js": "export { default, settings as config } from './guest.js';",
};

const configurations = {
  "eleventy.config.js": `import cpd from "cpd-portfolio";
import guest, { settings } from "./guest.js";

export default function configure(config) {
  guest(config);
  config.addPlugin(cpd, { base: "/cpd/" });
  return settings;
}
`,
  "eleventy.config.ts": `import { type CpdOptions, cpdPlugin } from "cpd-portfolio";
import guest, { settings } from "./guest.js";

const options: Partial<CpdOptions> = { records: "records", base: "cpd" };

export default function configure(config: { addPlugin(plugin: unknown, options: unknown): void }) {
  config.addPlugin(cpdPlugin, options);
  guest(config);
  return settings;
}
`,
  "eleventy.config.cjs": `module.exports = async (config) => {
  const { default: guest, settings } = await import("./guest.js");
  const { default: cpd } = await import("cpd-portfolio");
  guest(config);
  config.addPlugin(cpd, { base: "cpd/" });
  return settings;
};
`,
};

describe("a site that is there already", async () => {
  const site = siteWithPackage({ ...guest, ...configurations });
  cpSync(showcase, join(site, "records"), { recursive: true });
  await runEleventy(site, "--config=plain.config.js", "--output=plain", "--quiet");
  const without = contentsOf(join(site, "plain"));
  const portfolio = await siteOf(showcase, "--path-prefix", "/repo/cpd/");
  const ours = [...contentsOf(portfolio.folder)]
    .filter(([path]) => path !== ".cpd-site")
    .map(([path, sum]) => [`cpd/${path}`, sum] as const);

  test("is one in which there is something to keep", () => {
    expect([...without.keys()]).toEqual([
      "activities/index.html",
      "assets/icon.svg",
      "assets/site.css",
      "feed.xml",
      "index.html",
      "one/index.html",
      "posts/a.png",
      "search/index.html",
      "two/index.html",
    ]);
  });

  test.each(Object.keys(configurations))(
    "stays as it is, byte for byte, and has the whole portfolio below its base: %s",
    async (configuration) => {
      const output = `with-${configuration}`;
      await runEleventy(site, `--config=${configuration}`, `--output=${output}`, "--quiet");
      const made = contentsOf(join(site, output));
      expect([...made].filter(([path]) => !path.startsWith("cpd/"))).toEqual([...without]);
      expect(new Map([...made].filter(([path]) => path.startsWith("cpd/")))).toEqual(new Map(ours));
    },
  );
});

const lecture = { "records/activities/2025-03-14-lecture.md": activityRecord() };
const profile = (siteUrl: string) => ({ "records/profile.md": record({ "site-url": siteUrl }) });

describe("what a site says of all its pages is not said of ours", () => {
  test.each<[name: string, content: string]>([
    ["layout", '"frame"'],
    ["permalink", '{ "build": "/{{ page.fileSlug }}/" }'],
    ["pagination", '{ "data": "none", "size": 2, "reverse": true, "filter": ["all"] }'],
    ["tags", '["post"]'],
    ["date", '"git Last Modified"'],
    ["templateEngineOverride", '"njk"'],
    ["dynamicPermalink", "false"],
    ["eleventyExcludeFromCollections", "false"],
    ["cpdPortfolioPages", '["none"]'],
    ["cpdPortfolioPage", '{ "page": { "title": "none" } }'],
    ["page.title", '"none"'],
  ])("%s", async (name, content) => {
    const site = folderOf({
      ...lecture,
      [`_data/${name}.json`]: content,
      "_includes/frame.njk": "---\npermalink: /none/\n---\nframed",
    });
    const [with_, without] = [
      await buildWithEleventy(site),
      await buildWithEleventy(folderOf(lecture)),
    ];
    expect(with_.errors).toEqual([]);
    expect(contentsOf(with_.output)).toEqual(contentsOf(without.output));
  });
});

describe("the base of a portfolio", () => {
  test.each(["cpd", "/cpd", "cpd/", "/cpd/", "a/b", "/"])("may be written %s", async (base) => {
    const { output, errors } = await buildWithEleventy(folderOf(lecture), undefined, { base });
    expect(errors).toEqual([]);
    const below = base
      .split("/")
      .filter(Boolean)
      .map((step) => `${step}/`)
      .join("");
    const paths = ["index.html", "404.html", "assets/site.css", "pagefind/pagefind.js"];
    expect(filesBelow(output)).toEqual(
      expect.arrayContaining(paths.map((path) => `${below}${path}`)),
    );
    expect(filesBelow(output).filter((path) => !path.startsWith(below))).toEqual([]);
  });

  test.each(["../cpd", "/cpd/../..", "https://ada.example/cpd", "my cpd", "cpd?", "."])(
    "may not be %s",
    async (base) => {
      const { output, errors } = await buildWithEleventy(folderOf(lecture), undefined, { base });
      expect(errors.at(-1)).toBe(`base "${base}" is not a path: write one such as "/cpd/"`);
      expect(contentsOf(folderOf())).toEqual(new Map());
      expect(() => filesBelow(output)).toThrow("ENOENT");
    },
  );

  test.each([
    ["https://ada.example/", "https://ada.example/cpd/"],
    ["https://ada.example/cpd/", "https://ada.example/cpd/"],
    ["https://ada.example/repo", "https://ada.example/repo/cpd/"],
    ["https://ada.example/~ada/cpd", "https://ada.example/~ada/cpd/"],
  ])("stands once in the addresses of a site-url %s", async (siteUrl, top) => {
    const { output } = await buildWithEleventy(
      folderOf({ ...lecture, ...profile(siteUrl) }),
      undefined,
      { base: "/cpd/" },
    );
    const sitemap = readFileSync(join(output, "cpd/sitemap.xml"), "utf8");
    const [first] = [...sitemap.matchAll(/<loc>([^<]*)</g)].map(([, url]) => url);
    expect(first).toBe(top);
  });
});

describe("what both would write is refused, with a way out", () => {
  test.each([
    ["a copy", "public/site.css", "body {}"],
    ["a page", "style.njk", "---\npermalink: /assets/site.css\n---\nbody {}"],
  ])("%s", async (_what, path, content) => {
    const { errors } = await buildWithEleventy(
      folderOf({ ...lecture, [path]: content }),
      (config) => config.addPassthroughCopy({ public: "assets" }),
    );
    expect(errors).toEqual([
      "/assets/site.css is a file of the site's and of the portfolio's: rename the one, or give the other a folder, with base: \"/cpd/\"",
    ]);
  });

  test("but not where the portfolio has a folder of its own", async () => {
    const { errors } = await buildWithEleventy(
      folderOf({ ...lecture, "public/site.css": "body {}" }),
      (config) => config.addPassthroughCopy({ public: "assets" }),
      { base: "/cpd/" },
    );
    expect(errors).toEqual([]);
  });
});

test("a folder of layouts that is the input folder is refused, for Eleventy then makes no page of ours", async () => {
  const { errors } = await buildWithEleventy(folderOf(lecture), (config) =>
    config.setLayoutsDirectory(""),
  );
  expect(errors).toEqual([expect.stringContaining("Eleventy made no page of the portfolio")]);
});
