import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";

const folder = fileURLToPath(new URL("../../templates/assets/", import.meta.url));

/** Writes the stylesheet, the icon and the browser's scripts to the site's `assets/`. */
export async function writeAssets(output: string): Promise<void> {
  const target = join(output, "assets");
  mkdirSync(target, { recursive: true });
  for (const name of ["site.css", "icon.svg"]) copyFileSync(join(folder, name), join(target, name));
  await Promise.all(["filter", "search"].map((name) => writeScript(name, target)));
}

async function writeScript(name: string, target: string): Promise<void> {
  const source = readFileSync(join(folder, `${name}.ts`), "utf8");
  const { code } = await transform(source, { loader: "ts", target: "es2022" });
  writeFileSync(join(target, `${name}.js`), code);
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
