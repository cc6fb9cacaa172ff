import { mkdirSync } from "node:fs";
import { join } from "node:path";
import Eleventy from "@11ty/eleventy";
import { configureSite } from "./configure.ts";
import { prepareOutput } from "./output-folder.ts";
import type { CpdOptions } from "./plugin.ts";

/**
 * Builds the site into a folder, all or nothing: it is made beside the folder
 * and put in its place when it is whole. Gives the number of pages. Throws
 * `RecordsError` for errors in the records, `OutputError` for a folder that it
 * may not replace, and what the file system throws.
 */
export { OutputError } from "./output-folder.ts";
export { RecordsError } from "./plugin.ts";

export async function buildSite(options: CpdOptions, output: string): Promise<number> {
  const staging = prepareOutput(output);
  try {
    const input = join(staging.folder, "input");
    mkdirSync(input, { recursive: true });
    const config = configureSite(options, { input, output: staging.site });
    const eleventy = new Eleventy(input, staging.site, { configPath: null, config });
    eleventy.disableLogger();
    const [, pages] = await eleventy.write();
    await staging.publish();
    return pages.length;
  } finally {
    await staging.discard();
  }
}
