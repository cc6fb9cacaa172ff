import { InvalidArgumentError } from "commander";
import { stateOf } from "../domain/assessment.ts";
import type { Portfolio } from "../domain/portfolio.ts";
import type { YearRecord } from "../domain/year.ts";
import { Refusal } from "../refusal.ts";

/** Reads a year that was typed. */
export function parseYear(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new InvalidArgumentError("Write a year such as 2025.");
  return Number(text);
}

/** The year that was asked for; one that is not in the records is refused, with those that are. */
export function yearNamed({ years }: Portfolio, year: number): YearRecord {
  const record = years.find((one) => one.year === year);
  if (record) return record;
  const known = years.map((one) => one.year).join(", ");
  throw new Refusal(
    `there is no year ${year} in the records: ${known ? `there are ${known}` : "there is none yet"}`,
  );
}

/** The year that was asked for; else the last complete one, which is the one reviewed; else the latest. */
export function yearToReview(portfolio: Portfolio, year: number | undefined): YearRecord {
  if (year !== undefined) return yearNamed(portfolio, year);
  const { years, today } = portfolio;
  const latest = years.findLast((one) => stateOf(one.year, today) === "complete") ?? years.at(-1);
  if (!latest) {
    throw new Refusal("there is no year in the records yet: record an activity first");
  }
  return latest;
}
