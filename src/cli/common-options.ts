import { existsSync, statSync } from "node:fs";
import type { Command } from "commander";
import { type Clock, clockFrom } from "../clock.ts";
import type { Portfolio } from "../domain/portfolio.ts";
import { isError, type Problem } from "../domain/problem.ts";
import { type BuiltPortfolio, buildPortfolio } from "../portfolio.ts";
import { readRecords } from "../records/read-records.ts";
import type { Sources } from "../records/sources.ts";
import { Refusal } from "../refusal.ts";
import { reportText } from "../report/report-text.ts";
import { paintFor } from "./paint.ts";
import type { World } from "./world.ts";

/** The options that every command takes. */
export interface CommonOptions {
  readonly records: string;
  readonly today?: string;
}

export function withCommonOptions(command: Command): Command {
  return command
    .option("--records <dir>", "the folder that holds your records", "records")
    .option("--today <date>", "take this day for today, for example 2026-01-31");
}

/** Reads the records that the options name, as they stand on the day the options name. */
export function openPortfolio(
  options: CommonOptions,
  world: World,
): BuiltPortfolio & { readonly sources: Sources } {
  const clock = clockOf(options, world);
  const sources = readRecords(recordsFolder(options));
  return { sources, ...buildPortfolio(sources, clock) };
}

/**
 * The portfolio, when no record has an error. Figures of records with errors
 * would be wrong, so then the errors are told instead, and there is none.
 */
export function openSoundPortfolio(options: CommonOptions, world: World): Portfolio | undefined {
  return openSoundRecords(options, world)?.portfolio;
}

/** Records without an error, with the sources that they were read from. */
export type SoundRecords = Pick<BuiltPortfolio, "portfolio" | "written"> & {
  readonly sources: Sources;
};

/** The same, with the sources that it was made from. */
export function openSoundRecords(options: CommonOptions, world: World): SoundRecords | undefined {
  const { portfolio, written, problems, sources } = openPortfolio(options, world);
  const errors = problems.filter(isError);
  if (errors.length === 0) return { portfolio, written, sources };
  world.writeError(reportText(errors, sources.texts, paintFor(world)));
  return undefined;
}

/** Tells problems: on standard output when an error is among them, for then they are what the command gives. */
export function tellProblems(
  problems: readonly Problem[],
  texts: Sources["texts"],
  world: World,
): void {
  const report = reportText(problems, texts, paintFor(world));
  if (problems.some(isError)) world.write(report);
  else world.writeError(report);
}

/** The folder of records, once it is known to be there. */
export function recordsFolder({ records }: CommonOptions): string {
  if (!existsSync(records) || !statSync(records).isDirectory()) {
    throw new Refusal(`there is no folder ${records}: name your records with --records`);
  }
  return records;
}

export function clockOf({ today }: CommonOptions, { environment }: World): Clock {
  const epoch = environment["SOURCE_DATE_EPOCH"];
  const clock = clockFrom(today, epoch);
  if (clock) return clock;
  throw new Refusal(
    today === undefined
      ? `SOURCE_DATE_EPOCH "${epoch}" is not a number of seconds: write seconds since 1970, or leave it out`
      : `--today "${today}" is not a day of the calendar: write it as year-month-day, for example 2026-01-31`,
  );
}
