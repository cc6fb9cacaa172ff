import { type BuiltPortfolio, buildPortfolio } from "../../src/portfolio.ts";
import type { Sources } from "../../src/records/sources.ts";
import { reportText } from "../../src/report/report-text.ts";
import { day } from "./day.ts";

/** Where the one record of most tests stands. */
const file = "records/activities/2025/2025-03-14-lecture.md";

/** The fields of a record in which nothing is wrong. */
const goodFields: Readonly<Record<string, string>> = {
  title: "A lecture",
  category: "events",
  date: "2025-03-14",
  hours: "2",
};

/** A record of an activity: a good one, but for the fields named; an empty one is left out. */
export function record(fields: Readonly<Record<string, string>> = {}, body = "Learnt."): string {
  const lines = Object.entries({ ...goodFields, ...fields })
    .filter(([, value]) => value !== "")
    .map(([name, value]) => (/^\s/.test(value) ? `${name}:${value}` : `${name}: ${value}`));
  return ["---", ...lines, "---", "", body, ""].join("\n");
}

/** Texts of records by path within the records folder, as if they had been read. */
export function sourcesOf(
  texts: Readonly<Record<string, string>>,
  otherFiles: readonly string[] = [],
): Sources {
  return {
    folder: "records",
    texts: new Map(Object.entries(texts).map(([path, text]) => [`records/${path}`, text])),
    otherFiles: new Map(otherFiles.map((path) => [path, path])),
    problems: [],
  };
}

/** The portfolio of such texts, on the last day of 2025 unless another is named. */
export function build(
  texts: Readonly<Record<string, string>>,
  today = "2025-12-31",
): BuiltPortfolio {
  return buildPortfolio(sourcesOf(texts), () => day(today));
}

/** The portfolio of one activity's record. */
export function buildOne(text: string): BuiltPortfolio {
  return buildPortfolio(
    { folder: "records", texts: new Map([[file, text]]), otherFiles: new Map(), problems: [] },
    () => day("2025-12-31"),
  );
}

/** Codes of the problems of one activity's record, in order. */
export function codesOf(text: string): readonly string[] {
  return buildOne(text).problems.map(({ code }) => code);
}

/** The report on one activity's record, as a member sees it. */
export function reportOn(text: string): string {
  return reportText(buildOne(text).problems, new Map([[file, text]]));
}
