import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { activityRecord, record, recordsFolder } from "../support/records.ts";
import { withOwnRegistry } from "../support/registry.ts";
import { run, runProcess } from "../support/run.ts";
import { contentsOf, today } from "../support/site.ts";
import { folderOf } from "../support/temporary-folder.ts";

const environment = await withOwnRegistry();
const begun = recordsFolder({
  "profile.md": record({ name: "Ada Example" }),
  "activities/2025/2025-01-09-first.md": activityRecord({ title: "The first", date: "2025-01-09" }),
});

/** A log of so many rows, of several years, every two of them alike. */
function logOf(rows: number): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const talk = Math.floor(row / 2);
    const date = `${2020 + (talk % 6)}-0${1 + (talk % 9)}-1${talk % 10}`;
    return `Talk ${talk % 50},events,${date},1.5,done,"Learnt of ${talk}.\n\nAnd of more."`;
  });
  const text = `Title,Category,Date,Hours,Status,Notes\n${lines.join("\n")}\n`;
  return join(folderOf({ "log.csv": text }), "log.csv");
}

const importing = (log: string, records: string) => [
  ...["import", log, "--records", records],
  ...["--today", today],
];

/** Records to begin with, in a folder of their own. */
function copyOfBegun(): string {
  const records = join(folderOf(), "records");
  cpSync(begun, records, { recursive: true });
  return records;
}

/** What is there once the whole of a log is imported, by the log. */
const wholes = new Map<string, ReadonlyMap<string, string>>();

async function wholeOf(log: string): Promise<ReadonlyMap<string, string>> {
  const records = copyOfBegun();
  if (!wholes.has(log)) expect(await run(importing(log, records))).toMatchObject({ code: 0 });
  const whole = wholes.get(log) ?? contentsOf(records);
  wholes.set(log, whole);
  return whole;
}

/** Whatever is there is whole, no command minds it, and the second run comes to the same end. */
async function expectToGoOn(
  log: string,
  records: string,
  whole: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [path, sum] of contentsOf(records)) {
    if (!path.includes("/.cpd-unfinished-")) expect([path, sum]).toEqual([path, whole.get(path)]);
  }
  expect(await run(["check", "--records", records, "--today", today])).toMatchObject({ code: 0 });
  expect(await run(importing(log, records))).toMatchObject({ code: 0 });
  expect(contentsOf(records)).toEqual(whole);
}

/** Runs a command that dies before a step of its own on the disk; gives whether it had so many. */
async function diesAt(
  step: number,
  below: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const dying = ["--import", "./test/support/die-at-step.ts", "src/cli/bin.ts"];
  const { code } = await runProcess([...dying, String(step), below, ...args], settings);
  if (code !== null) expect(code).toBe(0);
  return code === null;
}

describe("a command that is killed leaves each file whole or not there, and the next goes on:", () => {
  test("cpd import, at every step that it takes", async () => {
    const log = logOf(2);
    const whole = await wholeOf(log);
    let step = 1;
    for (;;) {
      const records = copyOfBegun();
      if (!(await diesAt(step, records, importing(log, records)))) break;
      await expectToGoOn(log, records, whole);
      step += 1;
    }
    // Two folders; to open, write, flush and close two files, put them in place, and clear up.
    expect(step).toBeGreaterThan(12);
  });

  // How far it has come is counted in files, so that a busy machine changes nothing. Each row
  // has a file beside its place, and then one in it.
  const rows = 150;
  const chances = fc.sample(fc.integer({ min: 1, max: 2 * rows }), { numRuns: 6, seed: 20261126 });
  const log = logOf(rows);

  test.each(chances)(`cpd import of ${rows} rows, once %i files are to be seen`, async (files) => {
    const records = copyOfBegun();
    const before = seenIn(records);
    const child = spawn(
      process.execPath,
      ["--import", "tsx", "src/cli/bin.ts", ...importing(log, records)],
      { stdio: "ignore" },
    );
    const ended = once(child, "exit");
    const goesOn = () => child.exitCode === null && child.signalCode === null;
    while (goesOn() && seenIn(records) < before + files) await setImmediate();
    child.kill("SIGKILL");
    await ended;
    await expectToGoOn(log, records, await wholeOf(log));
  });

  test.each([1, 11, 38, 60])("cpd init, at its step %i", async (step) => {
    const [begun, broken] = [join(folderOf(), "mine"), join(folderOf(), "mine")];
    const init = (folder: string) => ["init", folder, "--today", today];
    expect(await run(init(begun), environment)).toMatchObject({ code: 0 });
    expect(await diesAt(step, broken, init(broken), environment)).toBe(true);
    expect(await run(init(broken), environment)).toMatchObject({ code: 0 });
    expect(contentsOf(broken)).toEqual(contentsOf(begun));
  });
});

function seenIn(records: string): number {
  const entries = readdirSync(records, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).length;
}
