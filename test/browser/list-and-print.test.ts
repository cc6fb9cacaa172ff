import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { kindsOfPage, openPage, servedSite } from "../support/served-site.ts";
import { showcase, siteOf } from "../support/site.ts";

const { open, top, browser, site } = await servedSite();
const unprefixed = await siteOf(showcase);
const onDisk = pathToFileURL(join(unprefixed.folder, "activities", "index.html")).href;

const rows = (page: Page) =>
  page.locator("#activities tbody tr:visible td:nth-child(2) a").allTextContents();
const count = (page: Page) => page.locator("#filter-count").textContent();

describe.each([
  ["from a host", `${top}activities/`],
  ["from the disk", onDisk],
])("the list of activities %s", (_where, address) => {
  test("is filtered by words of the title, year and category together", async () => {
    const page = await openPage(browser);
    await page.goto(address);
    expect(await count(page)).toBe("21 of 21 shown");
    await page.getByLabel("Title contains").fill("LECTURE on");
    expect(await count(page)).toBe("10 of 21 shown");
    await page.getByLabel("Year").selectOption("2024");
    expect(await count(page)).toBe("4 of 21 shown");
    await page.getByLabel("Title contains").fill("on");
    await page.getByLabel("Category").selectOption("Training courses");
    expect(await rows(page)).toEqual(["Protection course"]);
    await page.getByLabel("Title contains").fill("no such title");
    expect(await rows(page)).toEqual([]);
    expect(await count(page)).toBe("0 of 21 shown");
  });

  test("has its styles", async () => {
    const page = await openPage(browser);
    await page.goto(address);
    const collapse = await page
      .locator("#activities")
      .evaluate((table) => getComputedStyle(table).borderCollapse);
    expect(collapse).toBe("collapse");
  });
});

describe("without JavaScript", () => {
  test("every activity is in the list, and no form that could do nothing", async () => {
    const page = await open("activities/", { javaScriptEnabled: false });
    expect(await page.locator("#activities tbody tr").count()).toBe(21);
    expect(await page.locator("#filter").isVisible()).toBe(false);
  });

  test("the search page leads to the list", async () => {
    const page = await open("search/", { javaScriptEnabled: false });
    expect(await page.locator("#search").isVisible()).toBe(false);
    await page.getByRole("link", { name: "The list of all activities" }).click();
    await page.waitForURL(`${top}activities/`);
  });
});

describe("printed from a dark scheme", () => {
  const printed = Object.entries(kindsOfPage);

  test.each(printed)("the %s is dark text on white", async (_kind, path) => {
    const page = await open(path, { colorScheme: "dark" });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const colours = await page.evaluate(() => {
      const sum = (colour: string) =>
        (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((all, part) => all + Number(part), 0);
      const words = [...document.querySelectorAll("main, main *")]
        .filter((element) => element.checkVisibility())
        .map((element) => sum(getComputedStyle(element).color));
      const ground = getComputedStyle(document.documentElement).backgroundColor;
      return { lightest: Math.max(...words), ground };
    });
    expect(colours.ground).toBe("rgb(255, 255, 255)");
    expect(colours.lightest).toBeLessThan(300);
  });

  test("a return makes a PDF", async () => {
    const page = await open("returns/2025/", { colorScheme: "dark" });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    // A4, in points.
    expect(pdf.toString("latin1")).toMatch(/MediaBox\s*\[\s*0 0 59[45][.\d]* 84[12]/);
  });

  test("an activity is without the site's navigation", async () => {
    const page = await open("activities/2025/weak-grid/");
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("navigation").count()).toBe(0);
    expect(await page.getByRole("heading", { name: "Reflection" }).isVisible()).toBe(true);
  });
});

test("every link of the site leads to a page", async () => {
  const page = await open("");
  const seen = new Set<string>([top]);
  const dead: string[] = [];
  for (const address of seen) {
    const response = await page.request.get(address);
    if (!response.ok()) dead.push(address);
    if (!response.headers()["content-type"]?.startsWith("text/html")) continue;
    const links = (await response.text()).matchAll(/(?:href|src|action)="([^"]+)"/g);
    for (const [, link = ""] of links) {
      const { origin, pathname } = new URL(link, address);
      if (top.startsWith(origin)) seen.add(`${origin}${pathname}`);
    }
  }
  const pages = site.files.filter((path) => path.endsWith("index.html"));
  const visited = [...seen].filter((address) => address.endsWith("/"));
  expect(dead).toEqual([]);
  expect(visited).toHaveLength(pages.length);
});
