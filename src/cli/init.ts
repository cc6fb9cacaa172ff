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
import { isOnRegistry, type OwnPackage, packOwn } from "./own-package.ts";
import type { ExitCode, World } from "./world.ts";

const templates = fileURLToPath(new URL("../../templates/portfolio/", import.meta.url));

/** Adds `cpd init`, which makes a portfolio to begin with. */
export function addInit(commands: Command, world: World, end: (code: ExitCode) => void): void {
  withCommonOptions(commands.command("init"))
    .description("Make a new portfolio: records to begin with, and all that turns them into a site")
    .argument("<dir>", "the folder to make; it may be there, and empty")
    .action(async (folder: string, options: CommonOptions) =>
      end(await init(folder, options, world)),
    );
}

async function init(folder: string, options: CommonOptions, world: World): Promise<ExitCode> {
  const today = clockOf(options, world)("Europe/London");
  refuseFilled(folder);
  // All that can go wrong elsewhere comes before the first file is written.
  const vendored = (await isOnRegistry(world)) ? undefined : await packOwn(world);
  const words: Readonly<Record<string, string>> = {
    "@TODAY@": today,
    "@YEAR@": String(yearOf(today)),
    "@PROGRAM@": vendored ? `file:vendor/${vendored.name}` : `^${program.version}`,
    "@VENDORED@": vendored ? aboutVendored(vendored) : "",
  };
  const filledIn = (text: string) => text.replace(/@[A-Z]+@/g, (word) => words[word] ?? word);
  for (const path of filesBelow(templates)) {
    const text = readFileSync(join(templates, path), "utf8");
    write(join(folder, filledIn(hidden(path))), filledIn(text));
  }
  if (vendored) write(join(folder, "vendor", vendored.name), vendored.content);
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

/** What the README says of the file in which the program lies. */
function aboutVendored({ name }: OwnPackage): string {
  return `
No registry had the program when this portfolio was begun, so the portfolio brings it along:
\`vendor/${name}\`, which \`package.json\` names. Commit that file with the
rest. Once the program is on a registry, the command above takes it from there, and you may
delete \`vendor/\`. Until then, put the file of a newer version into \`vendor/\` and name it:
\`npm install ./vendor/cpd-portfolio-….tgz\`.
`;
}

function write(file: string, text: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { flag: "wx" });
}
