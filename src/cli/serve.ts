import { type Command, InvalidArgumentError } from "commander";
import { printable } from "../report/printable.ts";
import {
  type CommonOptions,
  clockOf,
  recordsFolder,
  tellProblems,
  withCommonOptions,
} from "./common-options.ts";
import type { ExitCode, World } from "./world.ts";

interface ServeOptions extends CommonOptions {
  readonly port?: number;
}

/** Adds `cpd serve`, which shows the site as it is written. */
export function addServe(program: Command, world: World, end: (code: ExitCode) => void): void {
  withCommonOptions(program.command("serve"))
    .description("Show the site on this machine as you write, with drafts and private records")
    .option("--port <n>", "where to serve it; without it 8080, or the next that is free", parsePort)
    .action(async (options: ServeOptions) => end(await serve(options, world)));
}

async function serve(options: ServeOptions, world: World): Promise<ExitCode> {
  // From now on, so that nothing is left behind by a preview that is stopped as it begins.
  const stopped = world.untilStopped();
  const records = recordsFolder(options);
  const clock = clockOf(options, world);
  const { serveSite } = await import("../eleventy/serve-site.ts");
  let isBegun = false;
  const preview = await serveSite({
    records,
    clock,
    port: options.port,
    report: (problems, texts) => tellProblems(problems, texts, world),
    onBegin: () => world.writeError("Reading the records\n"),
    onShown: (milliseconds) => {
      if (isBegun) world.writeError(`The preview shows what you saved, after ${milliseconds} ms\n`);
    },
    onKept: (what) => {
      if (what !== undefined) world.write(`${printable(what)}\n`);
      world.writeError("The preview stays as it was until that is mended\n");
    },
    onSearchFailed: (error) =>
      world.writeError(
        `The search of the preview is not up to date: ${printable(String(error))}\n`,
      ),
  });
  isBegun = true;
  world.writeError(
    `The preview shows your site at ${preview.url}, to this machine alone. Ctrl+C ends it.\n`,
  );
  await stopped;
  await preview.stop();
  return 0;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError("Write a number from 0 to 65535; 0 takes any that is free.");
}
