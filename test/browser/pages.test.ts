import { AxeBuilder } from "@axe-core/playwright";
import fastCheck from "fast-check";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { pages } from "../../templates/pages.tsx";
import { kindsOfPage, openPage, servedSite } from "../support/served-site.ts";

const { open, top, browser } = await servedSite();

const kinds = Object.entries(kindsOfPage);

/** Waits for what the page's own script puts there, if it has one. */
async function settled(page: Page): Promise<void> {
  if (page.url().includes("/search/")) await page.locator("#search-results li").first().waitFor();
}

describe.each(["light", "dark"] as const)("in a %s scheme", (colorScheme) => {
  test.each(kinds)("axe finds nothing wrong with the %s", async (_kind, path) => {
    const page = await open(path, { colorScheme });
    await settled(page);
    const axe = new AxeBuilder({ page });
    // All else that axe looks for is the same in either scheme.
    if (colorScheme === "dark") axe.withTags("cat.color");
    const { violations } = await axe.analyze();
    const told = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    expect(told).toEqual([]);
  });
});

test("the two schemes have each their own colours", async () => {
  const grounds = ["light", "dark"] as const;
  const [light, dark] = await Promise.all(
    grounds.map(async (colorScheme) => {
      const page = await open("", { colorScheme });
      return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    }),
  );
  expect(light).toBe("rgb(255, 255, 255)");
  expect(dark).not.toBe(light);
});

test.each(kinds)("the %s needs no sideways scrolling at 320 pixels", async (_kind, path) => {
  const page = await open(path, { viewport: { width: 320, height: 640 } });
  await settled(page);
  const widest = await page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    const beyond = [...document.querySelectorAll("body *:not(.scroll *)")]
      .filter((element) => element.getBoundingClientRect().right > 321)
      .map(({ outerHTML }) => outerHTML.slice(0, 80));
    return { scrollWidth, beyond };
  });
  expect(widest).toEqual({ scrollWidth: 320, beyond: [] });
});

test.each(kinds)(
  "the %s asks no other site for anything, and no policy stops it",
  async (kind, path) => {
    const page = await openPage(browser);
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => complaints.push(message.text()));
    await page.goto(new URL(path, top).href);
    await settled(page);
    // Only a script asks for anything once a page is loaded.
    if ((await page.locator("script").count()) > 0) await page.waitForLoadState("networkidle");
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.filter((url) => !url.startsWith(top))).toEqual([]);
    // The browser itself remarks on the 404 that was asked for.
    const expected = kind === "page that is not there" ? [expect.stringContaining("404")] : [];
    expect(complaints).toEqual(expected);
  },
);

test("a policy that stops something would be noticed", async () => {
  const page = await open("");
  const complaint = page.waitForEvent("console");
  await page.evaluate(() => {
    const image = document.createElement("img");
    image.src = "https://tracker.example/pixel.png";
    document.body.append(image);
  });
  expect((await complaint).text()).toContain("Content Security Policy");
});

test("the way past the navigation is the first thing the keyboard comes to", async () => {
  const page = await open("");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the content" });
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
  const box = await skip.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
});

test.each(["feed.xml", "sitemap.xml"])("%s is well-formed XML", async (path) => {
  const page = await open("");
  const faults = await page.evaluate(async (address) => {
    const text = await (await fetch(address)).text();
    const parsed = new DOMParser().parseFromString(text, "application/xml");
    return [...parsed.querySelectorAll("parsererror")].map(({ textContent }) => textContent);
  }, path);
  expect(faults).toEqual([]);
});

test("a feed and a sitemap are well-formed XML, and say what they are given, whatever that is", async () => {
  const hostile = [
    "]]>",
    "a \u0000\u0001\u001f b",
    "\ud800",
    "\udc00x",
    "\ufffe\uffff",
    "<&\"'>",
    "\u{10ffff}",
  ];
  const texts = [
    ...hostile,
    ...fastCheck.sample(fastCheck.string({ unit: "binary" }), { numRuns: 200, seed: 1041 }),
    ...fastCheck.sample(
      fastCheck.string({ unit: fastCheck.constantFrom(..."]>[<!&\u0000\u000b\ud800\udfff\ufffe") }),
      { numRuns: 200, seed: 532 },
    ),
  ];
  const documents = texts.map((text) => [feedSaying(text), sitemapOf(text)]);
  const page = await open("");
  const found = await page.evaluate((pairs) => {
    const textOf = (xml: string) => {
      const parsed = new DOMParser().parseFromString(xml, "application/xml");
      const fault = parsed.querySelector("parsererror")?.textContent;
      return fault ?? parsed.querySelector("entry > summary, loc")?.textContent ?? "nothing";
    };
    return pairs.map((pair) => pair.map(textOf));
  }, documents);
  const allowed = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
  const expected = texts.map((text) => text.replace(allowed, "\ufffd").replace(/\r\n?/g, "\n"));
  expect(found).toEqual(expected.map((text) => [text, text]));
});

function feedSaying(text: string): string {
  const url = `https://ada.example/${text}`;
  const entry = { title: text, url, updated: text, summary: text };
  const feed = { title: text, author: text, homeUrl: url, selfUrl: url, updated: text };
  return rendered("feeds", { permalink: "/feed.xml", ...feed, entries: [entry] });
}

function sitemapOf(text: string): string {
  return rendered("sitemaps", { permalink: "/sitemap.xml", urls: [text] });
}

function rendered(views: string, view: unknown): string {
  const [page] = pages.filter((one) => one.views === views);
  return page?.render(view as never, []) ?? "";
}
