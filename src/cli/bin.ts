#!/usr/bin/env node
import { once } from "node:events";
import process, { env, stderr, stdin, stdout } from "node:process";
import { printable } from "../report/printable.ts";
import { terminal } from "./ask.ts";
import { main } from "./main.ts";

stdout.on("error", (error) => {
  if (isReaderGone(error)) return;
  stderr.write(`cpd: cannot write the output: ${error.message}\n`);
  process.exit(2);
});
stderr.on("error", (error) => {
  if (!isReaderGone(error)) process.exit(2);
});

try {
  process.exitCode = await main({
    args: process.argv.slice(2),
    environment: env,
    isTerminal: stdout.isTTY === true,
    ask: stdin.isTTY && stdout.isTTY ? terminal : undefined,
    untilStopped: async () => {
      await Promise.race(["SIGINT", "SIGTERM", "SIGHUP"].map((signal) => once(process, signal)));
    },
    write: (text) => stdout.write(text),
    writeError: (text) => stderr.write(text),
  });
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  const label = message.startsWith("Internal error: ") ? "" : "Internal error: ";
  stderr.write(`${label}${printable(message)}\n`);
  process.exitCode = 2;
}

/** Whether the other end of a pipe, such as `head`, has seen enough: no fault of anybody's. */
function isReaderGone({ code }: NodeJS.ErrnoException): boolean {
  return code === "EPIPE";
}
