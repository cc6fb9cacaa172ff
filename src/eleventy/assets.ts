import { copyFileSync, cpSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../templates/assets/", import.meta.url));
const names = ["site.css", "icon.svg", "filter.js", "search.js"];

/** Writes the stylesheet, the icon and the browser's scripts to the site's `assets/`. */
export function writeAssets(output: string): void {
  for (const name of names) cpSync(join(folder, name), join(output, "assets", name));
}

/** Copies files that public records refer to: from a path in the records to one on the site. */
export function copyEvidence(
  records: string,
  evidence: ReadonlyMap<string, string>,
  output: string,
): void {
  for (const [published, path] of evidence) {
    const target = join(output, "evidence", published);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(records, path), target);
  }
}
