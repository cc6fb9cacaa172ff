import { formatDate } from "../domain/calendar-date.ts";
import type { Criterion } from "./review-criteria.ts";
import type { ReviewData } from "./review-data.ts";
import type { Missing } from "./review-missing.ts";

/** Writes the review of a year for a terminal, line by line. */
export function reviewLines(review: ReviewData): readonly string[] {
  const { year, today, verdict, missing, criteria } = review;
  return [
    `Your CPD in ${year}, on ${formatDate(today)}`,
    verdict,
    "",
    "Before you declare the year",
    ...indented(standing(review)),
    ...missing.flatMap(missingLines),
    "",
    "What a reviewer may ask",
    ...indented([
      "The six things that the IET's reviewers look at, as published for the reviews of 2015,",
      "put as questions to you. There is no right answer, and nobody else sees this.",
    ]),
    ...criteria.flatMap(criterionLines),
  ];
}

/** Whether the year can be declared, or was, and whether anything is left to see to. */
function standing({ year, state, declared, missing }: ReviewData): readonly string[] {
  const isClear = missing.length === 0;
  if (state !== "complete") {
    return [
      `${year} is not over: you can declare it from 1 January ${year + 1}.`,
      isClear ? "Nothing else is missing so far. Well kept." : "You can see to this already:",
    ];
  }
  if (declared) {
    const day = `You declared it on ${formatDate(declared)}`;
    return [
      isClear ? `${day}, and nothing is missing.` : `${day}. You may still want to look at this:`,
    ];
  }
  // An undeclared year always lacks its declaration, so one thing missing is that.
  return [missing.length === 1 ? "Nothing is left to do but this:" : "This is still missing:"];
}

function missingLines({ what, records }: Missing): readonly string[] {
  return [`  - ${what}`, ...records.map((path) => `      ${path}`)];
}

function criterionLines(
  { name, question, figures, records }: Criterion,
  index: number,
): readonly string[] {
  return [
    "",
    `  ${index + 1}. ${name}`,
    `     ${question}`,
    ...figures.map((figure) => `     - ${figure}`),
    ...(records.length > 0 ? ["     Records to open:"] : []),
    ...records.map((path) => `       ${path}`),
  ];
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}
