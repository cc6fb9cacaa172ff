import { lstatSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { describe, expect, test } from "vitest";
import { runEleventy, siteWithPackage } from "../support/eleventy.ts";
import { elements, textOf } from "../support/html.ts";
import { htmlFaults } from "../support/html-faults.ts";
import { record } from "../support/portfolio.ts";
import { run, runProcess } from "../support/run.ts";
import { contentsOf, filesBelow, siteOf } from "../support/site.ts";
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

test("what Git ignores, what is hidden and what begins with _ is not published", async () => {
  const records = withFiles({
    ".gitignore": "pages/notes/\n",
    "pages/notes/private.md": "---\ntitle: Private\n---\n",
    "pages/notes/private.pdf": "private",
    "pages/_drafts/draft.png": "a draft",
    "pages/.trash/old.pdf": "old",
    "pages/_old.txt": "old",
    "pages/robots.txt": "User-agent: *",
  });
  const { files } = await siteOf(records);
  expect(files.filter((path) => /notes|draft|trash|old|robots/.test(path))).toEqual(["robots.txt"]);
});

test("a picture may lie elsewhere, with a link to it", async () => {
  const records = withFiles({ "pages/about.md": "---\ntitle: About\n---\n" });
  const picture = join(folderOf({ "me.png": "a picture" }), "me.png");
  symlinkSync(picture, join(records, "../pages/me.png"));
  const site = await siteOf(records);
  expect(lstatSync(join(site.folder, "me.png")).isFile()).toBe(true);
  expect(site.read("me.png")).toBe("a picture");
});

test("files of the site's own are not written over", async () => {
  const records = withFiles({ "pages/assets/icon.svg": "<svg/>" });
  const { code, error } = await run([
    ...["build", "--records", records, "--output", join(folderOf(), "site")],
  ]);
  expect({ code, error }).toEqual({
    code: 2,
    error:
      "cpd: /assets/icon.svg is a file of the site's and of the portfolio's: rename the one, or give the other a folder, with base: \"/cpd/\"\n",
  });
});

describe("a configuration of the member's own", () => {
  const about = { "about.md": "---\ntitle: About me\n---\nI keep relays honest.\n" };
  const inFolder = (folder: string) =>
    Object.fromEntries(Object.entries(about).map(([path, text]) => [`${folder}/${path}`, text]));

  test.each([
    ["pages", 'dir: { input: "pages", output: "_site" }'],
    ["other pages", 'dir: { input: "other pages" }'],
    ["content", 'dir: { input: "content", includes: "../_includes", data: "../_data" }'],
    ["content", 'dir: { input: "content", layouts: "_frames" }, templateFormats: ["md"]'],
    [".", 'dir: { input: "." }'],
  ])("may have pages in %s, with %s, wherever the command is begun", async (input, settings) => {
    const records = withFiles({
      ...inFolder(input),
      "eleventy.config.js": `module.exports = () => ({ ${settings} });`,
    });
    const site = await siteOf(records);
    expect(elements(site.read("about/index.html"), "title")).toEqual(["About me – CPD portfolio"]);
    expect(filesBelow(dirname(records)).filter((path) => path.startsWith("_site"))).toEqual([]);
  });

  test.each([
    [
      "needs what is not installed",
      'require("some-plugin/x.js");',
      "needs the package some-plugin, which is not there: run npm install first, in the same folder",
    ],
    ["cannot be read", "module.exports = (;", "stops the build: Unexpected token ';'"],
    [
      "goes wrong",
      "module.exports = (config) => {\n  config.noSuch();\n};",
      ":2 stops the build: config.noSuch is not a function",
    ],
    [
      "names a folder that is not there",
      'module.exports = () => ({ dir: { input: "none" } });',
      'stops the build: The "none" `input` parameter',
    ],
    [
      "adds a plugin that goes wrong",
      'module.exports = (config) => {\n  config.addPlugin(() => {\n    throw new Error("no such key");\n  });\n};',
      ":3 stops the build: no such key",
    ],
    [
      "makes a collection that goes wrong",
      'module.exports = (config) => {\n  config.addCollection("a", () => undefined.b);\n};',
      ":2 stops the build: Cannot read properties of undefined",
    ],
  ])("that %s is named, in one line that says why", async (_what, configuration, why) => {
    const records = withFiles({ "eleventy.config.js": configuration });
    const output = join(folderOf(), "site");
    const { code, error } = await run(["build", "--records", records, "--output", output]);
    expect(error).toMatch(/^cpd: eleventy\.config\.js[^\n]+\n$/);
    expect(error).toContain(why);
    expect(code).toBe(2);
    expect(filesBelow(dirname(output))).toEqual([]);
  });

  test("whose copying goes wrong ends the build in one line, and not the process", async () => {
    const records = withFiles({
      "eleventy.config.js": `module.exports = (config) => {
        config.addPassthroughCopy({ "records/../eleventy.config.js": "../../out.js" });
      };`,
    });
    const words = ["build", "--records", records, "--output", join(folderOf(), "site")];
    expect(await runProcess(["src/cli/bin.ts", ...words])).toEqual({
      code: 2,
      out: "",
      error: expect.stringMatching(
        /^cpd: eleventy\.config\.js stops the build: Destination [^\n]+\n$/,
      ),
    });
  });

  test("may put the portfolio below a base, for cpd build and for Eleventy alike", async () => {
    const folder = siteWithPackage({
      ...lecture,
      "eleventy.config.js": `import { portfolioPlugin } from "cpd-portfolio";
export default (config) => {
  config.addPlugin(portfolioPlugin, { base: "/cpd/" });
  return { dir: { input: "pages" } };
};`,
      "pages/about.md": "---\ntitle: About me\ntags: navigation\n---\n",
      "pages/site.css": ":root { --link: red }",
    });
    const built = join(folder, "built");
    const words = ["--records", join(folder, "records"), "--output", built];
    const { code } = await runProcess([
      "src/cli/bin.ts",
      "build",
      ...words,
      "--today",
      "2026-02-01",
    ]);
    expect(code).toBe(0);
    await runEleventy(folder, "--output=plain", "--quiet");
    const made = new Map([...contentsOf(built)].filter(([path]) => path !== ".cpd-site"));
    expect(contentsOf(join(folder, "plain"))).toEqual(made);
    expect([...made.keys()]).toEqual(
      expect.arrayContaining(["about/index.html", "cpd/index.html", "cpd/assets/site.css"]),
    );
    const html = readFileSync(join(built, "about/index.html"), "utf8");
    expect(html).toContain('href="../cpd/assets/site.css"');
    expect(html).toContain('<a href="/cpd/years/">');
    expect(html).toContain('<a href="/about/" aria-current="page">');
  });
});

test("a portfolio without pages may write to a folder whose name begins with its own", async () => {
  const portfolio = join(withFiles({}), "..");
  const before = process.cwd();
  process.chdir(portfolio);
  try {
    const { code, error } = await run(["build", "--output", `${portfolio}-site`]);
    expect({ code, error }).toEqual({ code: 0, error: expect.stringMatching(/^Wrote \d+ pages/) });
    expect(filesBelow(`${portfolio}-site`)).toContain("activities/2025/lecture/index.html");
  } finally {
    process.chdir(before);
  }
});
