import { readFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "node:process";
import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { findBrowser } from "../support/browser.ts";
import { bundleOf } from "../support/bundle.ts";
import { activityRecord, record, recordsFolder } from "../support/records.ts";
import { run } from "../support/run.ts";
import { filesBelow } from "../support/site.ts";
import { folderOf } from "../support/temporary-folder.ts";

const records = recordsFolder({
  "profile.md": record({ name: "Ada Example" }),
  "evidence/notes.txt": "Notes.",
  "activities/2025-03-14-lecture.md": activityRecord({ evidence: "evidence/notes.txt" }),
});
const browser = await findBrowser(env);

async function printed(): Promise<{ readonly pdf: Buffer; readonly sums: string }> {
  const output = join(folderOf(), "return");
  const { code, error } = await run(
    ["return", "2025", "--records", records, "--today", "2026-02-01", "--output", output, "--pdf"],
    { CPD_BROWSER: browser },
  );
  if (code !== 0) throw new Error(error);
  const pdf = readFileSync(join(output, "return-2025.pdf"));
  return { pdf, sums: readFileSync(join(output, "SHA256SUMS"), "utf8") };
}

/** A PDF's own words, those in packed streams included. */
function unpacked(pdf: Buffer): string {
  const parts = [pdf.toString("latin1")];
  for (const { index } of pdf.toString("latin1").matchAll(/(?<!end)stream\r?\n/g)) {
    const start = pdf.indexOf("\n", index) + 1;
    try {
      parts.push(inflateSync(pdf.subarray(start)).toString("latin1"));
    } catch {
      // A stream that is packed otherwise, such as a font.
    }
  }
  return parts.join("\n");
}

describe("the PDF of a return", () => {
  const making = Promise.all([printed(), printed()]);

  test("is tagged, and has a title, a language and an outline", async () => {
    const [{ pdf }] = await making;
    const words = unpacked(pdf);
    expect(words).toMatch(/\/Marked true/);
    expect(words).toMatch(/\/StructTreeRoot/);
    expect(words).toMatch(/\/Lang \(en-GB\)/);
    expect(words).toContain("/Title (CPD return for 2025: Ada Example)");
    expect(words).toMatch(/\/Outlines/);
    expect(words).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12]/);
  });

  test("has the same bytes when it is printed again, and is among the checksums", async () => {
    const [first, second] = await making;
    expect(first.pdf.equals(second.pdf)).toBe(true);
    expect(first.sums).toContain("  return-2025.pdf\n");
    expect(first.sums).toBe(second.sums);
  });

  test("names the day of the return, and no path of the machine that printed it", async () => {
    const [{ pdf }] = await making;
    const words = unpacked(pdf);
    expect(words).toContain("/CreationDate (D:20260201000000");
    expect(words).not.toContain("file:");
  });
});

describe("there is a clear message, and no return, when", () => {
  test.each([
    [{ PATH: "/nowhere" }, "there is no Chromium or Chrome to print the PDF: install one,"],
    [{ CPD_BROWSER: "/nowhere/chrome" }, "CPD_BROWSER names no program: /nowhere/chrome"],
    [{ CPD_BROWSER: "/bin/false" }, "/bin/false printed no PDF: print the page from your browser"],
  ])("the browser is %j", async (environment, message) => {
    const folder = folderOf();
    const { code, error } = await run(
      ["return", "2025", "--records", records, "--output", join(folder, "return"), "--pdf"],
      environment,
    );
    expect(code).toBe(2);
    expect(error).toContain(`cpd: ${message}`);
    expect(filesBelow(folder)).toEqual([]);
  });
});

test("without being asked for, there is none", async () => {
  expect((await bundleOf(records, 2025)).files).not.toContain("return-2025.pdf");
});
