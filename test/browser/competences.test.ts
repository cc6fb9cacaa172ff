import { describe, expect, test } from "vitest";
import { servedSite } from "../support/served-site.ts";

const { open, top } = await servedSite();

describe("the table of competences", () => {
  const narrow = { viewport: { width: 320, height: 640 } };
  const scrolled = (region: Element) => region.scrollLeft;

  test("is a named region that the keyboard reaches and scrolls", async () => {
    const page = await open("competences/", narrow);
    const region = page.getByRole("region", { name: "Hours by competence and year" });
    const hasFocus = () => region.evaluate((one) => one === document.activeElement);
    for (let tabs = 0; tabs < 20 && !(await hasFocus()); tabs += 1)
      await page.keyboard.press("Tab");
    expect(await hasFocus()).toBe(true);
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => region.evaluate(scrolled)).toBeGreaterThan(0);
  });

  test("has a name for every cell and reads a blank out as none", async () => {
    const page = await open("competences/");
    const table = page.getByRole("table", { name: "Hours by competence and year" });
    const row = table.getByRole("row", { name: /^B2/ });
    expect(await row.getByRole("rowheader").textContent()).toBe("B2 Contribute to design");
    expect(await row.getByRole("cell", { name: "none", exact: true }).count()).toBe(3);
    expect(await row.getByRole("cell", { name: "4 h", exact: true }).count()).toBe(2);
  });

  test("leads by keyboard to the evidence, and that to the activity", async () => {
    const page = await open("competences/");
    await page.getByRole("link", { name: "B2 Contribute to design" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(`${top}competences/#B2`);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${top}activities/2025/weak-grid/`);
  });

  test("is printed in full", async () => {
    const page = await open("competences/", narrow);
    await page.emulateMedia({ media: "print" });
    const overflow = await page
      .locator(".scroll")
      .evaluate((region) => getComputedStyle(region).overflowX);
    expect(overflow).toBe("visible");
  });
});

test("from an activity by its objective to the other activities that served it", async () => {
  const page = await open("activities/2025/weak-grid/");
  await page.getByRole("link", { name: "Judge a connection to a weak grid" }).click();
  await page.waitForURL(`${top}objectives/weak-grids/`);
  const total = page.getByRole("row", { name: "Total" }).getByRole("cell");
  expect(await total.textContent()).toBe("4 h");
  await page.getByRole("link", { name: "Study of a weak grid" }).click();
  await page.waitForURL(`${top}activities/2025/weak-grid/`);
});
