import { type Command, InvalidArgumentError, Option } from "commander";
import { type Assessment, assessYear } from "../domain/assessment.ts";
import type { Portfolio } from "../domain/portfolio.ts";
import { isError } from "../domain/problem.ts";
import { totalsCsv } from "../formats/totals-csv.ts";
import { totalsData } from "../formats/totals-json.ts";
import { totalsText } from "../formats/totals-text.ts";
import { printable, printableJson } from "../report/printable.ts";
import { reportText } from "../report/report-text.ts";
import { type CommonOptions, openPortfolio, withCommonOptions } from "./common-options.ts";
import { paintFor } from "./paint.ts";
import { type ExitCode, UsageError, type World } from "./world.ts";

interface TotalsOptions extends CommonOptions {
  readonly format: "text" | "json" | "csv";
}

/** Adds `cpd totals`, which adds up the hours. */
export function addTotals(program: Command, world: World, end: (code: ExitCode) => void): void {
  withCommonOptions(program.command("totals"))
    .description("Add up the hours by year and category, and say what is short")
    .argument("[year]", "this year alone", parseYear)
    .addOption(
      new Option(
        "--format <format>",
        "how to write them: for people, as data, or for a spreadsheet",
      )
        .choices(["text", "json", "csv"])
        .default("text"),
    )
    .action((year: number | undefined, options: TotalsOptions) =>
      end(totals(year, options, world)),
    );
}

function parseYear(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new InvalidArgumentError("Write a year such as 2025.");
  return Number(text);
}

/** Totals of records with errors would be wrong, so then the errors are told instead. */
function totals(year: number | undefined, options: TotalsOptions, world: World): ExitCode {
  const { portfolio, problems, sources } = openPortfolio(options, world);
  const errors = problems.filter(isError);
  if (errors.length > 0) {
    world.writeError(reportText(errors, sources.texts, paintFor(world)));
    return 1;
  }
  world.write(written(assessmentsOf(portfolio, year), portfolio, options.format));
  return 0;
}

function assessmentsOf(portfolio: Portfolio, year: number | undefined): readonly Assessment[] {
  const { years, activities, scheme, today } = portfolio;
  const records = years.filter((record) => year === undefined || record.year === year);
  if (year !== undefined && records.length === 0) {
    const known = years.map((record) => record.year).join(", ");
    throw new UsageError(
      `there is no year ${year} in the records: ${known ? `there are ${known}` : "there is none yet"}`,
    );
  }
  return records.map((record) => assessYear(record, activities, scheme, today));
}

function written(
  assessments: readonly Assessment[],
  { scheme, today }: Portfolio,
  format: TotalsOptions["format"],
): string {
  if (format === "json") return printableJson(totalsData(assessments, scheme.id, today));
  if (format === "csv") return totalsCsv(assessments);
  return totalsText(assessments, scheme, today).split("\n").map(printable).join("\n");
}
