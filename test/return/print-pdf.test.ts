import { chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "node:process";
import sparticuz from "@sparticuz/chromium";
import { describe, expect, test } from "vitest";
import { findBrowser, printPdf } from "../../src/return/print-pdf.ts";
import { findBrowser as testBrowser } from "../support/browser.ts";
import { day } from "../support/day.ts";
import { folderOf, write } from "../support/temporary-folder.ts";

const page = `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>CPD return</title>
<style>@page { size: A4 } p { color: #123456 }</style></head>
<body><h1>Return</h1><h2 id="hours">Hours</h2>
<p><a href="#hours">Hours</a> <a href="#nowhere">Nowhere</a>
<a href="evidence/notes.txt">Notes</a> <a href="https://example.org/">Web</a></p>
</body></html>`;

async function printed(browser: string, patience?: number): Promise<string> {
  const pdf = join(folderOf(), "page.pdf");
  await printPdf(page, pdf, browser, day("2026-02-01"), patience);
  return readFileSync(pdf, "latin1");
}

/** Makes a program that stands in for a browser. */
function programOf(text: string): string {
  const folder = folderOf({ browser: text });
  chmodSync(join(folder, "browser"), 0o755);
  return join(folder, "browser");
}

describe.each([
  ["the browser of this machine", () => testBrowser(env)],
  ["the headless one that npm installs", () => sparticuz.executablePath()],
])("a page printed by %s", (_what, browserOf) => {
  const printing = browserOf().then((browser) => printed(browser));

  test("is tagged, and has its title, language, outline and size", async () => {
    const pdf = await printing;
    expect(pdf).toMatch(/\/MarkInfo <<[^>]*\/Marked true/);
    expect(pdf).toContain("/StructTreeRoot");
    expect(pdf).toContain("/Title (CPD return)");
    expect(pdf).toContain("/Lang (en-GB)");
    expect(pdf).toContain("/Title (Hours)");
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12]/);
  });

  test("has the day for a date, and the same bytes when it is printed again", async () => {
    const first = await printing;
    expect(first.match(/D:\d+/g)).toEqual(["D:20260201000000", "D:20260201000000"]);
    expect((await printed(await browserOf())) === first).toBe(true);
  });

  test("leads to the web, and to no file of the machine", async () => {
    const targets = [...(await printing).matchAll(/\/URI \((.*?)\)/g)].map(([, url]) => url);
    expect(targets).toEqual(["https://example.org/"]);
  });
});

describe("there is a clear message when the browser", () => {
  test.each([
    ["is none", () => "/bin/false", "printed no PDF: print the page"],
    ["is not there", () => "/nowhere/chrome", "printed no PDF: print the page"],
    ["is no program", () => programOf("\0\0"), "printed no PDF: print the page"],
    ["answers nonsense", () => programOf("#!/bin/sh\nprintf 'no\\0' >&4\n"), "printed no PDF:"],
  ])("%s", async (_what, program, message) => {
    await expect(printed(program())).rejects.toThrow(message);
  });

  test("never answers, once its time is over", async () => {
    const silent = programOf("#!/bin/sh\nexec sleep 50\n");
    await expect(printed(silent, 500)).rejects.toThrow("printed no PDF within 0.5 seconds: print");
  });
});

test("an old PDF is left when there is no new one", async () => {
  const folder = folderOf({ "page.pdf": "old" });
  const pdf = join(folder, "page.pdf");
  await expect(printPdf(page, pdf, "/bin/false", day("2026-02-01"))).rejects.toThrow("no PDF");
  expect(readFileSync(pdf, "utf8")).toBe("old");
});

describe("the browser to print with", () => {
  const folder = folderOf({ "a/chrome/notes.txt": "", "a/google-chrome": "", "b/chromium": "" });
  chmodSync(join(folder, "a/google-chrome"), 0o755);
  chmodSync(join(folder, "b/chromium"), 0o755);
  const path = `${join(folder, "a")}:${join(folder, "b")}`;

  test("is the one that CPD_BROWSER names, before any on the path", () => {
    const named = join(folder, "a/google-chrome");
    expect(findBrowser({ CPD_BROWSER: named, PATH: path })).toBe(named);
  });

  test("is Chromium before Chrome, wherever on the path either lies", () => {
    expect(findBrowser({ PATH: path })).toBe(join(folder, "b/chromium"));
  });

  test("is not a folder, nor a file that does not run", () => {
    write(folder, { "c/chromium": "" });
    chmodSync(join(folder, "c/chromium"), 0o644);
    const found = findBrowser({ PATH: `${join(folder, "c")}:${join(folder, "a")}` });
    expect(found).toBe(join(folder, "a/google-chrome"));
    expect(() => findBrowser({ CPD_BROWSER: join(folder, "a/chrome") })).toThrow(
      "CPD_BROWSER names no program: ",
    );
  });
});
