import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { activityRecord, record, recordsFolder } from "../support/records.ts";
import { openPage, servedSite } from "../support/served-site.ts";
import { siteOf } from "../support/site.ts";
import { serve } from "../support/site-server.ts";

const { open, top, browser } = await servedSite();

/** Waits for the search to say this, since it answers while one is still typing. */
const says = (page: Page, words: string) =>
  expect.poll(() => page.locator("#search-status").textContent(), { timeout: 10_000 }).toBe(words);

const titles = (page: Page) => page.locator("#search-results h2").allInnerTexts();
const details = (page: Page) => page.locator("#search-results .detail").allInnerTexts();

describe("the search", () => {
  test("finds activities by a word of their text, and marks it", async () => {
    const page = await open("search/");
    await page.getByLabel("Words").fill("defibrillator");
    await says(page, "1 activity found");
    expect(await titles(page)).toEqual(["First aid at work"]);
    expect(await page.locator("mark").allInnerTexts()).toEqual(["defibrillator"]);
  });

  test("finds activities by a word of their title, whatever its ending", async () => {
    const page = await open("search/");
    await page.getByLabel("Words").fill("bridge");
    await says(page, "1 activity found");
    expect(await titles(page)).toEqual(["A walk over old bridges"]);
  });

  test("finds no activity that is not public, and says that it found none", async () => {
    const page = await open("search/?q=survey+customer+stays");
    await says(page, "0 activities found");
    expect(await titles(page)).toEqual([]);
  });

  const advice = (page: Page) => page.locator("#search-advice").textContent();

  test("says what to try where nothing is found, to who listens too", async () => {
    const page = await open("search/?q=zzzqqq");
    await says(page, "0 activities found");
    expect(await advice(page)).toBe(
      "Nothing found for “zzzqqq”. Try fewer or other words, or only the beginning of a word.",
    );
    const told = await page.getByRole("status").textContent();
    expect(told).toContain("0 activities found");
    expect(told).toContain("Nothing found for “zzzqqq”.");
    expect(await page.getByRole("button", { name: "Search all activities" }).count()).toBe(0);
    const way = page.getByRole("link", { name: "Look through the list of activities" });
    expect(await way.getAttribute("href")).toBe("/repo/activities/");
    await page.getByLabel("Words").fill("transformer");
    await says(page, "13 activities found");
    expect(await advice(page)).toBe("");
    expect(await way.isVisible()).toBe(false);
  });

  test("names the choices that narrow it where nothing is found, and lifts them when asked", async () => {
    const page = await open("search/?q=defibrillator&year=2025&category=Events+and+seminars");
    await says(page, "0 activities found");
    expect(await advice(page)).toContain(
      "Only these activities were searched: Year 2025; Category Events and seminars.",
    );
    await page.getByRole("button", { name: "Search all activities" }).focus();
    await page.keyboard.press("Enter");
    await says(page, "1 activity found");
    expect(await titles(page)).toEqual(["First aid at work"]);
    expect(page.url()).toBe(`${top}search/?q=defibrillator`);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("search-words");
  });

  test("says so where choices alone leave nothing", async () => {
    const page = await open("search/?year=2024&competence=B2");
    await says(page, "0 activities found");
    expect(await advice(page)).toBe(
      "Only these activities were searched: Year 2024; Competence B2 Contribute to design.",
    );
  });

  test("shows the words of a query as the text they are", async () => {
    const page = await open("search/?q=%3Cb%3Ezzz%3C%2Fb%3E");
    await says(page, "0 activities found");
    expect(await advice(page)).toContain("“<b>zzz</b>”");
  });

  test("tells only what is true as one types, and is narrowed by what was found", async () => {
    const page = await open("search/?year=2025");
    for (const [typed, found] of [
      ["trans", "7 activities found"],
      ["transf", "7 activities found"],
      ["transform", "7 activities found"],
      ["transformer", "7 activities found"],
      ["transformerz", "0 activities found"],
      ["transformers", "7 activities found"],
    ] as const) {
      await page.getByLabel("Words").fill(typed);
      await says(page, found);
    }
  });

  test("marks what was found in titles too", async () => {
    const page = await open("search/?q=bridge");
    await says(page, "1 activity found");
    expect(await page.locator("h2 mark").allInnerTexts()).toEqual(["bridges"]);
  });

  test("shows the HTML of a reflection as the text it is", async () => {
    const page = await open("search/?q=onerror");
    await says(page, "1 activity found");
    const words = await page.locator("#search-results li p:last-child").textContent();
    expect(words).toContain("<script>alert(1)</script> and <img src=x onerror=alert(1)> too");
  });

  test("is narrowed by year and by category, with words or without", async () => {
    const page = await open("search/");
    await page.getByLabel("Year").selectOption("2025");
    await says(page, "10 activities found");
    await page.getByLabel("Category").selectOption("Events and seminars");
    await says(page, "5 activities found");
    await page.getByLabel("Words").fill("cables");
    await says(page, "1 activity found");
    expect(await titles(page)).toEqual(["Winter lecture on cables"]);
  });

  test("is narrowed by competence and by objective, which the address keeps", async () => {
    const page = await open("search/");
    await page.getByLabel("Competence").selectOption("B2 Contribute to design");
    await says(page, "1 activity found");
    expect(await titles(page)).toEqual(["Study of a weak grid"]);
    await page.getByLabel("Objective").selectOption("Judge a connection to a weak grid");
    await says(page, "1 activity found");
    expect(page.url()).toBe(`${top}search/?competence=B2&objective=weak-grids`);
    await page.getByLabel("Competence").selectOption("A1 Extend the theory applied to technology");
    await says(page, "0 activities found");
    await page.getByLabel("Objective").selectOption("");
    await says(page, "1 activity found");
    expect(await titles(page)).toEqual(["Protection course"]);
  });

  test("takes competence and objective from the address", async () => {
    const page = await open("search/?competence=A2&objective=weak-grids");
    await says(page, "1 activity found");
    expect(await page.getByLabel("Competence").inputValue()).toBe("A2");
    expect(await page.getByLabel("Objective").inputValue()).toBe("weak-grids");
  });

  const lectures = "search/?year=2025&category=Events+and+seminars";

  test("puts the newest first when asked to", async () => {
    const page = await open(`${lectures}&sort=date`);
    await says(page, "5 activities found");
    expect(await details(page)).toEqual([
      "13 November 2025 · Events and seminars · 2 h 30 min",
      "9 October 2025 · Events and seminars · 2 h",
      "11 September 2025 · Events and seminars · 1 h 30 min",
      "12 June 2025 · Events and seminars · 1 h",
      "8 May 2025 · Events and seminars · 30 min",
    ]);
  });

  test("puts the most hours first when asked to", async () => {
    const page = await open("search/?sort=hours");
    await says(page, "21 activities found");
    const hours = (await details(page)).map(
      (detail) => / · (\d+ h(?: \d+ min)?)/.exec(detail)?.[1],
    );
    expect(hours.slice(0, 6)).toEqual(["7 h 30 min", "6 h", "6 h", "6 h", "4 h", "4 h"]);
  });

  test("takes words, year, category and order from the address", async () => {
    const page = await open(`${lectures}&q=transformer&sort=hours`);
    await says(page, "5 activities found");
    expect(await page.getByLabel("Words").inputValue()).toBe("transformer");
    expect(await page.getByLabel("Year").inputValue()).toBe("2025");
    expect(await page.getByLabel("Category").inputValue()).toBe("Events and seminars");
    expect(await page.getByLabel("Order").inputValue()).toBe("hours");
  });

  test("takes no year that is not there from the address", async () => {
    const page = await open("search/?q=transformer&year=1066");
    await says(page, "13 activities found");
    expect(await page.getByLabel("Year").inputValue()).toBe("");
  });

  test("keeps the address to what is chosen", async () => {
    const page = await open("search/");
    await page.getByLabel("Words").fill("transformer");
    await page.getByLabel("Year").selectOption("2024");
    await page.getByLabel("Order").selectOption("Newest first");
    await says(page, "5 activities found");
    expect(page.url()).toBe(`${top}search/?q=transformer&year=2024&sort=date`);
    await page.getByLabel("Words").fill("");
    await page.getByLabel("Year").selectOption("");
    await page.getByLabel("Order").selectOption("");
    expect(page.url()).toBe(`${top}search/`);
  });

  test("is there again when one comes back from a result", async () => {
    const page = await open("search/");
    await page.getByLabel("Words").fill("defibrillator");
    await page.getByRole("link", { name: "First aid at work" }).click();
    await page.waitForURL(`${top}activities/2024/first-aid/`);
    await page.goBack();
    await says(page, "1 activity found");
    expect(await page.getByLabel("Words").inputValue()).toBe("defibrillator");
  });

  test("is asked and followed by keyboard alone", async () => {
    const page = await open("search/");
    await page.locator("#search").waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.id ?? "");
    for (let tabs = 0; tabs < 20 && (await focused()) !== "search-words"; tabs += 1) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.type("defibrillator");
    await page.keyboard.press("Enter");
    await says(page, "1 activity found");
    const onResult = () =>
      page.evaluate(() => document.activeElement?.closest("#search-results") !== null);
    for (let tabs = 0; tabs < 20 && !(await onResult()); tabs += 1)
      await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${top}activities/2024/first-aid/`);
  });

  test("shows ten, and more when asked, with the focus on the first of them", async () => {
    const page = await open("search/?q=transformer");
    await says(page, "13 activities found");
    await page.getByRole("button", { name: "Show more" }).waitFor();
    expect(await titles(page)).toHaveLength(10);
    await page.getByRole("button", { name: "Show more" }).focus();
    await page.keyboard.press("Enter");
    await page.locator("#search-results li:nth-child(13)").waitFor();
    const all = await titles(page);
    expect(all).toHaveLength(13);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(all[10]);
    expect(await page.getByRole("button", { name: "Show more" }).isVisible()).toBe(false);
  });

  test("asked twice in a hurry for more, shows no activity twice", async () => {
    const page = await open("search/?sort=date");
    await says(page, "21 activities found");
    await page.getByRole("button", { name: "Show more" }).evaluate((button) => {
      for (let times = 0; times < 3; times += 1) (button as HTMLButtonElement).click();
    });
    await page.locator("#search-results li:nth-child(20)").waitFor();
    await page.waitForLoadState("networkidle");
    expect(await titles(page)).toHaveLength(20);
    await page.getByRole("button", { name: "Show more" }).click();
    await page.locator("#search-results li:nth-child(21)").waitFor();
    expect(await page.getByRole("button", { name: "Show more" }).isVisible()).toBe(false);
    const links = page.locator("#search-results a");
    const addresses = await links.evaluateAll((all) => all.map((one) => one.getAttribute("href")));
    expect(new Set(addresses).size).toBe(21);
  });

  test("answers the last question when earlier ones were slower", async () => {
    const page = await open("search/");
    await page.getByLabel("Words").pressSequentially("transformer", { delay: 5 });
    await page.getByLabel("Words").fill("defibrillator");
    await says(page, "1 activity found");
    await page.waitForLoadState("networkidle");
    expect(await titles(page)).toEqual(["First aid at work"]);
  });

  test("begins from the home page", async () => {
    const page = await open("");
    await page.getByLabel("Search the activities").fill("defibrillator");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${top}search/?q=defibrillator`);
    await says(page, "1 activity found");
  });

  test("has no list to choose from where no activity names a competence or an objective", async () => {
    const plain = await siteOf(recordsFolder({ "activities/a.md": activityRecord() }));
    const page = await openPage(browser);
    await page.goto(`${await serve(plain.folder, "/")}search/?q=lecture&competence=A1&objective=a`);
    await says(page, "1 activity found");
    const names = () =>
      page
        .locator("#search select")
        .evaluateAll((lists) => lists.map((one) => one.getAttribute("name")));
    expect(await names()).toEqual(["year", "category", "sort"]);
    expect(new URL(page.url()).search).toBe("?q=lecture");
  });

  test("of a portfolio without activities finds nothing", async () => {
    const empty = await siteOf(recordsFolder({ "profile.md": record({ name: "Ada" }) }));
    const page = await openPage(browser);
    await page.goto(`${await serve(empty.folder, "/")}search/?q=lecture&sort=date`);
    await says(page, "0 activities found");
  });

  test.each(["pagefind-entry.json", "words.json", "stemr.js"])(
    "says where to look without %s",
    async (file) => {
      const page = await open("search/");
      await page.route(new RegExp(file), (route) => route.abort());
      await page.getByLabel("Words").fill("transformer");
      await says(page, "The search could not be loaded. The list of activities has everything.");
    },
  );

  test("shows a result whose page is gone by its name", async () => {
    const page = await open("search/");
    await page.route(/first-aid\/$/, (route) => route.fulfill({ status: 404 }));
    await page.getByLabel("Words").fill("defibrillator");
    await says(page, "1 activity found");
    expect(await titles(page)).toEqual(["First aid at work"]);
  });

  test("says where to look when its index cannot be loaded", async () => {
    const page = await open("search/");
    await page.route(/pagefind/, (route) => route.abort());
    await page.getByLabel("Words").fill("transformer");
    await says(page, "The search could not be loaded. The list of activities has everything.");
  });
});
