import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { yearOf } from "../domain/calendar-date.ts";
import { program } from "../program.ts";
import { recordSnippets } from "../records/record-snippets.ts";
import { Refusal } from "../refusal.ts";
import { printable, printableJson } from "../report/printable.ts";
import { type CommonOptions, clockOf, withCommonOptions } from "./common-options.ts";
import type { ExitCode, World } from "./world.ts";

const templates = fileURLToPath(new URL("../../templates/portfolio/", import.meta.url));

/** Adds `cpd init`, which makes a portfolio to begin with. */
export function addInit(commands: Command, world: World, end: (code: ExitCode) => void): void {
  withCommonOptions(commands.command("init"))
    .description("Make a new portfolio: records to begin with, and all that turns them into a site")
    .argument("<dir>", "the folder to make; it may be there, and empty")
    .action((folder: string, options: CommonOptions) => end(init(folder, options, world)));
}

function init(folder: string, options: CommonOptions, world: World): ExitCode {
  const today = clockOf(options, world)("Europe/London");
  const words: Readonly<Record<string, string>> = {
    "@TODAY@": today,
    "@YEAR@": String(yearOf(today)),
    "@VERSION@": program.version,
  };
  const filledIn = (text: string) => text.replace(/@[A-Z]+@/g, (word) => words[word] ?? word);
  refuseFilled(folder);
  for (const path of filesBelow(templates)) {
    const text = readFileSync(join(templates, path), "utf8");
    write(join(folder, filledIn(hidden(path))), filledIn(text));
  }
  write(join(folder, ".vscode/cpd.code-snippets"), printableJson(recordSnippets()));
  world.write(`${printable(folder)}\n`);
  world.writeError(
    `Next:\n  cd ${printable(folder)}\n  npm install\n  npx cpd build\nIts README says more.\n`,
  );
  return 0;
}

function refuseFilled(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new Refusal(`${folder} holds files already: name a folder that is new or empty`);
  }
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
}

/** Hidden files lie here under names that no tool passes over: `_gitignore` for `.gitignore`. */
function hidden(path: string): string {
  return path.replace(/^_/, ".");
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { flag: "wx" });
}
