import { execFile } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, resolve } from "node:path";
import process, { env, execPath } from "node:process";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import Eleventy from "@11ty/eleventy";
import { type Clock, clockFrom } from "../../src/clock.ts";
import type { EleventyConfig } from "../../src/eleventy/eleventy-config.ts";
import { cpdPlugin } from "../../src/eleventy/plugin.ts";
import { today } from "./site.ts";
import { folderOf, write } from "./temporary-folder.ts";

const runFile = promisify(execFile);
const { PATH = "" } = env;

/** What a configuration may do with Eleventy, besides what this project's does. */
export interface SiteConfig extends EleventyConfig {
  on: EleventyConfig["on"] &
    ((event: "eleventy.ignores", listener: (ignores: string[]) => void) => void);
  addPassthroughCopy(what: string | Readonly<Record<string, string>>, options?: object): void;
  setInputDirectory(folder: string): void;
  setDataDirectory(folder: string): void;
  setIncludesDirectory(folder: string): void;
  setLayoutsDirectory(folder: string): void;
  setTemplateFormats(formats: string): void;
}

/** How a build by Eleventy itself went. */
export interface EleventyOutcome {
  readonly output: string;
  /** What it failed with: all that Eleventy tells of it. */
  readonly errors: readonly string[];
}

/** Has Eleventy itself build the site in a folder, with the portfolio of its `records` in it. */
export async function buildWithEleventy(
  folder: string,
  configure: (config: SiteConfig) => void = () => undefined,
  options: Readonly<Record<string, string>> = {},
  output: string = join(folderOf(), "site"),
): Promise<EleventyOutcome> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    const eleventy = new Eleventy(".", relative(".", output) || ".", {
      configPath: null,
      pathPrefix: "/",
      quietMode: true,
      config: (config) => {
        configure(config as SiteConfig);
        config.addPlugin(cpdPlugin, { clock: clockOf(today), report: () => undefined, ...options });
      },
    });
    eleventy.disableLogger();
    await eleventy.write();
    return { output, errors: [] };
  } catch (error) {
    return { output, errors: messagesOf(error) };
  } finally {
    process.chdir(before);
  }
}

function clockOf(day: string): Clock {
  const clock = clockFrom(day, undefined);
  if (!clock) throw new Error(`${day} is no day`);
  return clock;
}

function messagesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return error === undefined ? [] : [String(error)];
  const { originalError } = error as Error & { readonly originalError?: unknown };
  return [error.message, ...messagesOf(originalError)];
}

/** A folder with files, in which the package is installed as this source, and Eleventy beside it. */
export function siteWithPackage(files: Readonly<Record<string, string>>): string {
  const source = pathToFileURL(resolve("src/eleventy/plugin.ts")).href;
  const folder = folderOf({
    "package.json": '{ "type": "module" }',
    "node_modules/cpd-portfolio/package.json": '{ "type": "module", "exports": "./index.js" }',
    "node_modules/cpd-portfolio/index.js": `export { default } from "${source}";\nexport * from "${source}";\n`,
  });
  mkdirSync(join(folder, "node_modules/@11ty"), { recursive: true });
  symlinkSync(resolve("node_modules/@11ty/eleventy"), join(folder, "node_modules/@11ty/eleventy"));
  write(folder, files);
  return folder;
}

/** Runs the `eleventy` command in such a folder, and fails when it does; gives what it wrote to the terminal. */
export async function runEleventy(folder: string, ...args: readonly string[]): Promise<string> {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  const command = join(folder, "node_modules/@11ty/eleventy/cmd.cjs");
  const { stdout, stderr } = await runFile(execPath, ["--import", loader, command, ...args], {
    cwd: folder,
    env: { PATH, SOURCE_DATE_EPOCH: "1769904000", TSX_TSCONFIG_PATH: resolve("tsconfig.json") },
  });
  return stdout + stderr;
}
