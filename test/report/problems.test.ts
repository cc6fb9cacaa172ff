import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { buildPortfolio } from "../../src/portfolio.ts";
import { readRecords } from "../../src/records/read-records.ts";
import { reportText } from "../../src/report/report-text.ts";
import { day } from "../support/day.ts";
import { codes, fixtures, recordsWith } from "../support/problem-fixtures.ts";

test.each(codes)("%s is reported as its fixture says, and nothing else is", async (code) => {
  const sources = readRecords(recordsWith(code));
  const { problems } = buildPortfolio(sources, () => day("2025-12-31"));
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  await expect(reportText(problems, sources.texts)).toMatchFileSnapshot(
    `../fixtures/problems/${code}.txt`,
  );
});

test("every problem has a fixture and a golden report, and none is left over", () => {
  const expected = codes.flatMap((code) => [`${code}.md`, `${code}.txt`]);
  expect(readdirSync(fixtures).sort()).toEqual(expected.sort());
});

test("every problem has one heading in docs/problems.md, in order of the alphabet", () => {
  const text = readFileSync(new URL("../../docs/problems.md", import.meta.url), "utf8");
  const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  expect(headings).toEqual(codes.sort());
});
