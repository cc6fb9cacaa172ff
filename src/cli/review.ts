import { type Command, Option } from "commander";
import { reviewYear } from "../domain/review.ts";
import { reviewData } from "../formats/review-data.ts";
import { reviewLines } from "../formats/review-text.ts";
import { printable, printableJson } from "../report/printable.ts";
import { type CommonOptions, openSoundPortfolio, withCommonOptions } from "./common-options.ts";
import type { ExitCode, World } from "./world.ts";
import { parseYear, yearToReview } from "./years.ts";

interface ReviewOptions extends CommonOptions {
  readonly format: "text" | "json";
}

/** Adds `cpd review`, which looks at a year as a reviewer will. */
export function addReview(program: Command, world: World, end: (code: ExitCode) => void): void {
  withCommonOptions(program.command("review"))
    .description("Say what a year still lacks, and ask what a reviewer may ask")
    .argument("[year]", "this year; without it, the last that is complete", parseYear)
    .addOption(
      new Option("--format <format>", "how to write it: for people, or as data")
        .choices(["text", "json"])
        .default("text"),
    )
    .action((year: number | undefined, options: ReviewOptions) =>
      end(review(year, options, world)),
    );
}

function review(year: number | undefined, options: ReviewOptions, world: World): ExitCode {
  const portfolio = openSoundPortfolio(options, world);
  if (!portfolio) return 1;
  const record = yearToReview(portfolio, year);
  const data = reviewData(reviewYear(portfolio, record), record, portfolio.today);
  world.write(
    options.format === "json"
      ? printableJson(data)
      : `${reviewLines(data).map(printable).join("\n")}\n`,
  );
  return 0;
}
