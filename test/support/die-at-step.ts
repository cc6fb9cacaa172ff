import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import process, { argv } from "node:process";

/** Loaded before a command, has it die on the spot, as by a power cut, before its n-th step on the disk below a folder. */
const [step = "", folder = ""] = argv.splice(2, 2);
let stepsLeft = Number(step);
const handles = new Set<unknown>();

type Step = (...args: readonly unknown[]) => unknown;
const all = fs as unknown as Record<string, Step>;

for (const name of [
  "mkdirSync",
  "openSync",
  "writeFileSync",
  "fsyncSync",
  "closeSync",
  "linkSync",
  "renameSync",
  "rmSync",
  "rmdirSync",
]) {
  const real = all[name] as Step;
  all[name] = (...args) => {
    const [target, content] = args;
    if (!handles.has(target) && !String(target).startsWith(folder)) return real(...args);
    stepsLeft -= 1;
    if (stepsLeft === 0) {
      // A write that is cut short has written something.
      if (name === "writeFileSync") real(target, String(content).slice(0, 40));
      process.kill(process.pid, "SIGKILL");
    }
    const result = real(...args);
    if (name === "openSync") handles.add(result);
    return result;
  };
}
syncBuiltinESMExports();
