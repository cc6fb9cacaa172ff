import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BuildFolders } from "./eleventy-config.ts";

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

/**
 * Writes the stylesheet, the icon and the browser's scripts to the site's `assets/`, and others named.
 * What stands in a `site.css` of the input folder comes after our own styles, and wins.
 */
export function writeAssets(
  { input, output }: BuildFolders["directories"],
  ...others: readonly string[]
): void {
  const target = join(output, "assets");
  for (const name of [...names, ...others]) cpSync(join(folder, name), join(target, name));
  cpSync(stemmer, join(target, "stemr.js"));
  const own = join(input, "site.css");
  if (existsSync(own)) appendFileSync(join(target, "site.css"), `\n${readFileSync(own, "utf8")}`);
}

/** Pictures and papers, which may lie beside a member's own pages. */
const ownFile = /\.(?:avif|gif|jpe?g|pdf|png|svg|txt|webp)$/i;

/** Copies the files beside a member's own pages to the same place on the site. */
export function copyOwnFiles({ input, output }: BuildFolders["directories"]): void {
  const paths = readdirSync(input, { recursive: true, encoding: "utf8" });
  for (const path of paths.filter((one) => ownFile.test(one) && !/(?:^|[\\/])[._]/.test(one))) {
    cpSync(join(input, path), join(output, path));
  }
}

/** Copies files that public records refer to: from a path in the records to one on the site. */
export function copyEvidence(
  records: string,
  evidence: ReadonlyMap<string, string>,
  output: string,
): void {
  for (const [published, path] of evidence) {
    const source = join(records, path);
    const target = join(output, "evidence", published);
    if (isAsNew(target, source)) continue;
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(source, target);
  }
}

/** Whether a copy was made after its source was last written. */
function isAsNew(copy: string, source: string): boolean {
  return existsSync(copy) && statSync(copy).mtimeMs > statSync(source).mtimeMs;
}
