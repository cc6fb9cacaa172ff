import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import Eleventy from "@11ty/eleventy";
import { isOfDisk } from "../disk/disk-fault.ts";
import { prepareOutput } from "../disk/output-folder.ts";
import { Refusal } from "../refusal.ts";
import { ownPageFault, ownPartsBeside } from "./own-pages.ts";
import { type CpdOptions, cpdPlugin } from "./plugin.ts";
import { RecordsError } from "./read-site.ts";
import { siteFolder, withPageNamed, writeSiteList } from "./site-folder.ts";

export { RecordsError };

/**
 * Builds the site into a folder, all or nothing: it is made beside the folder
 * and put in its place when it is whole. Gives the number of pages. Throws
 * `RecordsError` for errors in the records, `Refusal` for a folder that it may
 * not replace, a faulty page of the member's own and a disk that takes no more, and what else
 * the file system throws. What it leaves lying beside the folder it tells.
 */
export async function buildSite(
  options: CpdOptions,
  pathPrefix: string,
  output: string,
  tell: (text: string) => void,
): Promise<number> {
  const staging = prepareOutput(output, siteFolder, tell);
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
      const fault = isOfDisk(error) ? undefined : ownPageFault(error);
      throw fault === undefined ? withPageNamed(error) : new Refusal(fault);
    });
    writeSiteList(staging.result);
    staging.publish();
    return written.length;
  } catch (error) {
    throw staging.explained(error);
  } finally {
    staging.discard();
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
