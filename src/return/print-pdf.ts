import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  accessSync,
  constants,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { getuid } from "node:process";
import { pathToFileURL } from "node:url";
import type { CalendarDate } from "../domain/calendar-date.ts";
import { Refusal } from "../refusal.ts";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** Where browsers lie on machines that put none on the path. */
const usualPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

const flags = [
  "--headless",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-pdf-header-footer",
  "--generate-pdf-document-outline",
];

/** The longest that printing may take, in milliseconds. */
const patience = 60_000;

/** The browser that `CPD_BROWSER` names, else a Chromium or Chrome of this machine, if there is one. */
export function findBrowser(
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const { CPD_BROWSER: named, PATH: path = "" } = environment;
  if (named) {
    if (isProgram(named)) return named;
    throw new Refusal(`CPD_BROWSER names no program: ${named}`);
  }
  const folders = path.split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...usualPlaces].find(isProgram);
}

/**
 * Prints a page of HTML to a tagged PDF with an outline, whose bytes are the same
 * for the same page and day. Throws `Refusal` when the browser does not.
 */
export async function printPdf(
  html: string,
  pdf: string,
  browser: string,
  day: CalendarDate,
): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), "cpd-print-"));
  const page = join(work, "page.html");
  writeFileSync(page, withoutFileLinks(html));
  try {
    // A sandbox needs a user who is not root.
    const sandbox = getuid?.() === 0 ? ["--no-sandbox"] : [];
    const child = spawn(
      browser,
      [
        ...flags,
        ...sandbox,
        `--user-data-dir=${join(work, "profile")}`,
        `--print-to-pdf=${pdf}`,
        pathToFileURL(page).href,
      ],
      { stdio: "ignore", timeout: patience },
    );
    await once(child, "close");
  } catch {
    throw new Refusal(`${browser} does not run, so there is no PDF`);
  } finally {
    rmSync(work, { recursive: true, force: true, maxRetries: 5 });
  }
  if (!existsSync(pdf)) {
    throw new Refusal(`${browser} printed no PDF: print the page from your browser instead`);
  }
  writeFileSync(pdf, datedBytes(readFileSync(pdf), day));
}

/** A PDF would keep links to files beside the page as paths of the machine that printed it. */
function withoutFileLinks(html: string): string {
  return html.replace(/ href="(?!#|https?:|mailto:)[^"]*"/g, "");
}

/** The same bytes with the moment of printing replaced by the day, at the same length: places in a PDF are counted. */
function datedBytes(bytes: Buffer, day: CalendarDate): Buffer {
  const moment = `D:${day.replaceAll("-", "")}000000`;
  const text = bytes.toString("latin1").replace(/D:\d{14}/g, moment);
  return Buffer.from(text, "latin1");
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
