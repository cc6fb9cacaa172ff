import { execFile } from "node:child_process";
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { env, execPath } from "node:process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { elements } from "../support/html.ts";
import { startRegistry } from "../support/registry.ts";
import { contentsOf, filesBelow } from "../support/site.ts";
import { packed, unpacked } from "../support/tarball.ts";
import { folderOf, write } from "../support/temporary-folder.ts";

const runFile = promisify(execFile);
const { PATH = "" } = env;
const tarball = packed(".");
const contents = unpacked(tarball);
const { devDependencies, version } = JSON.parse(readFileSync("package.json", "utf8"));

describe("the package", () => {
  test.each([
    ["publint", [tarball]],
    ["attw", [tarball, "--profile", "esm-only"]],
  ])("is found in order by %s", async (program, args) => {
    const { stdout } = await runFile(join("node_modules/.bin", program), args);
    expect(stdout).toMatch(/All good|🟢/u);
    expect(stdout).not.toMatch(/Warnings|Suggestions|Errors|❌/u);
  });

  test("holds what runs, the schemas and the papers, and no demonstration record", () => {
    const files = filesBelow(contents);
    const tops = new Set(files.map((path) => path.replace(/\/.*/, "")));
    expect([...tops].sort()).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "dist",
      "package.json",
      "schemas",
    ]);
    const told = files.filter((path) => readFileSync(join(contents, path), "utf8").match(/Tamsin/));
    expect(told).toEqual(["README.md"]);
  });

  test("imports none of the packages that develop it", () => {
    const code = filesBelow(contents).filter((path) => path.endsWith(".js"));
    const imported = code.flatMap((path) =>
      [
        ...readFileSync(join(contents, path), "utf8").matchAll(
          /(?:from|import\() ?"([^"./][^"]*)"/g,
        ),
      ].map(([, name]) => name),
    );
    expect(imported).toContain("@11ty/eleventy");
    expect(imported.filter((name) => name && name in devDependencies)).toEqual([]);
  });
});

describe("a portfolio of one's own", { timeout: 240_000 }, async () => {
  const registry = await startRegistry("cpd-portfolio");
  registry.publish(version, tarball);
  const environment = {
    // As it is outside this project, whose own programs npm puts in front.
    PATH: PATH.split(delimiter)
      .filter((one) => !one.includes("node_modules"))
      .join(delimiter),
    HOME: folderOf(),
    npm_config_registry: registry.address,
    npm_config_cache: folderOf(),
    npm_config_yes: "true",
  };
  const top = folderOf();
  const portfolio = join(top, "my-cpd");
  const inFolder = async (cwd: string, program: string, ...args: readonly string[]) =>
    runFile(program, args, { cwd, env: environment });

  // The three commands.
  await inFolder(top, "npx", "cpd-portfolio", "init", "my-cpd");
  const begun = contentsOf(portfolio);
  await inFolder(portfolio, "npm", "install");
  await inFolder(portfolio, "npx", "cpd", "build");
  const page = (path: string) => readFileSync(join(portfolio, "_site", path), "utf8");

  test("is begun with records, settings for an editor, workflows and a README", () => {
    const year = new Date().getFullYear();
    const files = [...begun.keys()].map((path) => path.replace(/\d{4}-\d\d-\d\d/, "day"));
    expect(files).toEqual([
      ".github/workflows/publish.yml",
      ".github/workflows/remind.yml",
      ".gitignore",
      ".vscode/cpd.code-snippets",
      ".vscode/settings.json",
      ".vscode/tasks.json",
      "README.md",
      "eleventy.config.js",
      "package.json",
      "pages/site.css",
      `records/activities/${year}/day-example.md`,
      "records/profile.md",
      `records/years/${year}.md`,
    ]);
  });

  test("is a site after three commands", () => {
    expect(elements(page("index.html"), "title")).toEqual(["CPD portfolio"]);
    expect(page("activities/index.html")).toContain("An example, to put your first activity");
    expect(page("assets/site.css")).toContain("--link");
    expect(existsSync(join(portfolio, "_site/pagefind/pagefind.js"))).toBe(true);
  });

  test("has nothing wrong with it, a warning included", async () => {
    const { stdout } = await inFolder(portfolio, "npx", "cpd", "check", "--strict");
    expect(stdout).toBe("No problems found.\n");
  });

  test("needs nothing that develops the program", () => {
    const there = Object.keys(devDependencies).filter((name) =>
      existsSync(join(portfolio, "node_modules", name)),
    );
    expect(there).toEqual([]);
  });

  test("makes returns and records, as the source does", async () => {
    const year = String(new Date().getFullYear());
    await inFolder(portfolio, "npx", "cpd", "return", year);
    expect(readFileSync(join(portfolio, `returns/${year}/return-${year}.json`), "utf8")).toContain(
      `"version": "${version}"`,
    );
    const words = [
      "new",
      "A lecture",
      "--category",
      "events",
      "--hours",
      "1h",
      "--date",
      "2020-01-02",
    ];
    const { stdout } = await inFolder(portfolio, "npx", "cpd", ...words);
    expect(stdout).toBe("records/activities/2020/2020-01-02-a-lecture.md\n");
  });

  test("is made by plain Eleventy too, from its few lines of configuration", async () => {
    await inFolder(portfolio, "npx", "cpd", "build");
    await inFolder(portfolio, "npx", "eleventy", "--output=plain", "--quiet");
    const made = new Map(
      [...contentsOf(join(portfolio, "_site"))].filter(([path]) => path !== ".cpd-site"),
    );
    expect(contentsOf(join(portfolio, "plain"))).toEqual(made);
  });

  test("has types that a program without leniency can use", async () => {
    write(portfolio, {
      "try.ts": `import { type CpdOptions, cpdPlugin } from "cpd-portfolio";
const options: Partial<CpdOptions> = { records: "records" };
// @ts-expect-error: it is no number
const wrong: Partial<CpdOptions> = { records: 1 };
export default [cpdPlugin, options, wrong];
`,
    });
    const words = [
      "--noEmit",
      "--strict",
      "--module",
      "nodenext",
      "--skipLibCheck",
      "false",
      "--types",
      "",
      "try.ts",
    ];
    const tsc = resolve("node_modules/typescript/bin/tsc");
    const { stdout } = await inFolder(portfolio, execPath, tsc, ...words).catch((error) => error);
    expect(stdout).toBe("");
  });

  test("gets what is new with the package alone", async () => {
    const newer = unpacked(tarball);
    const manifest = JSON.parse(readFileSync(join(newer, "package.json"), "utf8"));
    delete manifest.scripts;
    writeFileSync(join(newer, "package.json"), JSON.stringify({ ...manifest, version: "9.0.0" }));
    appendFileSync(join(newer, "dist/templates/assets/site.css"), "/* nicer than before */\n");
    registry.publish("9.0.0", packed(newer));
    write(portfolio, {
      "pages/about.md": "---\ntitle: About me\ntags: navigation\n---\n\nI keep relays honest.\n",
      "pages/site.css": ":root { --link: #7a1fa2; }\n",
    });
    const before = contentsOf(join(portfolio, "records"));
    await inFolder(portfolio, "npm", "install", "cpd-portfolio@latest");
    await inFolder(portfolio, "npx", "cpd", "build");
    expect(page("assets/site.css")).toMatch(/nicer than before.*--link: #7a1fa2; \}\n$/s);
    expect(page("about/index.html")).toContain("I keep relays honest.");
    expect(contentsOf(join(portfolio, "records"))).toEqual(before);
  });
});
