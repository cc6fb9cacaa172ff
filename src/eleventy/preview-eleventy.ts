import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import Eleventy from "@11ty/eleventy";
import { isWithin } from "../places.ts";
import { addSite, type SiteMaker } from "./add-site.ts";
import { configurationFault } from "./faults.ts";
import { inFolder } from "./in-folder.ts";
import { ownPartsBeside, writeOnlyTo } from "./own-pages.ts";

/** From where a preview is made, and where to: whole paths. */
export interface PreviewFolders {
  readonly records: string;
  /** Stands for the member's own pages where there are none. */
  readonly empty: string;
  readonly output: string;
}

/**
 * Makes pages with an Eleventy of their own. To make one takes a few
 * milliseconds, and it knows nothing of any build before. Gives it back, for what it has found.
 */
export async function makePages(
  { records, empty, output }: PreviewFolders,
  maker: SiteMaker,
): Promise<Eleventy> {
  return inFolder(dirname(records), async () => {
    const folder = basename(records);
    const { pages, configuration } = ownPartsBeside(folder);
    // Eleventy takes a path for one below another when the one begins with the other.
    const target = relative(".", output);
    const eleventy = new Eleventy(pages ?? relative(".", empty), target, {
      configPath: configuration ?? null,
      config: (config) => {
        writeOnlyTo(config, target);
        // Texts of templates are kept for the whole process, whichever Eleventy has read them.
        config.setUseTemplateCache(false);
        addSite(config, { records: folder, base: undefined, isPortfolio: true }, () => maker);
      },
      pathPrefix: "/",
      runMode: "serve",
    });
    eleventy.disableLogger();
    await eleventy.init().catch((error: unknown) => {
      throw configurationFault(error, configuration);
    });
    await eleventy.write();
    return eleventy;
  });
}

/** The files and folders that Eleventy would watch, but for the records and what they lie in. */
export async function ownTargets(eleventy: Eleventy, records: string): Promise<readonly string[]> {
  return inFolder(dirname(records), async () => {
    await eleventy.initWatch();
    const targets = await eleventy.getWatchedFiles();
    return targets
      .map((target) => resolve(withoutPattern(target)))
      .filter((path) => !isWithin(records, path));
  });
}

/** Has the member's own modules be read anew, which are otherwise kept for the whole process. */
export async function forgetModules(paths: readonly string[], empty: string): Promise<void> {
  const bare = new Eleventy(empty, empty, {
    configPath: null,
    config: () => undefined,
    pathPrefix: "/",
  });
  bare.disableLogger();
  await bare.init();
  bare.watchTargets.clearImportCacheFor(paths.flatMap(modulesAt));
}

function modulesAt(path: string): readonly string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  const files = found.isDirectory()
    ? readdirSync(path, { recursive: true, encoding: "utf8" }).map((file) => join(path, file))
    : [path];
  return files
    .filter((file) => /\.[cm]?[jt]s$/.test(file) && !file.includes("node_modules"))
    .map((file) => resolve(file));
}

/** The folder from which a pattern begins. */
function withoutPattern(target: string): string {
  const [fixed = ""] = target.split(/[*?{[]/);
  return fixed === target ? target : dirname(`${fixed}_`);
}
