import { describe, expect, test } from "vitest";
import { disclose, type Reader } from "../../src/domain/disclosure.ts";
import { markdownRenderer } from "../../src/markdown/markdown-renderer.ts";
import { buildPortfolio } from "../../src/portfolio.ts";
import { linksUnder } from "../../src/views/addresses.ts";
import { returnContent } from "../../src/views/return-content.ts";
import { everyPage, siteView, siteViewOnDemand } from "../../src/views/site-view.ts";
import { day, must } from "../support/day.ts";
import { sourcesOf } from "../support/portfolio.ts";
import { activityRecord, record } from "../support/records.ts";

const missing = () => [{ what: "The year has no reflection", records: ["records/years/2025.md"] }];

const { portfolio } = buildPortfolio(
  sourcesOf({
    "activities/2025/2025-03-14-open.md": activityRecord(),
    "activities/2025/2025-03-15-secret.md": activityRecord({
      title: "Secret",
      date: "2025-03-15",
      audience: "private",
      objectives: "quiet",
    }),
    "activities/2025/2025-03-16-appraisal.md": activityRecord({
      title: "Appraisal",
      date: "2025-03-16",
      audience: "reviewer",
    }),
    "activities/begun.md": record({ title: "Begun", status: "draft" }),
    "activities/dated.md": record({
      title: "Dated",
      status: "draft",
      date: "2025-04-01",
      category: "events",
      audience: "private",
    }),
    "objectives/quiet.md": record({ title: "Ask", set: "2025-01-10", audience: "reviewer" }),
    "years/2025.md": record({ status: "active", audience: "private" }),
  }),
  () => day("2026-02-01"),
);

function contextFor(reader: Reader, hasPreview: boolean) {
  return {
    portfolio: disclose(portfolio, reader),
    link: linksUnder("/"),
    toHtml: markdownRenderer(() => undefined),
    ...(hasPreview && { preview: { missing } }),
  };
}

describe("what a member alone is shown", () => {
  const { activities, objectives, objectiveLists, years, home, returns } = siteView(
    contextFor("member", true),
  );

  test("is every activity, each marked that is not on the site", () => {
    expect(activities.map(({ title, mark, path }) => [title, mark, path])).toEqual([
      ["A lecture", "", "/activities/2025/open/"],
      ["Secret", "private, not on the site", "/activities/2025/secret/"],
      ["Appraisal", "for the reviewer, not on the site", "/activities/2025/appraisal/"],
      ["Dated", "draft, not on the site", "/drafts/activities/dated.md/"],
      ["Begun", "draft, not on the site", "/drafts/activities/begun.md/"],
    ]);
  });

  test("is a draft without a day at today, and without a category as such", () => {
    const begun = activities.at(-1);
    expect([begun?.when, begun?.category, begun?.hours]).toEqual([
      "1 February 2026",
      "No category yet",
      "",
    ]);
    expect(begun?.facts[0]).toEqual({
      label: "Category",
      values: [{ text: "No category yet", url: undefined }],
    });
  });

  test("is objectives and years, marked wherever they stand", () => {
    const mark = "for the reviewer, not on the site";
    expect(objectives.map((one) => one.mark)).toEqual([mark]);
    expect(objectiveLists[0]?.open.map((one) => one.mark)).toEqual([mark]);
    expect(home[0]?.objectives.map((one) => one.mark)).toEqual([mark]);
    const year = years.find(({ name }) => name === "2025");
    expect(year?.mark).toBe("private, not on the site");
    expect(year?.plan?.objectives.map((one) => one.mark)).toEqual([mark]);
  });

  test("is what a year still lacks", () => {
    expect(years[0]?.missing).toEqual(missing());
  });

  test("counts no draft, and plans none", () => {
    const year = years.find(({ name }) => name === "2025");
    expect(year?.hours).toBe("3 h");
    expect(year?.plan?.toCome).toEqual([]);
  });

  test("is a return in which that is marked too", () => {
    const shown = returns.find(({ page }) => page.permalink.includes("2025"));
    expect(shown?.mark).toBe("private, not on the site");
    expect(shown?.content?.entries.map((entry) => !entry.isWithheld && entry.mark)).toEqual([
      "",
      "private, not on the site",
      "for the reviewer, not on the site",
    ]);
    expect(shown?.content?.who.map(({ label }) => label)).not.toContain("Membership number");
  });

  test("says on every page that it is a preview", () => {
    expect(activities.every(({ page }) => page.isPreview)).toBe(true);
  });
});

test("what a reviewer is sent marks nothing", () => {
  const context = contextFor("reviewer", false);
  const year = must(context.portfolio.years.find((one) => one.year === 2025));
  const { entries, plan } = returnContent(context, year, "detailed");
  const marks = entries.flatMap((entry) => (entry.isWithheld ? [] : entry.mark));
  expect(marks).toEqual(["", ""]);
  expect(plan.objectives.map(({ title, mark }) => [title, mark])).toEqual([["Ask", ""]]);
});

test("pages of some kinds can be made without the others", () => {
  const { home, activities, years } = siteView(contextFor("member", true), everyPage, ["years"]);
  expect([home.length, activities.length]).toEqual([0, 0]);
  expect(years.length).toBeGreaterThan(0);
});

test("pages can be made on demand, each kind once, and say the same", () => {
  const context = contextFor("member", true);
  const onDemand = siteViewOnDemand(context);
  expect({ ...onDemand }).toEqual(siteView(context));
  expect(onDemand.years).toBe(onDemand.years);
});
