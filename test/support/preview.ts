import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { env, execPath } from "node:process";
import { expect, vi } from "vitest";
import { today } from "./site.ts";
import { folderOf } from "./temporary-folder.ts";

/** A preview that `cpd serve` shows. */
export interface ServedPreview {
  readonly url: string;
  /** The folder of its pages. */
  readonly folder: () => string;
  /** What the command has written to standard output so far. */
  readonly out: () => string;
  readonly error: () => string;
  /** Gives a page's HTML, whatever its status. */
  readonly read: (path: string) => Promise<string>;
  /** Stops the command as Ctrl+C does; gives its exit code and what its folder for temporary files then holds. */
  readonly stop: () => Promise<{ readonly code: number | null; readonly left: readonly string[] }>;
}

const begun: ChildProcess[] = [];

/** Ends every preview that is still there: what each file that begins one does after all of its tests. */
export async function stopPreviews(): Promise<void> {
  await Promise.all(begun.splice(0).map(stop));
}

/** Starts `cpd serve` of a folder of records, and waits until it has begun. */
export async function previewOf(
  records: string,
  ...options: readonly string[]
): Promise<ServedPreview> {
  const temporary = folderOf();
  const { PATH } = env;
  const words = ["src/cli/bin.ts", "serve", "--records", records, "--today", today];
  const child = spawn(execPath, ["--import", "tsx", ...words, "--port", "0", ...options], {
    env: { PATH, TMPDIR: temporary },
    stdio: ["ignore", "pipe", "pipe"],
  });
  begun.push(child);
  const said = { out: "", error: "" };
  child.stdout.on("data", (data) => {
    said.out += data;
  });
  child.stderr.on("data", (data) => {
    said.error += data;
  });
  const url = await vi.waitFor(
    () => {
      const address = /at (http:\S+),/.exec(said.error)?.[1];
      if (address === undefined) throw new Error(`It has not begun yet:\n${said.error}`);
      return address;
    },
    { timeout: 60_000, interval: 50 },
  );
  const first = (folder: string, start: string) =>
    join(folder, readdirSync(folder).find((name) => name.startsWith(start)) ?? "");
  return {
    url,
    folder: () => first(first(temporary, "cpd-preview-"), "site-"),
    out: () => said.out,
    error: () => said.error,
    read: async (path) => (await fetch(new URL(path, url))).text(),
    stop: async () => ({
      code: await stop(child),
      left: readdirSync(temporary).filter((one) => one.startsWith("cpd-")),
    }),
  };
}

async function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null) {
    child.kill("SIGINT");
    await once(child, "close");
  }
  return child.exitCode;
}

/** Waits until something holds of a preview, which takes as long as a machine takes. */
export async function eventually(check: () => Promise<void> | void): Promise<void> {
  await vi.waitFor(check, { timeout: 60_000, interval: 50 });
}

/** Waits until a page says something, or says it no more. */
export async function eventuallySays(
  { read }: ServedPreview,
  path: string,
  words: string,
  isSaid = true,
): Promise<void> {
  await eventually(async () => {
    const html = await read(path);
    if (isSaid) expect(html).toContain(words);
    else expect(html).not.toContain(words);
  });
}
