import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { elements, textOf } from "../support/html.ts";
import { htmlFaults } from "../support/html-faults.ts";
import { record } from "../support/portfolio.ts";
import { run } from "../support/run.ts";
import { siteOf } from "../support/site.ts";
import { folderOf } from "../support/temporary-folder.ts";

const lecture = { "records/activities/2025/2025-03-14-lecture.md": record() };

/** A portfolio of one record, with other files beside its records. */
const withFiles = (files: Readonly<Record<string, string>>) =>
  join(folderOf({ ...lecture, ...files }), "records");

describe("a page in pages/", async () => {
  const records = withFiles({
    "pages/about.md":
      "---\ntitle: About me\ndescription: Who I am\ntags: navigation\n---\n\nI keep *relays* honest.\n",
    "pages/talks/index.html": "---\ntitle: Talks\n---\n<p>{{ cpd.years.length }} year</p>\n",
    "pages/feeds/plain.njk": "---\nlayout: false\npermalink: /plain.txt\n---\nplain {{ 1 + 1 }}\n",
    "pages/pictures/relay.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "pages/site.css": ":root { --accent: #7a1fa2; }\n",
  });
  const site = await siteOf(records, "--path-prefix", "/repo/");

  test("is written with the site's frame around it", () => {
    const html = site.read("about/index.html");
    expect(elements(html, "title").join()).toBe("About me – CPD portfolio");
    expect(elements(html, "h1")).toEqual(["About me"]);
    expect(html).toContain("<p>I keep <em>relays</em> honest.</p>");
    expect(html).toContain('<meta name="description" content="Who I am"/>');
    expect(html).toContain('href="../assets/site.css"');
    expect(htmlFaults(html, "about")).toEqual([]);
  });

  test("is linked from every page when it is tagged so, and only then", () => {
    for (const page of ["index.html", "activities/2025/lecture/index.html", "talks/index.html"]) {
      const [navigation = ""] = elements(site.read(page), "nav");
      expect(textOf(navigation)).toBe("Activities Years Objectives Competences Search About me");
      expect(navigation).toContain('<a href="/repo/about/">');
    }
    expect(site.read("about/index.html")).toContain(
      '<a href="/repo/about/" aria-current="page">About me</a>',
    );
  });

  test("may show what the site shows, and may do without the frame", () => {
    expect(site.read("talks/index.html")).toContain("<p>1 year</p>");
    expect(site.read("plain.txt")).toBe("plain 2\n");
  });

  test("has the files beside it, as they are", () => {
    expect(site.files).toContain("pictures/relay.svg");
  });

  test("has the stylesheet with what the member set last in it", () => {
    expect(site.read("assets/site.css")).toMatch(/:root \{ --accent: #7a1fa2; \}\n$/);
    expect(site.files).not.toContain("site.css");
  });
});

describe("a page that cannot be made is named, with what is wrong with it", () => {
  test.each([
    ["no title", "Words.\n", "title is missing: write one in its front matter, title: About me"],
    ["a filter that is none", "---\ntitle: A\n---\n{{ 1 | nosuch }}\n", "undefined filter: nosuch"],
    [
      "the address of one of ours",
      "---\ntitle: A\npermalink: /years/\n---\n",
      "another page has its address: give it one of its own, with permalink: in its front matter",
    ],
  ])("%s", async (_what, page, why) => {
    const records = withFiles({ "pages/odd.md": page });
    const output = join(folderOf(), "site");
    const { code, error } = await run(["build", "--records", records, "--output", output]);
    expect(error).toBe(`cpd: pages/odd.md cannot be made into a page: ${why}\n`);
    expect(code).toBe(2);
  });
});

test("a configuration of the member's own is read too", async () => {
  const records = withFiles({
    "eleventy.config.js": `module.exports = (config) => {
      config.addFilter("shout", (words) => words.toUpperCase());
    };`,
    "pages/loud.njk": '---\ntitle: Loud\n---\n<p>{{ "relay" | shout }}</p>\n',
  });
  const site = await siteOf(records);
  expect(site.read("loud/index.html")).toContain("<p>RELAY</p>");
});
