import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeRecords } from "./make-records.ts";
import { timeSaves } from "./time-saves.ts";

/** How often each command runs; medians of its times are compared. */
const runs = 7;

const work = mkdtempSync(join(tmpdir(), "cpd-bench-"));
const output = join(work, "output-");
const small = recordsOf(1000);
const large = recordsOf(4000);

const cpd = ["--import", "tsx", "src/cli/bin.ts"];
const check = (records: string) => [...cpd, "check", "--records", records];
// Every run writes a folder of its own: a file system that has just deleted
// thousands of files is slow for a while, and not for the one that deleted them.
const cpdReturn = (records: string) => [...cpd, "return", "--records", records, "--output", output];
const build = (records: string) => [...cpd, "build", "--records", records, "--output", output];

try {
  compare("cpd build of 1,000 records to a bare script", 2.2, build(small), [
    "bench/bare-build.js",
    small,
    output,
  ]);
  compare("cpd check of 1,000 records to bare reading", 3, check(small), [
    "bench/bare-check.js",
    small,
  ]);
  // A check and a tenth of a build, which takes a little over three checks.
  compare("cpd return of 1,000 records to cpd check", 1.33, cpdReturn(small), check(small));
  await within("a saved record of 1,000 on its page and its year's", 150, small);
  await within("a saved record of 5,000 on its page and its year's", 300, recordsOf(5000));
  compare("cpd build of 4,000 records to 1,000", 4.2, build(large), build(small));
  compare("cpd check of 4,000 records to 1,000", 4.2, check(large), check(small));
} finally {
  rmSync(work, { recursive: true });
}

/** Prints the median time of twenty saves in `cpd serve`, in milliseconds. */
async function within(what: string, most: number, records: string): Promise<void> {
  const times = median(await timeSaves(records, work));
  const verdict = times <= most ? "within" : "OVER";
  process.stdout.write(`${what}: ${times.toFixed(0)} ms, ${verdict} ${most}\n`);
}

function recordsOf(count: number): string {
  const folder = join(work, `records-${count}`);
  makeRecords(folder, count);
  return folder;
}

/** Runs two commands in turn, so that what slows the machine slows both, and prints the ratio of their medians. */
function compare(
  what: string,
  most: number,
  command: readonly string[],
  beside: readonly string[],
): void {
  const times: number[] = [];
  const timesBeside: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    times.push(secondsFor(command));
    timesBeside.push(secondsFor(beside));
  }
  const ratio = median(times) / median(timesBeside);
  const verdict = ratio <= most ? "within" : "OVER";
  process.stdout.write(
    `${what}: ${ratio.toFixed(2)} (${median(times).toFixed(2)} s to ${median(timesBeside).toFixed(2)} s), ${verdict} ${most}\n`,
  );
}

function secondsFor(command: readonly string[]): number {
  // Each writes into a folder that is not there yet.
  for (const output of ["site", "bare"])
    rmSync(join(work, output), { recursive: true, force: true });
  const words = command.map((word) => (word === output ? mkdtempSync(output) : word));
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
  if (status !== 0) throw new Error(`node ${command.join(" ")} failed: ${stderr}`);
  return (performance.now() - start) / 1000;
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
