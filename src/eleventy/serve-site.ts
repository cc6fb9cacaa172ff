import { mkdirSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addSite } from "./add-site.ts";
import { writeAssets } from "./assets.ts";
import type { Directories, EleventyConfig } from "./eleventy-config.ts";
import { configurationFault } from "./faults.ts";
import { ownPartsBeside, writeOnlyTo } from "./own-pages.ts";
import type { CpdOptions } from "./plugin.ts";
import { PreviewEleventy } from "./preview-eleventy.ts";
import { startPreviewServer } from "./preview-server.ts";
import { type PreviewListener, PreviewWork } from "./preview-work.ts";
import { stampOf, untilWatching } from "./watched-files.ts";

export interface PreviewOptions extends CpdOptions, PreviewListener {
  /** `undefined` for the usual one, or the next that is free. */
  readonly port: number | undefined;
}

export interface ServedPreview {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/**
 * Serves the site as its member may see it, and makes it anew as files change.
 * What is wrong is laid over the last good pages. Throws a `Refusal` when there
 * is no port to serve it at.
 */
export async function serveSite(options: PreviewOptions): Promise<ServedPreview> {
  const folder = mkdtempSync(join(tmpdir(), "cpd-preview-"));
  const directories = { input: join(folder, "input"), output: join(folder, "site") };
  const work = new PreviewWork(options);
  const ends: (() => Promise<unknown>)[] = [() => work.stop()];
  const stop = async () => {
    await Promise.all(ends.map((end) => end()));
    await rm(folder, { recursive: true, force: true });
  };
  try {
    mkdirSync(directories.input);
    writeAssets(directories, "preview.css");
    const server = await startPreviewServer(directories.output, options.port, () => work.fault);
    work.reload = server.reload;
    ends.push(server.close);
    const eleventy = await watch(options.records, directories, work);
    ends.push(() => eleventy.stopWatch());
    return { url: server.url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Makes the pages, and from then on has them made anew whenever a file changes. */
async function watch(
  records: string,
  directories: Pick<Directories, "input" | "output">,
  work: PreviewWork,
): Promise<PreviewEleventy> {
  const { pages, configuration } = ownPartsBeside(records);
  const eleventy = new PreviewEleventy(work, pages ?? directories.input, directories.output, {
    configPath: configuration ?? null,
    config: (config) => configure(config, records, directories.output, work),
    pathPrefix: "/",
    runMode: "serve",
  });
  eleventy.disableLogger();
  const watched = [records, ...(pages === undefined ? [] : [pages])];
  const before = stampOf(watched);
  await eleventy.init().catch((error: unknown) => {
    throw configurationFault(error, configuration);
  });
  work.run = await eleventy.watch();
  // Eleventy builds for a file that is new or another, and not for one that is gone.
  eleventy.watcher.on("unlink", work.run);
  await untilWatching(eleventy.watcher, records);
  if (stampOf(watched) !== before) await work.run(records);
  return eleventy;
}

function configure(
  config: EleventyConfig,
  records: string,
  output: string,
  work: PreviewWork,
): void {
  writeOnlyTo(config, output);
  config.setChokidarConfig({ awaitWriteFinish: { stabilityThreshold: 20, pollInterval: 10 } });
  config.on("eleventy.beforeWatch", (changed: readonly string[]) => work.expect(changed));
  addSite(config, { records, base: undefined, isPortfolio: true }, () => work.maker);
}
