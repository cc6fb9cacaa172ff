import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { startBrowser } from "../support/browser.ts";
import { bundleOf } from "../support/bundle.ts";
import { openPage } from "../support/served-site.ts";
import { showcase } from "../support/site.ts";

const browser = await startBrowser();
const forms = {
  detailed: await bundleOf(showcase, 2025),
  brief: await bundleOf(showcase, 2025, "--brief"),
  demonstration: await bundleOf("records", 2025),
};
const kinds = Object.keys(forms) as readonly (keyof typeof forms)[];

type Options = Parameters<typeof openPage>[1];

async function open(form: keyof typeof forms, options: Options = {}): Promise<Page> {
  const page = await openPage(browser, options);
  await page.goto(pathToFileURL(join(forms[form].folder, "return-2025.html")).href);
  return page;
}

describe.each(["light", "dark"] as const)("in a %s scheme", (colorScheme) => {
  test.each(kinds)("axe finds nothing wrong with the %s return", async (form) => {
    const page = await open(form, { colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const told = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    expect(told).toEqual([]);
  });

  test("it prints dark on white", async () => {
    const page = await open("detailed", { colorScheme });
    await page.emulateMedia({ media: "print", colorScheme });
    const colours = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.documentElement);
      return { color, backgroundColor };
    });
    expect(colours).toEqual({ color: "rgb(0, 0, 0)", backgroundColor: "rgb(255, 255, 255)" });
  });
});

test.each(kinds)("the %s return asks for nothing but itself, and has its styles", async (form) => {
  const page = await openPage(browser);
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => complaints.push(message.text()));
  const address = pathToFileURL(join(forms[form].folder, "return-2025.html")).href;
  await page.goto(address);
  await page.waitForLoadState("networkidle");
  expect({ asked, complaints }).toEqual({ asked: [address], complaints: [] });
  const collapse = await page
    .locator("table")
    .first()
    .evaluate((table) => getComputedStyle(table).borderCollapse);
  expect(collapse).toBe("collapse");
});

test.each(kinds)(
  "on a laptop, the total, the requirement and the verdict of the %s return need no scrolling",
  async (form) => {
    const page = await open(form, { viewport: { width: 1366, height: 620 } });
    const box = await page.locator(".verdict").boundingBox();
    expect((box?.y ?? Number.NaN) + (box?.height ?? Number.NaN)).toBeLessThan(620);
    expect(await page.locator(".verdict-words").textContent()).toMatch(/recorded, 30 h required: /);
  },
);

test.each(kinds)("the %s return needs no sideways scrolling at 320 pixels", async (form) => {
  const page = await open(form, { viewport: { width: 320, height: 640 } });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test.each(kinds)("the headings of the %s return leave out no level", async (form) => {
  const page = await open(form);
  const levels = await page
    .locator("h1, h2, h3, h4, h5, h6")
    .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));
  const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  expect({ first: levels[0], jumps }).toEqual({ first: 1, jumps: [] });
});
