import { dirname, relative, resolve } from "node:path";
import { type Command, Option } from "commander";
import { isError } from "../domain/problem.ts";
import { reportGithub } from "../report/report-github.ts";
import { reportJson } from "../report/report-json.ts";
import { reportText } from "../report/report-text.ts";
import { type CommonOptions, openPortfolio, withCommonOptions } from "./common-options.ts";
import { paintFor } from "./paint.ts";
import type { ExitCode, World } from "./world.ts";

interface CheckOptions extends CommonOptions {
  readonly format: "text" | "json" | "github";
  readonly strict?: boolean;
}

/** Adds `cpd check`, which reports everything that is wrong with the records. */
export function addCheck(program: Command, world: World, end: (code: ExitCode) => void): void {
  withCommonOptions(program.command("check"))
    .description("Check every record, and say what is wrong and where")
    .addOption(
      new Option("--format <format>", "how to report: for people, as data, or as annotations")
        .choices(["text", "json", "github"])
        .default("text"),
    )
    .option("--strict", "count warnings as errors")
    .action((options: CheckOptions) => end(check(options, world)));
}

function check(options: CheckOptions, world: World): ExitCode {
  const { problems, recordCount, sources } = openPortfolio(options, world);
  if (options.format === "json") world.write(reportJson(problems, recordCount));
  else if (options.format === "github") world.write(reportGithub(problems, folderOf(options)));
  else world.write(reportText(problems, sources.texts, paintFor(world)));
  const isBad = options.strict ? problems.length > 0 : problems.some(isError);
  return isBad ? 1 : 0;
}

/** The way from here, which is the repository's top when GitHub runs it, to the folder around the records. */
function folderOf({ records }: CommonOptions): string {
  const folder = relative(".", dirname(resolve(records))).replaceAll("\\", "/");
  return folder === "" ? "" : `${folder}/`;
}
