import type { Command } from "commander";
import { asPrefix } from "../eleventy/prefix.ts";
import { Refusal } from "../refusal.ts";
import { printable } from "../report/printable.ts";
import {
  type CommonOptions,
  clockOf,
  recordsFolder,
  tellProblems,
  withCommonOptions,
} from "./common-options.ts";
import { refuseOverlap } from "./overlap.ts";
import type { ExitCode, World } from "./world.ts";

interface BuildOptions extends CommonOptions {
  readonly output: string;
  readonly pathPrefix: string;
}

/** Adds `cpd build`, which writes the site. */
export function addBuild(program: Command, world: World, end: (code: ExitCode) => void): void {
  withCommonOptions(program.command("build"))
    .description("Write your portfolio as a site to publish")
    .option(
      "--output <dir>",
      "the folder to write; one that this command made is replaced",
      "_site",
    )
    .option("--path-prefix <path>", "where on its host the site will lie, for example /repo/", "/")
    .action(async (options: BuildOptions) => end(await build(options, world)));
}

async function build(options: BuildOptions, world: World): Promise<ExitCode> {
  const { output } = options;
  const clock = clockOf(options, world);
  const pathPrefix = prefixOf(options);
  const records = recordsFolder(options);
  refuseOverlap(output, records);
  // Eleventy and Pagefind take a third of a second to load, which no other command should wait for.
  const { buildSite, RecordsError } = await import("../eleventy/build-site.ts");
  try {
    const pages = await buildSite(
      {
        records,
        clock,
        report: (problems, texts) => tellProblems(problems, texts, world),
      },
      pathPrefix,
      output,
      (text) => world.writeError(`${printable(text)}\n`),
    );
    world.writeError(`Wrote ${pages} pages to ${output}\n`);
    return 0;
  } catch (error) {
    if (error instanceof RecordsError) return 1;
    throw error;
  }
}

function prefixOf({ pathPrefix }: BuildOptions): string {
  const prefix = asPrefix(pathPrefix);
  if (prefix !== undefined) return prefix;
  throw new Refusal(`--path-prefix "${pathPrefix}" is not a path: write one such as /repo/`);
}
