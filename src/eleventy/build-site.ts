import { mkdirSync, readdirSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import process from "node:process";
import { setImmediate, setTimeout } from "node:timers/promises";
import Eleventy from "@11ty/eleventy";
import { isOfDisk } from "../disk/disk-fault.ts";
import { prepareOutput, type Staging } from "../disk/output-folder.ts";
import { configurationFault, siteFault } from "./faults.ts";
import { inFolder } from "./in-folder.ts";
import { ownPartsBeside, writeOnlyTo } from "./own-pages.ts";
import { type CpdOptions, portfolioPlugin } from "./plugin.ts";
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
    const portfolio = { ...options, records: basename(resolve(options.records)) };
    const written = await inFolder(dirname(resolve(options.records)), () =>
      writeSite(portfolio, pathPrefix, staging).catch((error: unknown) => {
        // Here, where the paths of files begin.
        throw staging.explained(error);
      }),
    );
    writeSiteList(staging.result);
    staging.publish();
    return written.length;
  } catch (error) {
    throw staging.explained(error);
  } finally {
    staging.discard();
  }
}

/** Has Eleventy write the site of the portfolio that the process is in; gives the pages. */
async function writeSite(
  options: CpdOptions,
  pathPrefix: string,
  staging: Staging,
): Promise<readonly unknown[]> {
  const { pages, configuration } = ownPartsBeside(options.records);
  const empty = join(staging.folder, "input");
  mkdirSync(empty, { recursive: true });
  // Eleventy takes a path for one below another when the one begins with the other, as `/p-site` does with `/p`.
  const output = relative(".", staging.result);
  const eleventy = new Eleventy(pages ?? relative(".", empty), output, {
    configPath: configuration ?? null,
    config: (config) => {
      writeOnlyTo(config, output);
      config.addPlugin(portfolioPlugin, options);
    },
    pathPrefix,
    quietMode: true,
  });
  eleventy.disableLogger();
  await eleventy.init().catch((error: unknown) => {
    throw configurationFault(error, configuration);
  });
  try {
    const [, written] = await withLateWords(() => eleventy.write());
    return written;
  } catch (error) {
    const fault = isOfDisk(error) ? error : siteFault(error, configuration);
    if (!(fault instanceof RecordsError)) await untilStill(staging.result);
    throw isOfDisk(error) ? withPageNamed(error) : fault;
  }
}

/**
 * Does work of which some may fail before it is waited for, as copying does in
 * Eleventy: such a failure ends the work, and not the process.
 */
async function withLateWords<Result>(work: () => Promise<Result>): Promise<Result> {
  const failures = new Map<Promise<unknown>, unknown>();
  const hear = (error: unknown, promise: Promise<unknown>) => failures.set(promise, error);
  const forget = (promise: Promise<unknown>) => failures.delete(promise);
  process.on("unhandledRejection", hear).on("rejectionHandled", forget);
  try {
    const result = await work();
    for (const error of failures.values()) throw error;
    return result;
  } finally {
    // Node tells a moment later that a failure was waited for after all.
    await setImmediate();
    process.off("unhandledRejection", hear).off("rejectionHandled", forget);
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
