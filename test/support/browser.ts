import { env } from "node:process";
import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";
import { afterAll } from "vitest";
import { findBrowser as browserOfMachine } from "../../src/return/print-pdf.ts";

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

/** The browser that `CPD_BROWSER` names, else one of this machine, else the one that npm installed. */
export async function findBrowser(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  return browserOfMachine(environment) ?? (await installedBrowser());
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
