import { chromium } from "playwright-core";
import { expect, test } from "vitest";
import { findBrowser } from "../support/browser.ts";

test("the browser that is asked for must be there", async () => {
  await expect(findBrowser({ CPD_BROWSER: "/no/such/browser", PATH: "/usr/bin" })).rejects.toThrow(
    "CPD_BROWSER names no program: /no/such/browser",
  );
});

test("a browser that is asked for is taken before others", async () => {
  expect(await findBrowser({ CPD_BROWSER: process.execPath })).toBe(process.execPath);
});

test("where there is no browser, the one that npm installed starts", async () => {
  const executablePath = await findBrowser({ PATH: "" });
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const page = await browser.newPage();
  expect(await page.evaluate(() => 6 * 7)).toBe(42);
  await browser.close();
}, 30_000);
