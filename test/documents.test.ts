import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { run } from "./support/run.ts";

/** What members read; decisions are for who changes the program, and name other programs too. */
const documents = [
  ...readdirSync("docs")
    .filter((name) => name !== "decisions.md")
    .map((name) => `docs/${name}`),
  "README.md",
  "templates/portfolio/README.md",
];
const textOf = (file: string) => readFileSync(file, "utf8");

/** All that stands in code: what is between backticks, and the lines of blocks. */
function codeIn(text: string): readonly string[] {
  const blocks = [...text.matchAll(/^ *```\w*\n(.*?)^ *```$/gms)].map(([, code = ""]) => code);
  const spans = [...text.replace(/^ *```.*?^ *```$/gms, "").matchAll(/`([^`]+)`/g)];
  return [
    ...blocks.flatMap((code) => code.split("\n")),
    ...spans.map(([, code = ""]) => code.replaceAll("\n", " ")),
  ];
}

/** The commands of this program in a text, without the program's own name. */
function commandsIn(text: string): readonly string[] {
  const called = codeIn(text).flatMap((code) => /^ *(?:npx )?cpd (\w.*)$/.exec(code)?.[1] ?? []);
  // The table of commands leaves the name out.
  const table = [...text.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = ""]) => codeIn(cell));
  const inTable = text.includes("| command | does |") ? table : [];
  return [...called, ...inTable].map((command) => command.replace(/\s+#.*$/, ""));
}

/** What of a command the program does not have; nothing when it has all of it. */
async function unknownIn(command: string): Promise<readonly string[]> {
  const [name = "", next = ""] = command.split(" ");
  const { code, out } = await run([name, "--help"]);
  if (code !== 0 || !out.startsWith(`Usage: cpd ${name} `)) return [name];
  const below = /^[a-z]+$/.test(next) ? (await run([name, next, "--help"])).out : "";
  const help = below.startsWith(`Usage: cpd ${name} ${next} `) ? below : out;
  return optionsIn(command).filter((option) => !hasOption(help, option));
}

function optionsIn(code: string): readonly string[] {
  return [...code.matchAll(/(?<=^| )--[a-z][a-z-]*/g)].map(([option]) => option);
}

function hasOption(help: string, option: string): boolean {
  return new RegExp(`^ .*${option}(?![\\w-])`, "m").test(help);
}

test("documents name commands in every way that is looked for", () => {
  const commands = documents.map(textOf).flatMap(commandsIn);
  expect(commands).toContain('new "Seminar on weak networks" --category events --hours 3h');
  expect(commands).toContain("return 2025 --brief --pdf --sign");
  expect(commands).toContain("totals --format json");
  expect(commands.length).toBeGreaterThan(60);
});

describe("every command and option is one of the program's, in", () => {
  test.each(documents)("%s", async (file) => {
    const unknown = await Promise.all(commandsIn(textOf(file)).map(unknownIn));
    expect(unknown.flat()).toEqual([]);
  });

  test("which one that is misspelt would show", async () => {
    expect(await unknownIn("totls 2025")).toEqual(["totls"]);
    expect(await unknownIn("totals 2025 --formt csv")).toEqual(["--formt"]);
    expect(await unknownIn("new year --hours 2")).toEqual(["--hours"]);
  });
});

test("an option that is named alone is one of some command's", async () => {
  const names = [...(await run(["--help"])).out.matchAll(/^ {2}(\w+) /gm)].map(([, name = ""]) => [
    name,
  ]);
  const parts = [...names, ["new", "objective"], ["new", "year"]];
  const helps = await Promise.all(
    parts.map(async (words) => (await run([...words, "--help"])).out),
  );
  // Variables of a stylesheet look like options.
  const style = textOf("templates/assets/site.css");
  const unknown = documents
    .map(textOf)
    .flatMap(codeIn)
    .filter((code) => /^--/.test(code))
    .flatMap(optionsIn)
    .filter((option) => !style.includes(`${option}:`))
    .filter((option) => !helps.some((help) => hasOption(help, option)));
  expect(unknown).toEqual([]);
});

test("what members read names no command that only this repository has", () => {
  const naming = documents.filter((file) => textOf(file).includes("npm run"));
  expect(naming).toEqual(["README.md"]);
});
