import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { sha256 } from "../disk/checksums.ts";
import { strangersIn } from "../disk/listed-files.ts";
import { isUnfinished, writeNewFiles } from "../disk/new-files.ts";
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
  refuseStrangers(folder);
  // All that can go wrong elsewhere comes before the first file is written.
  const vendored = (await isOnRegistry(world)) ? undefined : await packOwn(world);
  const words: Readonly<Record<string, string>> = {
    "@TODAY@": today,
    "@YEAR@": String(yearOf(today)),
    "@PROGRAM@": vendored ? `file:vendor/${vendored.name}` : `^${program.version}`,
    "@VENDORED@": vendored ? aboutVendored(vendored) : "",
  };
  const filledIn = (text: string) => text.replace(/@[A-Z]+@/g, (word) => words[word] ?? word);
  const files = new Map<string, string | Uint8Array>(
    filesBelow(templates).map((path) => [
      filledIn(hidden(path)),
      filledIn(readFileSync(join(templates, path), "utf8")),
    ]),
  );
  if (vendored) files.set(`vendor/${vendored.name}`, vendored.content);
  files.set(".vscode/cpd.code-snippets", printableJson(recordSnippets()));
  writeNewFiles(folder, missingIn(folder, files));
  world.write(`${printable(folder)}\n`);
  world.writeError(
    `Next:\n  cd ${printable(folder)}\n  npm install\n  npx cpd build\nIts README says more.\n`,
  );
  return 0;
}

/** Refuses a folder of somebody else's at once, by what lies at its top: the program takes time to pack. */
function refuseStrangers(folder: string): void {
  const ours = new Set(filesBelow(templates).map((path) => hidden(path).split(/[/\\]/)[0]));
  const isOurs = (name: string) => ours.has(name) || name === "vendor" || isUnfinished(name);
  if (existsSync(folder) && !readdirSync(folder).every(isOurs)) throw filled(folder);
}

/** All files but those that an `init` has written before it was ended; a folder that holds anything else is refused. */
function missingIn<Content extends string | Uint8Array>(
  folder: string,
  files: ReadonlyMap<string, Content>,
): ReadonlyMap<string, Content> {
  if (!existsSync(folder)) return files;
  const sums = new Map([...files].map(([path, content]) => [path, sha256(content)]));
  const others = strangersIn(folder, sums).filter((path) => !isUnfinished(path));
  const missing = [...files].filter(([path]) => !existsSync(join(folder, path)));
  if (others.length > 0 || missing.length === 0) throw filled(folder);
  return new Map(missing);
}

function filled(folder: string): Refusal {
  return new Refusal(`${folder} holds files already: name a folder that is new or empty`);
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
