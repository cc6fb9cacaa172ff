import { join } from "node:path";
import { prepareOutput } from "../../src/disk/output-folder.ts";
import { siteFolder, writeSiteList } from "../../src/eleventy/site-folder.ts";
import { write } from "./temporary-folder.ts";

/** What a command makes in these tests: a page, and others in folders. */
export const made = {
  "index.html": "<p>Home</p>",
  "activities/2025/lecture/index.html": "<p>A lecture</p>",
  "evidence/notes.txt": "Notes.",
};

/**
 * Makes a folder as `cpd build` does, and gives what it told. In between, just
 * before the folder takes its place, something else may happen.
 */
export function make(
  folder: string,
  files: Readonly<Record<string, string>> = made,
  meanwhile: (result: string) => void = () => undefined,
): readonly string[] {
  const told: string[] = [];
  const staging = prepareOutput(folder, siteFolder, (text) => told.push(text));
  try {
    write(staging.result, files);
    writeSiteList(staging.result);
    meanwhile(staging.result);
    staging.publish();
  } finally {
    staging.discard();
  }
  return told;
}

/** A folder that was made so, within one of its own. */
export function madeIn(parent: string): string {
  const folder = join(parent, "site");
  make(folder);
  return folder;
}
