import { type Command, Option } from "commander";
import type { Portfolio } from "../domain/portfolio.ts";
import { reviewYear, type YearReview } from "../domain/review.ts";
import { totalsCsv } from "../formats/totals-csv.ts";
import { totalsData } from "../formats/totals-json.ts";
import { totalsText } from "../formats/totals-text.ts";
import { printable, printableJson } from "../report/printable.ts";
import { type CommonOptions, openSoundPortfolio, withCommonOptions } from "./common-options.ts";
import type { ExitCode, World } from "./world.ts";
import { parseYear, yearNamed } from "./years.ts";

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

function totals(year: number | undefined, options: TotalsOptions, world: World): ExitCode {
  const portfolio = openSoundPortfolio(options, world);
  if (!portfolio) return 1;
  const records = year === undefined ? portfolio.years : [yearNamed(portfolio, year)];
  const reviews = records.map((record) => reviewYear(portfolio, record));
  world.write(written(reviews, portfolio, options.format));
  return 0;
}

function written(
  reviews: readonly YearReview[],
  { scheme, today }: Portfolio,
  format: TotalsOptions["format"],
): string {
  const assessments = reviews.map(({ assessment }) => assessment);
  if (format === "json") return printableJson(totalsData(assessments, scheme.id, today));
  if (format === "csv") return totalsCsv(assessments);
  return totalsText(reviews, scheme, today).split("\n").map(printable).join("\n");
}
