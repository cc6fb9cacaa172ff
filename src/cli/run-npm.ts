import { execFile } from "node:child_process";
import { platform } from "node:process";
import type { World } from "./world.ts";

export interface NpmOutcome {
  readonly isDone: boolean;
  readonly out: string;
  /** The first line of what went wrong. */
  readonly fault: string;
}

interface NpmOptions {
  /** Where it runs; the member's own place when it is left out. */
  readonly folder?: string;
  /** npm's settings, by the names that its environment has for them. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Milliseconds after which it is ended. */
  readonly limit?: number;
}

/** Runs npm, silently, as the member has set it up. Its words must need no quoting. */
export function runNpm(
  words: readonly string[],
  { environment }: Pick<World, "environment">,
  { folder, settings, limit }: NpmOptions,
): Promise<NpmOutcome> {
  const env = { ...environment, npm_config_update_notifier: "false", ...settings };
  const options = { env, cwd: folder, timeout: limit ?? 0, shell: platform === "win32" };
  return new Promise((resolve) => {
    execFile("npm", words, options, (error, out, complaints) => {
      const lines = `${complaints}\n${out}\n${error?.message ?? ""}`.split("\n");
      resolve({ isDone: error === null, out, fault: lines.find((line) => line.trim()) ?? "" });
    });
  });
}
