import { mkdirSync, mkdtempSync, readdirSync, statSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import Eleventy from "@11ty/eleventy";
import type { FaultView } from "../../templates/fault.tsx";
import { isError } from "../domain/problem.ts";
import { isMarkdown } from "../records/read-records.ts";
import { reportText } from "../report/report-text.ts";
import { writeAssets } from "./assets.ts";
import { ownPageFault, ownPartsBeside } from "./own-pages.ts";
import { addOnce, type CpdOptions } from "./plugin.ts";
import { startPreviewServer } from "./preview-server.ts";
import { type Change, previewMaker } from "./preview-site.ts";

/** Stands among the changed files for the pages that are left to be made, once nothing has changed for a moment. */
const rest = "the-rest-of-the-pages";
const pause = 400;

/** What is told while a preview is served. */
export interface PreviewOptions extends CpdOptions {
  /** `undefined` for the usual one, or the next that is free. */
  readonly port: number | undefined;
  /** Files have changed, or it is the first time. */
  readonly onBegin: () => void;
  /** The pages agree with the records again, after so many milliseconds. */
  readonly onShown: (milliseconds: number) => void;
  /** They stay as they were; what is wrong, unless it is in the records, which `report` has told. */
  readonly onKept: (what: string | undefined) => void;
  /** The search does not know what the pages say. */
  readonly onSearchFailed: (error: unknown) => void;
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
  mkdirSync(directories.input);
  writeAssets(directories, "preview.css");
  let fault: FaultView | undefined;
  const server = await startPreviewServer(directories.output, options.port, () => fault);

  const maker = previewMaker(
    {
      ...options,
      report: (problems, texts) => {
        const errors = problems.filter(isError);
        if (errors.length > 0) fault = faultOfRecords(reportText(errors, texts), errors.length);
        options.report(problems, texts);
      },
    },
    options.onSearchFailed,
  );
  let run: ((path: string) => Promise<void>) | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isRest = false;
  const { pages, configuration } = ownPartsBeside(options.records);
  const eleventy = new PreviewEleventy(pages ?? directories.input, directories.output, {
    configPath: configuration ?? null,
    config: (config) => {
      config.setChokidarConfig({ awaitWriteFinish: { stabilityThreshold: 20, pollInterval: 10 } });
      config.on("eleventy.beforeWatch", (changed: readonly string[]) => {
        const saved = changed.filter((path) => !path.endsWith(rest));
        isRest = saved.length === 0;
        maker.expect(isRest ? "rest" : changeOf(saved, options.records));
      });
      addOnce(config, options.records, () => maker);
    },
    pathPrefix: "/",
    runMode: "serve",
  });
  eleventy.disableLogger();
  eleventy.listener = {
    begun: () => {
      clearTimeout(timer);
      if (isRest) return;
      fault = undefined;
      options.onBegin();
    },
    written: (milliseconds) => {
      if (!isRest) options.onShown(milliseconds);
      if (!isRest || !maker.hasRest()) server.reload();
      if (maker.hasRest()) timer = globalThis.setTimeout(() => run?.(rest), isRest ? 0 : pause);
    },
    failed: (error) => {
      const isOfRecords = fault !== undefined;
      fault ??= otherFault(error);
      server.reload();
      options.onKept(isOfRecords ? undefined : fault.report);
    },
  };
  const watched = [options.records, ...(pages === undefined ? [] : [pages])];
  const before = stampOf(watched);
  await eleventy.init();
  run = await eleventy.watch();
  eleventy.watcher.on("unlink", run);
  await untilWatching(eleventy.watcher, options.records);
  if (stampOf(watched) !== before) await run(options.records);
  return {
    url: server.url,
    stop: async () => {
      clearTimeout(timer);
      await Promise.all([server.close(), eleventy.stopWatch(), maker.stop()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Waits until every file of the records is watched. The watcher says that it is
 * ready before that, and misses what is saved in between.
 */
async function untilWatching(watcher: Eleventy["watcher"], records: string): Promise<void> {
  const name = basename(resolve(records));
  let before = "";
  for (;;) {
    const watched = watcher.getWatched();
    const now = JSON.stringify(watched);
    const hasRecords = Object.keys(watched).some((folder) => basename(folder) === name);
    if (hasRecords && now === before) return;
    before = now;
    await setTimeout(100);
  }
}

/** When each file below some folders was last written, as one text to compare. */
function stampOf(folders: readonly string[]): string {
  const stamps = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => {
      const found = statSync(join(folder, path), { throwIfNoEntry: false });
      return `${path} ${found?.mtimeMs}`;
    }),
  );
  return stamps.join("\n");
}

/** Who is told how each build goes. */
interface BuildListener {
  readonly begun: () => void;
  readonly written: (milliseconds: number) => void;
  readonly failed: (error: unknown) => void;
}

/** Eleventy, but that a build that fails leaves all as it was, and is told of. */
class PreviewEleventy extends Eleventy {
  listener: BuildListener | undefined;

  override async write(): ReturnType<Eleventy["write"]> {
    const start = performance.now();
    this.listener?.begun();
    try {
      const written = await super.write();
      this.listener?.written(Math.round(performance.now() - start));
      return written;
    } catch (error) {
      this.listener?.failed(error);
      // What is watched is what was found here, which a build that fails early has not looked for.
      await this.eleventyFiles.getFiles();
      return [[], []];
    }
  }
}

const consequence =
  "The pages stay as they were. They are made anew, and this goes away, as soon as it is mended.";

function faultOfRecords(report: string, count: number): FaultView {
  const heading = count === 1 ? "1 error in the records" : `${count} errors in the records`;
  return { heading, consequence, report };
}

function otherFault(error: unknown): FaultView {
  const message = error instanceof Error ? error.message : String(error);
  return {
    heading: "The preview cannot be made",
    consequence,
    report: ownPageFault(error) ?? message,
  };
}

/** What has changed, by the paths of files as the watcher tells them; anything may have, when they are of more than activities. */
function changeOf(changed: readonly string[], records: string): Change {
  const folder = `/${basename(resolve(records))}/`;
  const paths = changed.map((path) => `/${path.replaceAll("\\", "/")}`);
  const isOfActivities = paths.every(
    (path) => path.includes(`${folder}activities/`) && isMarkdown(path),
  );
  return {
    isOfActivities,
    mayBeOf: (inRecords) =>
      !isOfActivities || paths.some((path) => path.endsWith(`${folder}${inRecords}`)),
  };
}
