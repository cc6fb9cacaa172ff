import fc from "fast-check";
import { expect, test } from "vitest";
import { disclose } from "../../src/domain/disclosure.ts";
import { markdownRenderer } from "../../src/markdown.ts";
import { buildPortfolio } from "../../src/portfolio.ts";
import { linksUnder } from "../../src/views/addresses.ts";
import { siteLinks } from "../../src/views/record-links.ts";
import { siteView } from "../../src/views/site-view.ts";
import { type Canaries, canaries } from "../support/canaries.ts";
import { day } from "../support/day.ts";
import { sourcesOf } from "../support/portfolio.ts";
import { record } from "../support/records.ts";

const audience = fc.constantFrom("public", "reviewer", "private");
const status = fc.constantFrom("done", "planned", "draft");

/** Records of every kind, each with an audience drawn by lot. */
const portfolios = fc.record({
  activities: fc.array(
    fc.record({ audience, status, year: fc.integer({ min: 2023, max: 2026 }) }),
    {
      maxLength: 8,
    },
  ),
  years: fc.uniqueArray(fc.record({ audience, year: fc.integer({ min: 2023, max: 2026 }) }), {
    selector: ({ year }) => year,
  }),
  objectives: fc.array(fc.record({ audience }), { maxLength: 3 }),
});

interface Told {
  readonly path: string;
  readonly text: string;
  readonly isPublic: boolean;
  readonly words: Canaries;
}

function activityOf(
  drawn: { readonly audience: string; readonly status: string; readonly year: number },
  number: number,
  objectives: readonly string[],
): Told {
  const words = canaries(`activity ${number}`);
  const { word } = words;
  const file = word("file");
  return {
    path: `activities/2025/${file}.md`,
    text: record(
      {
        title: word("title"),
        category: "events",
        date: `${drawn.year}-01-15`,
        hours: "1",
        summary: word("summary"),
        provider: word("provider"),
        tags: word("tag"),
        evidence: `https://example.org/${word("evidence")}`,
        objectives: `[${objectives.join(", ")}]`,
        status: drawn.status,
        audience: drawn.audience,
      },
      word("body"),
    ),
    isPublic: drawn.audience === "public" && drawn.status !== "draft",
    words,
  };
}

function yearOf(drawn: { readonly audience: string; readonly year: number }): Told {
  const words = canaries(`year ${drawn.year}`);
  const { word } = words;
  return {
    path: `years/${drawn.year}.md`,
    text: record(
      { role: word("role"), "shortfall-reason": word("reason"), audience: drawn.audience },
      word("body"),
    ),
    isPublic: drawn.audience === "public",
    words,
  };
}

function objectiveOf(drawn: { readonly audience: string }, number: number): Told {
  const words = canaries(`objective ${number}`);
  const { word } = words;
  return {
    path: `objectives/${word("id")}.md`,
    text: record(
      { title: word("title"), set: "2024-01-10", audience: drawn.audience },
      word("body"),
    ),
    isPublic: drawn.audience === "public",
    words,
  };
}

const membershipNumber = "99887766";

test("of any records, what is public is in what is handed to the pages, and nothing else is", () => {
  fc.assert(
    fc.property(portfolios, (drawn) => {
      const objectives = drawn.objectives.map(objectiveOf);
      const ids = objectives.map(({ words }) => words.word("id"));
      const activities = drawn.activities.map((one, index) => activityOf(one, index, ids));
      const years = drawn.years.map(yearOf);
      const all = [...activities, ...years, ...objectives];
      const sources = sourcesOf({
        "profile.md": record({ "membership-number": membershipNumber }),
        ...Object.fromEntries(all.map(({ path, text }) => [path, text])),
      });
      const { portfolio, problems } = buildPortfolio(sources, () => day("2026-02-01"));
      expect(problems.filter(({ code }) => code !== "date-future")).toEqual([]);

      const shown = disclose(portfolio, "public");
      const link = linksUnder("/");
      const { resolve } = siteLinks(shown, sources.otherFiles, link);
      const site = siteView({ portfolio: shown, link, toHtml: markdownRenderer(resolve) });
      const disclosed = JSON.stringify([shown, site]);

      const told = (one: Told) =>
        [...one.words.words.values()].map((word) => disclosed.includes(word));
      for (const one of all) expect(new Set(told(one)), one.text).toEqual(new Set([one.isPublic]));
      expect(disclosed.includes(membershipNumber)).toBe(false);
    }),
    { numRuns: 60, seed: 1 },
  );
});

test("a membership number of one year is not handed to the pages either", () => {
  const sources = sourcesOf({
    "years/2025.md": record({ "membership-number": membershipNumber, grade: "MIET" }),
  });
  const { portfolio } = buildPortfolio(sources, () => day("2026-02-01"));
  const disclosed = JSON.stringify(disclose(portfolio, "public"));
  const told = ["MIET", membershipNumber].filter((words) => disclosed.includes(words));
  expect(told).toEqual(["MIET"]);
});
