import { mkdtempSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { laterIndex } from "./later-index.ts";
import type { CpdOptions } from "./plugin.ts";
import { PreviewPages } from "./preview-pages.ts";
import { startPreviewServer } from "./preview-server.ts";
import { type PreviewListener, PreviewWork } from "./preview-work.ts";

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
export async function serveSite(given: PreviewOptions): Promise<ServedPreview> {
  // Whole, since Eleventy has its process go to the portfolio's own folder and back.
  const options = { ...given, records: resolve(given.records) };
  const folder = mkdtempSync(join(tmpdir(), "cpd-preview-"));
  // Whatever ends the process, private records do not stay behind.
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const index = laterIndex(options.onSearchFailed);
  const pages = new PreviewPages(options.records, folder, index);
  const work = new PreviewWork(options, pages);
  const served = { folder: () => pages.output, fault: () => work.fault };
  const server = await startPreviewServer(served, options.port);
  work.reload = server.reload;
  await work.update();
  const going = work.goOn();
  return {
    url: server.url,
    stop: async () => {
      work.stop();
      await Promise.allSettled([going, index.stop(), server.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
