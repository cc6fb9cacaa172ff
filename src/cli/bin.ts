#!/usr/bin/env node
import { main } from "./main.ts";

try {
  process.exitCode = await main({
    args: process.argv.slice(2),
    environment: process.env,
    isTerminal: process.stdout.isTTY === true,
    write: (text) => process.stdout.write(text),
    writeError: (text) => process.stderr.write(text),
  });
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `${message.startsWith("Internal error: ") ? "" : "Internal error: "}${message}\n`,
  );
  process.exitCode = 2;
}
