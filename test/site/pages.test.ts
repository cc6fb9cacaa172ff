import { describe, expect, test } from "vitest";
import { attributes, elements, textOf } from "../support/html.ts";
import { htmlFaults } from "../support/html-faults.ts";
import { showcase, siteOf } from "../support/site.ts";

const { files, read } = await siteOf(showcase);
const pages = files.filter((path) => path.endsWith(".html"));

test("no page has a fault that html-validate finds", () => {
  expect(pages.flatMap((path) => htmlFaults(read(path), path))).toEqual([]);
});

describe("what a page may load", () => {
  const policies = (path: string) =>
    attributes(read(path), "content").filter((value) => value.includes("-src"));
  const policy = (scripts: string) =>
    `default-src 'none'; script-src ${scripts}; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'`;

  test("is what the site itself has, whichever the page", () => {
    const others = pages.filter((path) => path !== "search/index.html");
    expect(new Set(others.flatMap(policies))).toEqual(new Set([policy("'self'")]));
    expect(others.every((path) => policies(path).length === 1)).toBe(true);
  });

  test("on the search page is WebAssembly too", () => {
    expect(policies("search/index.html")).toEqual([policy("'self' 'wasm-unsafe-eval'")]);
  });

  test("is said before anything is loaded", () => {
    for (const path of pages) {
      const [before = ""] = read(path).split("Content-Security-Policy");
      expect(before, path).not.toMatch(/<(?:link|script|style|img)/);
    }
  });
});

test("the search page and the list of activities have a script, no other page has", () => {
  const scripts = pages.flatMap((path) =>
    [...read(path).matchAll(/<script[^>]*>/g)].map(([tag]) => `${path} ${tag}`),
  );
  expect(scripts).toEqual([
    'activities/index.html <script defer src="../assets/filter.js">',
    'search/index.html <script type="module" src="../assets/search.js">',
  ]);
});

test("no page has a style or a script written into it", () => {
  for (const path of pages) {
    expect(read(path), path).not.toMatch(/<style|\sstyle="|\son\w+="|<script[^>]*>[^<]/);
  }
});

test("an activity's page is under 30 kB, its stylesheet included", () => {
  const styles = read("assets/site.css").length;
  const sizes = pages
    .filter((path) => /^activities\/\d/.test(path))
    .map((path) => Buffer.byteLength(read(path)) + styles);
  expect(Math.max(...sizes)).toBeLessThan(30_000);
});

describe("in a reflection", () => {
  const html = read("activities/2025/hostile-page/index.html");

  test("the marks of a template are text", () => {
    expect(textOf(html)).toContain("{{ 7 * 7 }} and {% raw %} stay text about a transformer");
  });

  test("HTML is text", () => {
    expect(textOf(html)).toContain(
      "<script>alert(1)</script> and <img src=x onerror=alert(1)> too",
    );
    expect(html).not.toMatch(/<script|<img/);
  });

  test("a link that would run something stays as it was written", () => {
    expect(textOf(html)).toContain("[dead](javascript:alert(1)) and [odd](vbscript:x)");
    expect(attributes(html, "href").join()).not.toMatch(/javascript:|vbscript:/);
  });

  test("an image from another site is a link to it", () => {
    expect(html).toContain('<a href="https://tracker.example/pixel.png">far</a>');
  });

  test("links to public records, files and images lead to them, others are words", () => {
    const [reflection = ""] = elements(
      read("activities/2025/weak-grid/index.html").replace(/.*<div class="prose">/s, "<div>"),
      "div",
    );
    expect([...attributes(reflection, "href"), ...attributes(reflection, "src")]).toEqual([
      "/activities/2024/protection-course/",
      "/evidence/evidence/weak-grid-notes.txt",
      "/evidence/evidence/grid.png",
    ]);
    expect(textOf(reflection)).toContain("the survey , my year and the notes".replace(" ,", ","));
  });
});

test("every page has one top heading, a language, a title of its own and a main part", () => {
  const titles = pages.map((path) => {
    const html = read(path);
    expect(elements(html, "h1"), path).toHaveLength(1);
    expect(elements(html, "main"), path).toHaveLength(1);
    expect(html, path).toContain('<html lang="en-GB">');
    return elements(html, "title").join();
  });
  const twoOfOneTitle = titles.filter((title, index) => titles.indexOf(title) !== index);
  expect(twoOfOneTitle).toEqual(["Journal reading of the year – Ada Example: CPD portfolio"]);
});
