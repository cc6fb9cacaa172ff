import { execFile } from "node:child_process";
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { env, execPath } from "node:process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { must } from "../support/day.ts";
import { elements } from "../support/html.ts";
import { activityRecord } from "../support/records.ts";
import { startRegistry } from "../support/registry.ts";
import { contentsOf, filesBelow } from "../support/site.ts";
import { packed, unpacked } from "../support/tarball.ts";
import { folderOf, write } from "../support/temporary-folder.ts";

const runFile = promisify(execFile);
const { PATH = "" } = env;
const { devDependencies, version } = JSON.parse(readFileSync("package.json", "utf8"));

const registry = await startRegistry();
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
const inFolder = async (cwd: string, program: string, ...args: readonly string[]) =>
  runFile(program, args, { cwd, env: environment });

const top = folderOf();
const portfolio = join(top, "my-cpd");

// From a repository that was compiled long ago, as its README says.
const repository = repositoryIn(join(top, "repository"));
const command = ["run", "--silent", "cpd", "--", "init", "../my-cpd"];
const said = await inFolder(repository, "npm", ...command);
const begun = contentsOf(portfolio);
const tarball = packed(repository, "--ignore-scripts");
const contents = unpacked(tarball);

/** A copy of this repository, with its dependencies and something old in the place of `dist/`. */
function repositoryIn(folder: string): string {
  const parts = ["src", "templates", "schemas", "package.json", "tsconfig.json"];
  const papers = ["tsconfig.build.json", "CHANGELOG.md", "LICENSE", "README.md"];
  for (const path of [...parts, ...papers]) cpSync(path, join(folder, path), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  const last = "dist/templates/portfolio/package.json";
  write(folder, { [last]: "{}" });
  utimesSync(join(folder, last), 0, 0);
  return folder;
}

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
  renameSync(repository, join(top, "moved-away"));
  await inFolder(portfolio, "npm", "install");
  await inFolder(portfolio, "npx", "cpd", "build");
  const page = (path: string) => readFileSync(join(portfolio, "_site", path), "utf8");
  const manifestOf = (folder: string) =>
    JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

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
      `vendor/cpd-portfolio-${version}.tgz`,
    ]);
  });

  test("brings the program along, and says so, while no registry has it", () => {
    expect(manifestOf(portfolio).dependencies).toEqual({
      "cpd-portfolio": `file:vendor/cpd-portfolio-${version}.tgz`,
    });
    const readme = readFileSync(join(portfolio, "README.md"), "utf8");
    expect(readme).toContain(`\`vendor/cpd-portfolio-${version}.tgz\``);
    expect(readme).toContain("npm install cpd-portfolio@latest");
    expect(said).toEqual({
      stdout: "../my-cpd\n",
      stderr: "Next:\n  cd ../my-cpd\n  npm install\n  npx cpd build\nIts README says more.\n",
    });
  });

  test("brings along what a registry would hold, but for what only its repository needs", () => {
    const vendored = unpacked(join(portfolio, `vendor/cpd-portfolio-${version}.tgz`));
    const without = (files: ReadonlyMap<string, string>) =>
      [...files].filter(([path]) => path !== "package.json");
    expect(without(contentsOf(vendored))).toEqual(without(contentsOf(contents)));
    const { scripts, devDependencies, allowScripts, ...manifest } = manifestOf(contents);
    expect(manifestOf(vendored)).toEqual(manifest);
  });

  test("is the same when it is begun from a tarball", async () => {
    copyFileSync(tarball, join(top, "cpd-portfolio.tgz"));
    await inFolder(top, "npx", "./cpd-portfolio.tgz", "init", "from-tarball");
    const folder = join(top, "from-tarball");
    const vendored = `vendor/cpd-portfolio-${version}.tgz`;
    const parts = (all: ReadonlyMap<string, string>) =>
      [...all].filter(([path]) => path !== vendored);
    expect(parts(contentsOf(folder))).toEqual(parts(begun));
    const [again, first] = [folder, portfolio].map((one) => unpacked(join(one, vendored)));
    expect(contentsOf(must(again))).toEqual(contentsOf(must(first)));
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
      "try.ts": `import cpd, { type CpdOptions, cpdPlugin, portfolioPlugin } from "cpd-portfolio";
const options: Partial<CpdOptions> = { records: "records", base: "/cpd/" };
// @ts-expect-error: it is no number
const wrong: Partial<CpdOptions> = { records: 1 };
const same: typeof cpdPlugin = cpd;
export default [same, portfolioPlugin, options, wrong];
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

  test("is made by the command as before, from a configuration of an older version", async () => {
    const configuration = join(portfolio, "eleventy.config.js");
    const now = readFileSync(configuration, "utf8");
    write(portfolio, { "pages/me.md": "---\ntitle: Me\n---\n" });
    await inFolder(portfolio, "npx", "cpd", "build");
    const made = contentsOf(join(portfolio, "_site"));
    writeFileSync(configuration, now.replaceAll("portfolioPlugin", "cpdPlugin"));
    await inFolder(portfolio, "npx", "cpd", "build");
    expect(contentsOf(join(portfolio, "_site"))).toEqual(made);
    writeFileSync(configuration, now);
    rmSync(join(portfolio, "pages/me.md"));
  });

  test("tells what to do where its packages are not installed", async () => {
    const bare = folderOf({
      "package.json": readFileSync(join(portfolio, "package.json"), "utf8"),
      "eleventy.config.js": readFileSync(join(portfolio, "eleventy.config.js"), "utf8"),
      "records/activities/2025-03-14-lecture.md": activityRecord(),
    });
    const cpd = join(portfolio, "node_modules/.bin/cpd");
    const { code, stderr } = await inFolder(bare, cpd, "build").catch((error) => error);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        "cpd: eleventy.config.js needs the package cpd-portfolio, which is not there: run npm install first, in the same folder\n",
    });
  });

  test("gets what is new from a registry once there is one, and can do without vendor/ then", async () => {
    const newer = unpacked(tarball);
    const manifest = JSON.parse(readFileSync(join(newer, "package.json"), "utf8"));
    delete manifest.scripts;
    writeFileSync(join(newer, "package.json"), JSON.stringify({ ...manifest, version: "9.0.0" }));
    appendFileSync(join(newer, "dist/templates/assets/site.css"), "/* nicer than before */\n");
    registry.publish(packed(newer));
    write(portfolio, {
      "pages/about.md": "---\ntitle: About me\ntags: navigation\n---\n\nI keep relays honest.\n",
      "pages/site.css": ":root { --link: #7a1fa2; }\n",
    });
    const before = contentsOf(join(portfolio, "records"));
    await inFolder(portfolio, "npm", "install", "cpd-portfolio@latest");
    rmSync(join(portfolio, "vendor"), { recursive: true });
    await inFolder(portfolio, "npx", "cpd", "build");
    expect(page("assets/site.css")).toMatch(/nicer than before.*--link: #7a1fa2; \}\n$/s);
    expect(page("about/index.html")).toContain("I keep relays honest.");
    expect(contentsOf(join(portfolio, "records"))).toEqual(before);

    // Another is begun from the registry's program, and needs no file of its own.
    await inFolder(portfolio, "npx", "cpd", "init", "../from-registry");
    const folder = join(top, "from-registry");
    expect(manifestOf(folder).dependencies).toEqual({ "cpd-portfolio": "^9.0.0" });
    expect(readFileSync(join(folder, "README.md"), "utf8")).not.toContain("vendor");
    expect(filesBelow(folder)).toEqual([...begun.keys()].filter((path) => !/^vendor/.test(path)));
  });
});
