import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { stampOf } from "../records/read-records.ts";
import type { Directories } from "./eleventy-config.ts";

const folder = fileURLToPath(new URL("../../templates/assets/", import.meta.url));
const names = [
  "site.css",
  "icon.svg",
  "filter.js",
  "search.js",
  "search-engine.js",
  "search-excerpt.js",
  "search-find.js",
  "search-fit.js",
  "search-form.js",
  "search-query.js",
  "search-results.js",
  "search-words.js",
];

/** What the search takes from elsewhere: one module, without imports. */
const stemmer = createRequire(import.meta.url).resolve("stemr/dist/es2016/index.js");

/** Where the files of the site's `assets/` are written. */
export function assetsIn(output: string): readonly string[] {
  return [...names, "stemr.js"].map((name) => join(output, "assets", name));
}

/** Writes the stylesheet, the icon and the browser's scripts to the site's `assets/`, and others named. */
export function writeAssets(
  { output }: Pick<Directories, "output">,
  ...others: readonly string[]
): void {
  const target = join(output, "assets");
  for (const name of [...names, ...others]) cpSync(join(folder, name), join(target, name));
  cpSync(stemmer, join(target, "stemr.js"));
}

/** Puts what stands in a `site.css` of the input folder after our own styles, so that it wins. */
export function addOwnStyles(input: string, output: string): void {
  const own = join(input, "site.css");
  if (!existsSync(own)) return;
  appendFileSync(join(output, "assets", "site.css"), `\n${readFileSync(own, "utf8")}`);
}

/** Files below the site's `evidence/`, each with the stamp that its source had when it was copied. */
export type CopiedEvidence = Map<string, string>;

/** Copies files that public records refer to: from a path in the records to one on the site. */
export function copyEvidence(
  records: string,
  evidence: ReadonlyMap<string, string>,
  output: string,
  copied: CopiedEvidence = new Map(),
): void {
  for (const [published, path] of evidence) {
    const source = join(records, path);
    const target = join(output, "evidence", published);
    const stamp = stampOf(source);
    if (copied.get(target) === stamp) continue;
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(source, target);
    copied.set(target, stamp);
  }
}

/** Takes away the copies to which nothing refers any more. */
export function removeEvidenceBut(
  evidence: ReadonlyMap<string, string>,
  output: string,
  copied: CopiedEvidence,
): void {
  const there = new Set([...evidence.keys()].map((path) => join(output, "evidence", path)));
  for (const target of copied.keys()) {
    if (there.has(target)) continue;
    rmSync(target, { force: true });
    copied.delete(target);
  }
}
