import fastCheck from "fast-check";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { wordsIn } from "../../templates/assets/search-words.js";
import { startBrowser } from "../support/browser.ts";
import { elements, textOf } from "../support/html.ts";
import { activityRecord, record, recordsFolder } from "../support/records.ts";
import { filesBelow, showcase, siteOf } from "../support/site.ts";
import { serve } from "../support/site-server.ts";

const records = recordsFolder({
  "profile.md": record({ name: "Ada Example", registration: "CEng" }),
  "objectives/islands.md": record({ title: "Run an islanded feeder", set: "2025-01-10" }),
  "objectives/hidden.md": record({ title: "Zeppelin", set: "2025-01-10", audience: "private" }),
  "evidence/site_visit-photos.txt": "Seen.",
  "activities/surges.md": activityRecord(
    {
      title: "Überspannung in IEC 61850-7-420 networks",
      date: "2025-03-14",
      hours: "1h30",
      provider: "Łódź Technical Museum",
      location: "Ås, Norway",
      tags: "[e-mobility, 系統設計]",
      skills: "technical",
      competences: "[C1]",
      objectives: "[islands, hidden]",
      url: "https://www.lectures.example/surges-2025",
      evidence: '[evidence/site_visit-photos.txt, "https://papers.example/overvoltage.pdf"]',
    },
    `The naïve façade of an R/X ratio, in C++ and in STATCOMs. BS7671:2018+A2 changed; a limit of 3.5 kV did not.

- One studies a relay’s harmonics
- Øersted's ﬁeld, 400kV and CO₂

| Quantity | Value |
|---|---|
| Droop | 0.2 |

Система Ωmega γωνίας 한국 हिन्दी`,
  ),
  "activities/grid.md": activityRecord(
    { title: "Codes", date: "2025-04-10", category: "training", competences: "[C3]" },
    "The grid code of the country, and a code of the grid. Harmonic relays coordinate.",
  ),
  "activities/relay.md": activityRecord(
    { title: "A relay at work", date: "2025-05-10", provider: "Grid school" },
    "",
  ),
  "activities/studio.md": activityRecord(
    { title: "In the studio", date: "2024-05-10", hours: "2", summary: "A museum of sound" },
    "Generic talk of 350 people and 3-5 others.",
  ),
  "activities/marks.md": activityRecord({ title: '"???"', date: "2024-06-10", hours: "3" }, ""),
  "activities/private.md": activityRecord(
    { title: "Zanzibar", provider: "Zoetrope", date: "2025-06-10", audience: "private" },
    "Nobody finds this.",
  ),
});

const surges = "surges";

/** What is asked, and the records that must be found, in any order. */
const table: readonly (readonly [query: string, ...found: string[]])[] = [
  ["Museum", surges, "studio"],
  ["museums", "studio", surges],
  ["Łódź", surges],
  ["lodz", surges],
  ["Überspannung", surges],
  ["uberspan", surges],
  ["ÜBERSPANNUNG", surges],
  ["as norway", surges],
  ["oersted", surges],
  ["field", surges],
  ["co2", surges],
  ["61850-7-420", surges],
  ["61850-7", surges],
  ["7-420", surges],
  ["61850–7–420", surges],
  ["61850-7-421"],
  ["61850-4"],
  ["BS7671", surges],
  ["bs7671:2018+A2", surges],
  ["7671", surges],
  ["A2", surges],
  ["kV", surges],
  ["R/X", surges],
  ["r/x ratio", surges],
  ["X", surges],
  ["C++", surges],
  ["C#"],
  ["3.5", surges],
  ["35", "studio"],
  ["0.2", surges],
  ["e-mobility", surges],
  ["emobility", surges],
  ["emob", surges],
  ["mobility", surges],
  ["relay's", "grid", surges],
  ["naive facade", surges],
  ["系統", surges],
  ["設計", surges],
  ["система", surges],
  ["СИСТ", surges],
  ["ωmega", surges],
  ["ΓΩΝΊΑΣ", surges],
  ["한국", surges],
  ["हिन्दी", surges],
  ["statcom", surges],
  ["ms"],
  ["relays", "relay", "grid", surges],
  ["relay", "relay", "grid", surges],
  ["rel", "relay", "grid", surges],
  ["study", surges],
  ["studyi"],
  ["studying", surges],
  ["studi", surges, "studio"],
  ["coordinating", "grid"],
  ["coordinati"],
  ["harmoni", surges, "grid"],
  ["harmonic", surges, "grid"],
  ["harmonium"],
  ["generator"],
  ["C1", surges],
  ["C3", "grid"],
  ["lead teams", "grid"],
  ["islanded feeder", surges],
  ["technical", surges],
  ["site_visit", surges],
  ["photos.txt", surges],
  ["papers.example", surges],
  ["www.lectures.example", surges],
  ["lectures", surges],
  ["overvoltage.pdf", surges],
  ["14 March 2025", surges],
  ["march", surges],
  ["training courses", "grid"],
  ['"grid code"', "grid"],
  ["“grid code”", "grid"],
  ['"code grid"'],
  ['"grid cod"'],
  ['"61850-7-420 networks"', surges],
  ['"Łódź Technical"', surges],
  ['"a relay"', "relay", surges],
  ['"work events"'],
  ['"grid code" country', "grid"],
  ['"grid co', "grid"],
  ["grid", "grid", "relay"],
  ["grid zzz"],
  ["museum & norway", surges],
  ["1 h 30 min", surges],
  ["h", "grid", "marks", "relay", "studio", surges],
  ["hxyz"],
  ["zzzqqq"],
  ["IET"],
  ["???"],
  ["Zanzibar"],
  ["Zoetrope"],
  ["Zeppelin"],
  ["provider"],
  ["evidence"],
];

const own = await served(records);
const shown = await served(showcase);
const browser = await startBrowser();

/** A portfolio of ours, served below a path prefix. */
async function served(folder: string) {
  const { folder: site, read } = await siteOf(folder, "--path-prefix", "/repo/");
  const paths = filesBelow(site).filter((path) => /^activities\/\d+\//.test(path));
  /** Every word that an activity's page says of it, by the page. */
  const words = new Map(paths.map((path) => [slugOf(path), wordsOn(read(path))]));
  const parts = filesBelow(site).filter((path) => path.startsWith("pagefind/index/")).length;
  return { top: await serve(site, "/repo/"), words, parts };
}

/** Words as a reader sees them, of three letters or figures at least. */
function wordsOn(html: string): ReadonlySet<string> {
  const [article = ""] = elements(html, "article");
  const said = article.replace(
    /<dt>.*?<\/dt>|<p class="notice">.*?<\/p>|<h2>Reflection<\/h2>|<p>None recorded.<\/p>/gs,
    " ",
  );
  return new Set(textOf(said).match(/[\p{L}\p{N}\p{M}]{3,}/gu));
}

function slugOf(path: string): string {
  return path.split("/").at(-2) ?? "";
}

type Site = typeof own;

async function searchPage({ top }: Site, query = "", browserOf = browser): Promise<Page> {
  const context = await browserOf.newContext();
  afterAll(() => context.close());
  const page = await context.newPage();
  await page.goto(`${top}search/?${new URLSearchParams({ q: query })}`);
  return page;
}

/** The slugs of what is found for each query, by the search page's own scripts, best match first. */
async function foundFor(site: Site, queries: readonly string[]) {
  const page = await searchPage(site);
  // As text, since Vitest would make this import one of its own.
  const urls: readonly string[][] = await page.evaluate(`(async () => {
    const { loadEngine } = await import(new URL("../assets/search-engine.js", location.href).href);
    const { search } = await loadEngine("/repo/");
    const found = [];
    for (const query of ${JSON.stringify(queries)}) {
      const { results } = await search(query, { filters: {} });
      found.push(await Promise.all(results.map(async (result) => (await result.data()).url)));
    }
    return found;
  })()`);
  return new Map(queries.map((query, at) => [query, (urls[at] ?? []).map(slugOf)]));
}

describe("the search finds what a page says, and nothing else", async () => {
  const found = await foundFor(
    own,
    table.map(([query]) => query),
  );

  test.each(table)("for %s", (query, ...expected) => {
    expect(found.get(query)?.toSorted()).toEqual(expected.toSorted());
  });
});

test("titles come before texts, and texts before facts", async () => {
  const found = await foundFor(own, ["relay", "grid", "museum", "relay grid"]);
  expect(Object.fromEntries(found)).toEqual({
    relay: ["relay", surges, "grid"],
    grid: ["grid", "relay"],
    museum: ["studio", surges],
    "relay grid": ["relay", "grid"],
  });
});

describe.each([
  ["portfolio of hard words", own],
  ["showcase", shown],
])("in the %s", (_name, site) => {
  const sayings = [...site.words].flatMap(([slug, words]) =>
    [...words].map((word) => ({ slug, word })),
  );

  test("a page is found by each of its words, and by beginnings of three letters and more", async () => {
    const anySaying = fastCheck.sample(
      fastCheck.record({ saying: fastCheck.constantFrom(...sayings), length: fastCheck.nat(20) }),
      { numRuns: 400, seed: 532 },
    );
    const begun = anySaying.map(({ saying: { slug, word }, length }) => ({
      slug,
      word: word.slice(0, 3 + length),
    }));
    const asked = [...sayings, ...begun];
    const found = await foundFor(
      site,
      asked.map(({ word }) => word),
    );
    const missed = asked.filter(({ slug, word }) => !found.get(word)?.includes(slug));
    expect(sayings.length).toBeGreaterThan(100);
    expect(missed).toEqual([]);
  });

  test("what begins like a word and is none finds nothing", async () => {
    const known = new Set([...site.words.values()].flatMap((words) => [...words]).flatMap(wordsIn));
    const nonsense = fastCheck
      .sample(
        fastCheck.tuple(
          fastCheck.oneof(fastCheck.constant(""), fastCheck.constantFrom(...known)),
          fastCheck.stringMatching(/^[a-z]{2,9}[qxzj]{2}$/),
        ),
        { numRuns: 400, seed: 890 },
      )
      .map(([beginning, rest]) => beginning + rest);
    const found = await foundFor(site, nonsense);
    expect([...found].filter(([, slugs]) => slugs.length > 0)).toEqual([]);
  });
});

describe("in a portfolio of many words", async () => {
  const syllables = "ba co de fi gu la me ni po ra si to tra tu ve".split(" ");
  const anyWord = fastCheck.array(fastCheck.constantFrom(...syllables), {
    minLength: 2,
    maxLength: 5,
  });
  const words = fastCheck
    .sample(anyWord, { numRuns: 24_000, seed: 61850 })
    .map((parts) => parts.join(""));
  const many = Array.from({ length: 400 }, (_, at) => [
    `activities/a-${at}.md`,
    activityRecord({}, words.slice(at * 60, at * 60 + 60).join(" ")),
  ]);
  const large = await served(recordsFolder(Object.fromEntries(many)));

  test("the index has several parts, of which Pagefind loads some", () => {
    expect(large.parts).toBeGreaterThan(4);
  });

  test.each(["t", "tr", "tra", "de", "la", "po", "co"])(
    "%s finds every page with a word that begins so",
    async (word) => {
      const found = await foundFor(large, [word]);
      const pages = [...large.words].filter(([, all]) =>
        [...all].some((one) => one.startsWith(word)),
      );
      expect(found.get(word)?.toSorted()).toEqual(pages.map(([slug]) => slug).toSorted());
    },
  );
});

const marks = (page: Page) => page.locator("#search-results mark").allInnerTexts();
const excerpts = (page: Page) => page.locator("#search-results li p:last-child").allInnerTexts();

describe("what is shown of a result", () => {
  test.each<[query: string, excerpts: readonly string[], marks: readonly string[]]>([
    ["lodz", ["Provider: Łódź Technical Museum"], ["Łódź"]],
    ["feeder quantity", ["Quantity … Objectives: Run an islanded feeder"], ["Quantity", "feeder"]],
    [
      "photos.txt",
      ["Evidence: site_visit-photos.txt · https://papers.example/overvoltage.pdf"],
      ["photos.txt"],
    ],
    ["mobility", ["Tags: e-mobility · 系統設計"], ["mobility"]],
    ["emobility", ["Tags: e-mobility · 系統設計"], ["e-mobility"]],
    [
      "harmonic surges-2025",
      ["One studies a relay’s harmonics … Link: https://www.lectures.example/surges-2025"],
      ["harmonics", "surges-2025"],
    ],
    [
      '"code of the grid"',
      ["The grid code of the country, and a code of the grid. Harmonic relays coordinate."],
      ["code of the grid"],
    ],
    ["studio", ["A museum of sound"], ["studio"]],
  ])("for %s", async (query, expected, marked) => {
    const page = await searchPage(own, query);
    await page.locator("#search-results li").first().waitFor();
    expect(await excerpts(page)).toEqual(expected);
    expect(await marks(page)).toEqual(marked);
  });
});
