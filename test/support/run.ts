import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import type { Ask } from "../../src/cli/ask.ts";
import { main } from "../../src/cli/main.ts";
import type { ExitCode } from "../../src/cli/world.ts";

/** What a command gave back. */
export interface Outcome {
  readonly code: ExitCode;
  /** What it wrote to standard output. */
  readonly out: string;
  /** What it wrote to standard error. */
  readonly error: string;
}

/** Runs a command as a member would, in a world that keeps what it writes. */
export async function run(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  isTerminal = false,
  ask?: Ask,
): Promise<Outcome> {
  const out: string[] = [];
  const error: string[] = [];
  const code = await main({
    args,
    environment,
    isTerminal,
    ask,
    untilStopped: async () => undefined,
    write: (text) => void out.push(text),
    writeError: (text) => void error.push(text),
  });
  return { code, out: out.join(""), error: error.join("") };
}

/** Runs `node` with the project's own sources, as a process of its own. */
export async function runProcess(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<ProcessOutcome> {
  return outcomeOf(start(args, environment));
}

/** The same, for a reader that closes its end of the pipe before anything is written. */
export async function runUnread(args: readonly string[]): Promise<ProcessOutcome> {
  const child = start(args, {});
  child.stdout.destroy();
  return outcomeOf(child);
}

type ProcessOutcome = Omit<Outcome, "code"> & { readonly code: number | null };

function start(args: readonly string[], environment: Readonly<Record<string, string>>) {
  return spawn(process.execPath, ["--import", "tsx", ...args], {
    env: { ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** What a process gives back once it has ended. */
export async function outcomeOf(child: ReturnType<typeof start>): Promise<ProcessOutcome> {
  const [out, error, [code]] = await Promise.all([
    child.stdout.destroyed ? "" : text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { code, out, error };
}
