import fc from "fast-check";
import { expect, test } from "vitest";
import { disclose, type Reader } from "../../src/domain/disclosure.ts";
import { markdownRenderer } from "../../src/markdown/markdown-renderer.ts";
import { buildPortfolio } from "../../src/portfolio.ts";
import { returnBundle } from "../../src/return/return-bundle.ts";
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
  /** Whether a record is one that its audience may see: a draft is not. */
  readonly isFor: (reader: Reader) => boolean;
  readonly words: Canaries;
}

function isFor(audience: string): Told["isFor"] {
  return (reader) => audience === "public" || audience === reader;
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
    isFor: (reader) => drawn.status !== "draft" && isFor(drawn.audience)(reader),
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
    isFor: isFor(drawn.audience),
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
    isFor: isFor(drawn.audience),
    words,
  };
}

const membershipNumber = "99887766";

/** Records as they were drawn, and the portfolio they make. */
function told(drawn: typeof portfolios extends fc.Arbitrary<infer Drawn> ? Drawn : never) {
  const objectives = drawn.objectives.map(objectiveOf);
  const ids = objectives.map(({ words }) => words.word("id"));
  const activities = drawn.activities.map((one, index) => activityOf(one, index, ids));
  const all = [...activities, ...drawn.years.map(yearOf), ...objectives];
  const sources = sourcesOf({
    "profile.md": record({ "membership-number": membershipNumber }),
    ...Object.fromEntries(all.map(({ path, text }) => [path, text])),
  });
  const { portfolio, problems } = buildPortfolio(sources, () => day("2026-02-01"));
  expect(problems.filter(({ code }) => code !== "date-future")).toEqual([]);
  return { all, portfolio, sources };
}

const saysOf = (text: string, { words }: Told) =>
  [...words.words.values()].map((word) => text.includes(word));

test("of any records, what is public is in what is handed to the pages, and nothing else is", () => {
  fc.assert(
    fc.property(portfolios, (drawn) => {
      const { all, portfolio, sources } = told(drawn);
      const shown = disclose(portfolio, "public");
      const link = linksUnder("/");
      const { resolve } = siteLinks(shown, sources.otherFiles, link);
      const site = siteView({ portfolio: shown, link, toHtml: markdownRenderer(resolve) });
      const disclosed = JSON.stringify([shown, site]);
      for (const one of all) {
        expect(new Set(saysOf(disclosed, one)), one.text).toEqual(new Set([one.isFor("public")]));
      }
      expect(disclosed.includes(membershipNumber)).toBe(false);
    }),
    { numRuns: 60, seed: 1 },
  );
});

test("of any records, what is for the reviewer may be in a return, and nothing else is in any", () => {
  fc.assert(
    fc.property(portfolios, (drawn) => {
      const { all, portfolio, sources } = told(drawn);
      const disclosed = JSON.stringify(disclose(portfolio, "reviewer"));
      const returns = portfolio.years
        .flatMap(({ year }) => [
          ...returnBundle({
            portfolio,
            year,
            form: "detailed",
            records: "records",
            otherFiles: sources.otherFiles,
            provenance: { program: { name: "cpd", version: "1" }, records: null },
          }).values(),
        ])
        .map((bytes) => new TextDecoder().decode(bytes))
        .join();
      for (const one of all) {
        const isMeant = one.isFor("reviewer");
        expect(new Set(saysOf(disclosed, one)), one.text).toEqual(new Set([isMeant]));
        if (!isMeant) expect(new Set(saysOf(returns, one)), one.text).toEqual(new Set([false]));
      }
      const years = all.filter((one) => one.path.startsWith("years/") && one.isFor("reviewer"));
      for (const one of years) expect(new Set(saysOf(returns, one))).toEqual(new Set([true]));
    }),
    { numRuns: 30, seed: 1 },
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
