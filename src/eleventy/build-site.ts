import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import Eleventy from "@11ty/eleventy";
import { type OutputKind, prepareOutput } from "../output-folder.ts";
import { Refusal } from "../refusal.ts";
import { ownPageFault, ownPartsBeside } from "./own-pages.ts";
import { type CpdOptions, cpdPlugin } from "./plugin.ts";
import { RecordsError } from "./read-site.ts";

export { RecordsError };

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
 * `RecordsError` for errors in the records, `Refusal` for a folder that it may
 * not replace and for a faulty page of the member's own, and what the file system throws.
 */
export async function buildSite(
  options: CpdOptions,
  pathPrefix: string,
  output: string,
): Promise<number> {
  const staging = prepareOutput(output, site);
  try {
    const { pages, configuration } = ownPartsBeside(options.records);
    const empty = join(staging.folder, "input");
    mkdirSync(empty, { recursive: true });
    const eleventy = new Eleventy(pages ?? empty, staging.result, {
      configPath: configuration ?? null,
      config: (config) => config.addPlugin(cpdPlugin, options),
      pathPrefix,
    });
    eleventy.disableLogger();
    const [, written] = await eleventy.write().catch(async (error: unknown) => {
      if (error instanceof RecordsError) throw error;
      await untilStill(staging.result);
      const fault = ownPageFault(error);
      throw fault === undefined ? error : new Refusal(fault);
    });
    writeFileSync(
      join(staging.result, marker),
      "Made by cpd build, which replaces this folder whole.\n",
    );
    await staging.publish();
    return written.length;
  } finally {
    await staging.discard();
  }
}

/** When a page fails, Eleventy says so at once, and goes on writing the others for a while. */
async function untilStill(folder: string): Promise<void> {
  let before: number;
  let now = -1;
  do {
    before = now;
    await setTimeout(100);
    now = readdirSync(folder, { recursive: true }).length;
  } while (now !== before);
}
