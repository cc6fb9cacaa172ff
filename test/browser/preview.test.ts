import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, expect, test } from "vitest";
import { startBrowser } from "../support/browser.ts";
import { eventually, previewOf, stopPreviews } from "../support/preview.ts";
import { activityRecord, record, recordsFolder } from "../support/records.ts";
import { openPage } from "../support/served-site.ts";
import { write } from "../support/temporary-folder.ts";

afterAll(stopPreviews);

const lecture = "activities/2025/2025-03-14-lecture.md";
const records = recordsFolder({
  [lecture]: activityRecord({ title: "A lecture on relays" }),
  "activities/2025/2025-05-01-secret.md": activityRecord({
    title: "A private course",
    date: "2025-05-01",
    audience: "private",
  }),
  "activities/later.md": record({ title: "Begun and undated", status: "draft" }),
});
const preview = await previewOf(records);
const browser = await startBrowser();
const save = (text: string) => write(records, { [lecture]: text });

test("an open page shows what is saved, and an error on top of it until it is mended, by itself", async () => {
  const page = await openPage(browser);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(new URL("activities/2025/lecture/", preview.url).href);
  await page.getByRole("heading", { name: "A lecture on relays" }).waitFor();

  save(activityRecord({ title: "A lecture on fuses" }));
  await page.getByRole("heading", { name: "A lecture on fuses" }).waitFor();

  save(activityRecord({ title: "A lecture on fuses", hours: "1:30" }));
  const fault = page.getByRole("alert", { name: "1 error in the records" });
  await fault.waitFor();
  expect(await fault.textContent()).toContain("5 | hours: 1:30");
  // It lies over the top of the page that was there, and nothing hides it.
  const { y = -1, height = 0 } = (await fault.boundingBox()) ?? {};
  expect(y).toBeGreaterThanOrEqual(0);
  expect(y + height).toBeLessThan(720);
  expect(await page.getByRole("heading", { name: "A lecture on fuses" }).count()).toBe(1);

  save(activityRecord({ title: "A lecture on breakers", hours: "1h 30m" }));
  await page.getByRole("heading", { name: "A lecture on breakers" }).waitFor();
  expect(await fault.count()).toBe(0);
  expect(complaints).toEqual([]);
});

test("a list that is open follows too", async () => {
  const page = await openPage(browser);
  await page.goto(new URL("activities/", preview.url).href);
  await page.getByText("Begun and undated").waitFor();
  save(activityRecord({ title: "A lecture on cables" }));
  await page.getByText("A lecture on cables").waitFor();
});

test("the search finds drafts and private records, and says that they are", async () => {
  const page = await openPage(browser);
  await page.goto(new URL("search/?q=private", preview.url).href);
  const result = page.locator("#search-results li");
  await result.first().waitFor();
  expect(await result.first().textContent()).toContain("private, not on the site");
});

test.each(["light", "dark"] as const)(
  "axe finds nothing wrong with marks, and with an error, in a %s scheme",
  async (colorScheme) => {
    const page = await openPage(browser, { colorScheme });
    // The page may be about to say what was saved before.
    const isInOrder = () =>
      eventually(async () => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id }) => id)).toEqual([]);
      });
    save(activityRecord({ title: "A lecture" }));
    await page.goto(new URL("years/2025/", preview.url).href);
    await page.getByText("A lecture", { exact: true }).waitFor();
    await isInOrder();
    save(activityRecord({ title: "A lecture", hours: "1:30" }));
    await page.getByRole("alert").waitFor();
    await isInOrder();
  },
);
