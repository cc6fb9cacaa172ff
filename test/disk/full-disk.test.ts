import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runOnFullDisk, way } from "../support/full-disk.ts";
import { activityRecord, record, recordsFolder } from "../support/records.ts";
import { withOwnRegistry } from "../support/registry.ts";
import { run } from "../support/run.ts";
import { contentsOf, today } from "../support/site.ts";
import { folderOf } from "../support/temporary-folder.ts";

const environment = await withOwnRegistry();
const portfolio = folderOf({ "records/profile.md": record({ name: "Ada Example" }) });
const talks = Array.from({ length: 12 }, (_, place) => `Talk ${place},2025-03-1${place % 9},1,`);
const log = join(
  folderOf({ "log.csv": `Title,Date,Hours,Notes\n${talks.join("\n")}${"Long. ".repeat(2_000)}\n` }),
  "log.csv",
);
const records = recordsFolder({
  "activities/2025-03-14-lecture.md": activityRecord(
    { evidence: "evidence/notes.txt" },
    `About plinths. ${"They carry what stands on them. ".repeat(400)}`,
  ),
  "evidence/notes.txt": "Notes. ".repeat(3_000),
});

/** What both have written where there was room. */
const written = folderOf();
for (const args of [["build"], ["return", "2025"]]) {
  const output = join(written, args[0] ?? "");
  await run([...args, "--records", records, "--today", today, "--output", output]);
}

describe(`on ${way.name}, a command names the file in one line, ends with 2 and leaves all as it was:`, () => {
  const talk = ["new", "A talk", "--category", "events", "--date", "2026-01-31", "--hours", "1"];

  test.each([
    ["new", 0, talk, /^records\/activities\/2026\/2026-01-31-a-talk\.md$/],
    ["import", 8, ["import", log], /^records\/activities\/2025\/2025-03-1\d-talk-\d+\.md$/],
  ])("cpd %s, with %i KiB left", async (_what, room, args, file) => {
    const onDisk = (disk: string) => ["--records", `${disk}/records`, "--today", today];
    await expectRefusal(portfolio, room, file, (disk) => [...args, ...onDisk(disk)]);
  });

  test("cpd init, with 2 KiB left", async () => {
    await expectRefusal(portfolio, 2, /^mine\/.+/, (disk) => ["init", `${disk}/mine`]);
  });

  test.each([
    ["build", 40, ["build"], /^build\/.+/],
    ["build", 240, ["build"], /^build\/.+/],
    ["return", 8, ["return", "2025"], /^return\/return-2025\.(?:html|json|csv)$/],
    ["return", 40, ["return", "2025"], /^return\/.+/],
  ])("cpd %s, with %i KiB left", async (name, room, args, file) => {
    const last = folderOf();
    cpSync(join(written, name), join(last, name), { recursive: true });
    const options = ["--records", records, "--today", today, "--output"];
    await expectRefusal(last, room, file, (disk) => [...args, ...options, join(disk, name)]);
  });

  async function expectRefusal(
    files: string,
    room: number,
    file: RegExp,
    args: (disk: string) => readonly string[],
  ): Promise<void> {
    const { code, out, error, after } = await runOnFullDisk(files, room, args, environment);
    const [, named = error, reason] = /^cpd: cannot write DISK\/(.+): (.+)\n$/.exec(error) ?? [];
    expect(named).toMatch(file);
    expect({ code, out, reason }).toEqual({ code: 2, out: "", reason: way.reason });
    expect(contentsOf(after)).toEqual(contentsOf(files));
    expect(entriesOf(after)).toEqual(entriesOf(files));
  }
});

/** Empty folders too. */
function entriesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
}
