import { spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { writeFile } from "../disk/write-file.ts";
import type { CalendarDate } from "../domain/calendar-date.ts";
import { Refusal } from "../refusal.ts";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "chrome-headless-shell",
];

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
  // Not --print-to-pdf, which some headless builds lack: they would wait for ever.
  "--remote-debugging-pipe",
];

/** The longest that printing may take, in milliseconds. */
const usualPatience = 60_000;

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
 * for the same page, day and browser. Links to files beside the page are left out,
 * as a PDF lies in no known place. Throws `Refusal` when the browser does not print.
 */
export async function printPdf(
  html: string,
  pdf: string,
  browser: string,
  day: CalendarDate,
  patience = usualPatience,
): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), "cpd-print-"));
  try {
    const bytes = await printedBy(browser, profile, html, patience);
    writeFile(pdf, datedBytes(bytes, day));
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function printedBy(browser: string, profile: string, html: string, patience: number) {
  // A sandbox needs a user who is not root.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const child = spawn(browser, [...flags, ...sandbox, `--user-data-dir=${profile}`], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    timeout: patience,
    killSignal: "SIGKILL",
  });
  const ended = once(child, "exit").catch(() => undefined);
  try {
    return await printed(html, child.stdio[3] as Writable, child.stdio[4] as Readable);
  } catch {
    const when = child.killed ? ` within ${patience / 1000} seconds` : "";
    child.kill("SIGKILL");
    throw new Refusal(`${browser} printed no PDF${when}: print the page from your browser instead`);
  } finally {
    await ended;
  }
}

/** One message of the browser's DevTools protocol. */
interface Message {
  readonly id?: number;
  readonly result?: Readonly<Record<string, string>>;
}

async function printed(html: string, requests: Writable, answers: Readable): Promise<Buffer> {
  const ask = conversation(requests, answers);
  const { targetId } = await ask("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await ask("Target.attachToTarget", { targetId, flatten: true });
  // The frame of a page has the name of its target.
  await ask("Page.setDocumentContent", { frameId: targetId, html }, sessionId);
  const options = { printBackground: true, preferCSSPageSize: true };
  const outlined = { generateTaggedPDF: true, generateDocumentOutline: true };
  const { data = "" } = await ask("Page.printToPDF", { ...options, ...outlined }, sessionId);
  await ask("Browser.close", {});
  return Buffer.from(data, "base64");
}

/** Asks a browser one thing at a time. Each message is JSON that ends in a zero byte. */
function conversation(requests: Writable, answers: Readable) {
  const messages = messagesFrom(answers);
  // A browser that has gone is seen by its silence.
  requests.on("error", () => undefined);
  let id = 0;
  return async (method: string, params: object, sessionId?: string) => {
    id += 1;
    requests.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    const result = (await answerTo(id, messages))?.result;
    if (!result) throw new Error(`There is no answer to ${method}`);
    return result;
  };
}

/** The message that answers a request, past all that the browser tells unasked. */
async function answerTo(
  id: number,
  messages: AsyncGenerator<Message, undefined>,
): Promise<Message | undefined> {
  const { value } = await messages.next();
  return !value || value.id === id ? value : answerTo(id, messages);
}

async function* messagesFrom(answers: Readable): AsyncGenerator<Message, undefined> {
  const parts: string[] = [];
  for await (const chunk of answers.setEncoding("utf8")) {
    const [rest = "", ...next] = String(chunk).split("\0");
    parts.push(rest);
    for (const part of next) {
      yield JSON.parse(parts.splice(0).join(""));
      parts.push(part);
    }
  }
  return undefined;
}

/** The same bytes with the moment of printing replaced by the day, at the same length: places in a PDF are counted. */
function datedBytes(bytes: Buffer, day: CalendarDate): Buffer {
  const moment = `${day.replaceAll("-", "")}000000`;
  const text = bytes.toString("latin1");
  const dates = /(?<=\/(?:CreationDate|ModDate) \(D:)\d{14}/g;
  return Buffer.from(text.replace(dates, moment), "latin1");
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
