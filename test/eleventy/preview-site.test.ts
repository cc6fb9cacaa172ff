import { rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { laterIndex } from "../../src/eleventy/later-index.ts";
import { PreviewPages } from "../../src/eleventy/preview-pages.ts";
import { PreviewSite, type PreviewState } from "../../src/eleventy/preview-site.ts";
import { RecordsError } from "../../src/eleventy/read-site.ts";
import { day } from "../support/day.ts";
import { portfolios, type Texts } from "../support/portfolios.ts";
import { recordsFolder } from "../support/records.ts";
import { contentsOf } from "../support/site.ts";
import { folderOf, write } from "../support/temporary-folder.ts";

/** Records at one time, with or without a file of evidence, and after how many parts the work on them is given up. */
const moments = fc.record({
  texts: portfolios,
  evidence: fc.constantFrom("notes", "other", ""),
  parts: fc.constantFrom(0, 3, 100),
});

type Moment = typeof moments extends fc.Arbitrary<infer One> ? One : never;

/** Writes what is other than before, and removes what is no more; gives what is there. */
function become(records: string, before: Texts, { texts, evidence }: Moment): Texts {
  const now = evidence === "" ? texts : { ...texts, "evidence/notes.txt": evidence };
  for (const path of Object.keys(before)) {
    if (now[path] === undefined) rmSync(join(records, path));
  }
  const written = Object.entries(now).filter(([path, text]) => before[path] !== text);
  write(records, Object.fromEntries(written));
  return now;
}

/** A preview of a folder of records, without a server. */
async function previewOf(records: string) {
  const index = laterIndex(() => undefined);
  const pages = new PreviewPages(records, folderOf(), index);
  const clock = () => day("2026-02-01");
  const site = new PreviewSite({ records, clock, report: () => undefined }, pages);
  await site.makeAll(site.read());
  return { pages, site, stop: index.stop };
}

/** Does the work that a change makes, unless records have errors, and gives it up after so many parts. */
async function work(site: PreviewSite, most: number): Promise<void> {
  const state = stateOf(site);
  if (!state) return;
  await site.makeLikely(state);
  let parts = 0;
  await site.makeRest(state, async () => {
    parts += 1;
    return parts > most;
  });
}

function stateOf(site: PreviewSite): PreviewState | undefined {
  try {
    return site.read();
  } catch (error) {
    if (error instanceof RecordsError) return undefined;
    throw error;
  }
}

/** What lies in a preview's folder, but for the search's index, which comes later. */
function contents({ output }: PreviewPages): ReadonlyMap<string, string> {
  return new Map([...contentsOf(output)].filter(([path]) => !path.startsWith("pagefind/")));
}

test("whatever has changed, and however often the work was given up, the pages are those that are made from nothing", async () => {
  const times = fc.array(moments, { minLength: 2, maxLength: 4 });
  const property = fc.asyncProperty(times, async (all) => {
    const records = recordsFolder({ "profile.md": "---\nname: Ada\n---\n" });
    const preview = await previewOf(records);
    let files: Texts = { "profile.md": "" };
    for (const moment of all) {
      files = become(records, files, moment);
      await work(preview.site, moment.parts);
    }
    await work(preview.site, Number.POSITIVE_INFINITY);
    if (stateOf(preview.site)) {
      const fresh = await previewOf(records);
      expect(contents(preview.pages)).toEqual(contents(fresh.pages));
      await fresh.stop();
    }
    await preview.stop();
  });
  await fc.assert(property, { numRuns: 20, seed: 9 });
});
