import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Disclosure, disclose, type Reader } from "../../src/domain/disclosure.ts";
import { markdownRenderer } from "../../src/markdown.ts";
import { buildPortfolio, type RecordMemory } from "../../src/portfolio.ts";
import { linksUnder } from "../../src/views/addresses.ts";
import { changedPages, goneBetween, type Wanted } from "../../src/views/changed-pages.ts";
import { siteLinks } from "../../src/views/record-links.ts";
import { siteView } from "../../src/views/site-view.ts";
import { day } from "../support/day.ts";
import { sourcesOf } from "../support/portfolio.ts";
import { activityRecord, record } from "../support/records.ts";

type Texts = Readonly<Record<string, string>>;

/** What does not change: with links to an activity, or without. */
const others = (body: string): Texts => ({
  "objectives/relays.md": record({ title: "Relays", set: "2024-01-10" }, body),
  "objectives/cables.md": record({ title: "Cables", set: "2025-01-10" }),
  "years/2025.md": record({ status: "active" }, body),
  "years/2024.md": record({ status: "active", audience: "private" }, body),
});

/** What stays the same, and for whom the pages are. */
interface Setting {
  readonly body: string;
  readonly reader: Reader;
}

const plain: Setting = { body: "Plain words.", reader: "member" };

const linking = "[One](../activities/a.md)";

/** What is shown of some activities; one that says the same is the same object again. */
function shownOf(activities: Texts, memory: RecordMemory, { body, reader }: Setting): Disclosure {
  const sources = sourcesOf({ ...others(body), ...activities });
  return disclose(buildPortfolio(sources, () => day("2026-02-01"), memory).portfolio, reader);
}

/** What pages show, those wanted or all, by their address. */
function pagesOf(shown: Disclosure, wanted?: Wanted): ReadonlyMap<string, unknown> {
  const link = linksUnder("/");
  const { resolve } = siteLinks(shown, new Map(), link);
  const context = { portfolio: shown, link, toHtml: markdownRenderer(resolve) };
  const { activities, years, categories, objectives, returns } = siteView(context, wanted);
  const pages = [...activities, ...years, ...categories, ...objectives, ...returns];
  return new Map(pages.map((view) => [view.page.permalink, view]));
}

function changed(before: Texts, now: Texts, setting = plain) {
  const memory: RecordMemory = new Map();
  const shown = { before: shownOf(before, memory, setting), now: shownOf(now, memory, setting) };
  const wanted = changedPages(shown.before, shown.now);
  return { ...shown, wanted, made: [...pagesOf(shown.now, wanted).keys()] };
}

const activity = fc
  .record({
    title: fc.constantFrom("A lecture", "A course"),
    date: fc.constantFrom("2024-12-30", "2025-03-14", "2025-03-15", "2026-01-20", "2026-05-01"),
    category: fc.constantFrom("events", "training"),
    hours: fc.constantFrom("1", "2"),
    status: fc.constantFrom("done", "planned", "draft"),
    audience: fc.constantFrom("public", "private"),
    objectives: fc.constantFrom("", "relays", "cables"),
    competences: fc.constantFrom("", "A1"),
  })
  .chain((fields) =>
    fc
      .constantFrom("Learnt.", "See [it](b.md).", "See [it][1].\n\n[1]: c.md")
      .map((body) => activityRecord(fields, body)),
  );

const portfolio = fc.dictionary(
  fc.constantFrom("activities/a.md", "activities/b.md", "activities/c.md", "activities/d.md"),
  activity,
);

const words = fc.constantFrom(linking, plain.body);

test("a page that is not made again says what it said before, whatever has changed", () => {
  fc.assert(
    fc.property(portfolio, portfolio, fc.boolean(), words, (before, other, isEdit, body) => {
      // Mostly some records stay as they were.
      const edited = Object.fromEntries(Object.entries(other).slice(0, 1));
      const now = isEdit ? { ...before, ...edited } : other;
      const { before: shown, now: shownNow, made } = changed(before, now, { ...plain, body });
      const pages = pagesOf(shown);
      for (const [permalink, view] of pagesOf(shownNow)) {
        if (!made.includes(permalink)) expect(view, permalink).toEqual(pages.get(permalink));
      }
    }),
    { numRuns: 300 },
  );
});

test("the pages that are gone are those that there were and are not", () => {
  fc.assert(
    fc.property(portfolio, portfolio, (before, now) => {
      const { before: shown, now: shownNow, wanted } = changed(before, now);
      expect(new Set(wanted.gone)).toEqual(new Set(goneBetween(shown, shownNow)));
    }),
  );
});

describe("only what has to be made again is", () => {
  const some: Texts = {
    "activities/2024/2024-12-30-early.md": activityRecord({
      date: "2024-12-30",
      category: "training",
    }),
    "activities/2025/2025-03-14-lecture.md": activityRecord({ objectives: "relays" }),
    "activities/2025/2025-05-01-later.md": activityRecord({ date: "2025-05-01" }, "[One](../a.md)"),
    "activities/2026/2026-01-05-last.md": activityRecord({ date: "2026-01-05" }),
  };
  const lecture = "activities/2025/2025-03-14-lecture.md";

  test("when a title changes: its page, its neighbours', its year's, its category's and its objective's", () => {
    const now = { ...some, [lecture]: activityRecord({ title: "Another", objectives: "relays" }) };
    expect(changed(some, now).made).toEqual([
      "/activities/2024/early/index.html",
      "/activities/2025/lecture/index.html",
      "/activities/2025/later/index.html",
      "/years/2025/index.html",
      "/categories/events/index.html",
      "/objectives/relays/index.html",
      "/returns/2025/index.html",
    ]);
  });

  test("when it is gone: those that may have linked to it too", () => {
    const { [lecture]: _, ...now } = some;
    expect(changed(some, now).made).toEqual([
      "/activities/2024/early/index.html",
      "/activities/2025/later/index.html",
      "/years/2025/index.html",
      "/categories/events/index.html",
      "/objectives/relays/index.html",
      "/returns/2025/index.html",
    ]);
  });

  test("when it is gone: of the years none that is not told of", () => {
    const { [lecture]: _, ...now } = some;
    const { made } = changed(some, now, { ...plain, reader: "public" });
    expect(made.filter((permalink) => permalink.startsWith("/years/"))).toEqual([
      "/years/2025/index.html",
    ]);
  });

  test("when nothing has changed: none", () => {
    expect(changed(some, some).made).toEqual([]);
  });
});
