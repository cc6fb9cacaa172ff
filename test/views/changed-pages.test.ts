import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Disclosure, disclose } from "../../src/domain/disclosure.ts";
import { markdownRenderer } from "../../src/markdown/markdown-renderer.ts";
import { buildPortfolio, type RecordMemory } from "../../src/portfolio.ts";
import { linksUnder } from "../../src/views/addresses.ts";
import { likelyPart, type PartOfSite, partsOfSite } from "../../src/views/changed-pages.ts";
import { siteLinks } from "../../src/views/record-links.ts";
import { kindsOfPage, type SiteView, siteView } from "../../src/views/site-view.ts";
import { day } from "../support/day.ts";
import { sourcesOf } from "../support/portfolio.ts";
import { portfolios, type Texts } from "../support/portfolios.ts";
import { activityRecord } from "../support/records.ts";

/** What a member is shown of some records; one that says the same is the same object again. */
function shownOf(texts: Texts, memory: RecordMemory = new Map()): Disclosure {
  const { portfolio } = buildPortfolio(sourcesOf(texts), () => day("2026-02-01"), memory);
  return disclose(portfolio, "member");
}

function viewsOf(shown: Disclosure, part?: PartOfSite): SiteView {
  const link = linksUnder("/");
  const { resolve } = siteLinks(shown, new Map(), link);
  const context = { portfolio: shown, link, toHtml: markdownRenderer(resolve) };
  return siteView(context, part?.wanted, part?.kinds);
}

const permalinksOf = ({ activities, years, ...others }: SiteView) => [
  ...[...activities, ...years].map(({ page }) => page.permalink),
  ...Object.values(others)
    .flat()
    .map(() => "another"),
];

/** Pages by kind, in an order in which two lists can be compared. */
function inOrder(views: readonly SiteView[]) {
  return kindsOfPage.map((kind) =>
    views
      .flatMap((view) => [...view[kind]])
      .map((page) => JSON.stringify(page))
      .sort(),
  );
}

test("all parts together are the whole, each page once", () => {
  fc.assert(
    fc.property(portfolios, (texts) => {
      const shown = shownOf(texts);
      const parts = partsOfSite(shown).map((part) => viewsOf(shown, part));
      expect(inOrder(parts)).toEqual(inOrder([viewsOf(shown)]));
    }),
    { numRuns: 30, seed: 9 },
  );
});

test("no part is of more activities than are made in a moment", () => {
  const texts = Object.fromEntries(
    Array.from({ length: 450 }, (_, index) => [`activities/${index}.md`, activityRecord()]),
  );
  const shown = shownOf(texts);
  const counts = partsOfSite(shown).map((part) => viewsOf(shown, part).activities.length);
  expect(counts.filter((count) => count > 0)).toEqual([200, 200, 50]);
});

test("a view is plain data: its JSON says all that it says", () => {
  fc.assert(
    fc.property(portfolios, (texts) => {
      const views = viewsOf(shownOf(texts));
      expect(JSON.parse(JSON.stringify(views))).toEqual(views);
    }),
    { numRuns: 30, seed: 9 },
  );
});

describe("the pages that are likely to say something else", () => {
  const lecture = "activities/2025/2025-03-14-lecture.md";
  const some: Texts = {
    "activities/2024/2024-12-30-early.md": activityRecord({ date: "2024-12-30" }),
    [lecture]: activityRecord(),
    "activities/2025/2025-05-01-later.md": activityRecord({ date: "2025-05-01" }),
  };

  /** Which pages are made after a change; nothing when none are likely. */
  const likely = (now: Texts) => {
    const memory: RecordMemory = new Map();
    const before = shownOf(some, memory);
    const shown = shownOf(now, memory);
    const part = likelyPart(before, shown);
    return part && permalinksOf(viewsOf(shown, part));
  };

  test("are an activity's that has changed, and its year's", () => {
    expect(likely({ ...some, [lecture]: activityRecord({ title: "Another" }) })).toEqual([
      "/activities/2025/lecture/index.html",
      "/years/2025/index.html",
    ]);
  });

  test("are those of both years, when it has moved to another", () => {
    expect(likely({ ...some, [lecture]: activityRecord({ date: "2024-03-14" }) })).toEqual([
      "/activities/2024/lecture/index.html",
      "/years/2025/index.html",
      "/years/2024/index.html",
    ]);
  });

  test("are the year's of which one is gone", () => {
    const { [lecture]: _, ...now } = some;
    expect(likely(now)).toEqual(["/years/2025/index.html"]);
  });

  test("are none, when no activity has changed", () => {
    expect(likely(some)).toBeUndefined();
  });

  test("are none, when more have than are made in a moment", () => {
    const many = Array.from({ length: 201 }, (_, index) => [
      `activities/${index}.md`,
      activityRecord(),
    ]);
    expect(likely({ ...some, ...Object.fromEntries(many) })).toBeUndefined();
  });
});
