import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Eleventy from "@11ty/eleventy";
import { type OutputKind, prepareOutput } from "../output-folder.ts";
import { configureSite } from "./configure.ts";
import type { CpdOptions } from "./plugin.ts";

export { RecordsError } from "./plugin.ts";

/** Says of a folder that the build made it, and so may replace it. */
const marker = ".cpd-site";

const site: OutputKind = {
  name: "site",
  madeBy: "cpd build",
  isOwn: (folder) => existsSync(join(folder, marker)),
};

/**
 * Builds the site into a folder, all or nothing: it is made beside the folder
 * and put in its place when it is whole. Gives the number of pages. Throws
 * `RecordsError` for errors in the records, `Refusal` for a folder that it
 * may not replace, and what the file system throws.
 */
export async function buildSite(options: CpdOptions, output: string): Promise<number> {
  const staging = prepareOutput(output, site);
  try {
    const input = join(staging.folder, "input");
    mkdirSync(input, { recursive: true });
    const config = configureSite(options, { input, output: staging.result });
    const eleventy = new Eleventy(input, staging.result, { configPath: null, config });
    eleventy.disableLogger();
    const [, pages] = await eleventy.write();
    writeFileSync(
      join(staging.result, marker),
      "Made by cpd build, which replaces this folder whole.\n",
    );
    await staging.publish();
    return pages.length;
  } finally {
    await staging.discard();
  }
}
