import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { env } from "node:process";
import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";
import { afterAll } from "vitest";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

// Not the arguments that @sparticuz/chromium suggests: they switch web security off.
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts a browser for the tests of a file. Without one they fail: they are never skipped. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = await findBrowser(env);
  const browser = await chromium.launch({ executablePath, args });
  afterAll(() => browser.close());
  return browser;
}

/** The browser that `CPD_BROWSER` names, else one on the path, else the one that npm installed. */
export async function findBrowser(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const { CPD_BROWSER: named, PATH: path = "" } = environment;
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`CPD_BROWSER names no program: ${named}`);
  }
  const folders = path.split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return onPath.find(isProgram) ?? (await installedBrowser());
}

async function installedBrowser(): Promise<string> {
  try {
    return await sparticuz.executablePath();
  } catch (cause) {
    throw new Error(
      "There is no browser to test with: install Chromium or Chrome, or name one in CPD_BROWSER.",
      { cause },
    );
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
