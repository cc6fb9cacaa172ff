import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { sha256 } from "../../src/disk/checksums.ts";
import { bundleOf } from "../support/bundle.ts";
import { activityRecord, record, recordsFolder } from "../support/records.ts";
import { run } from "../support/run.ts";
import { folderOf, write } from "../support/temporary-folder.ts";

const lecture = "activities/2025/2025-03-14-lecture.md";

function recordsWithEvidence(): string {
  return recordsFolder({
    "profile.md": record({ name: "Ada Example" }),
    "evidence/notes.txt": "Notes.",
    [lecture]: activityRecord({ evidence: "evidence/notes.txt" }),
    "activities/2025/2025-04-14-talk.md": activityRecord({ title: "Talk", date: "2025-04-14" }),
  });
}

async function returned(...options: readonly string[]) {
  const records = recordsWithEvidence();
  const { folder } = await bundleOf(records, 2025, ...options);
  return { records, folder, verify: () => run(["verify", folder, "--records", records]) };
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, "utf8");
  if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
  writeFileSync(file, text.replaceAll(from, to));
}

const sound = "Undamaged: 4 files are as their checksums say.";
const unsigned = "Not signed: checksums show damage, not who made the return.";

describe("cpd verify", () => {
  test.each([[[]], [["--brief"]]])(
    "accepts a return that is as it was made: %j",
    async (options) => {
      const { records, verify } = await returned(...options);
      expect(await verify()).toEqual({
        code: 0,
        out: `${sound}\n${unsigned}\nAgrees with ${records}.\n`,
        error: "",
      });
    },
  );

  test("never calls an unsigned return authentic", async () => {
    const { verify } = await returned();
    expect((await verify()).out).not.toMatch(/authentic|verified/i);
  });

  test("names what was changed, what is missing and what was added", async () => {
    const { folder, verify } = await returned();
    edit(join(folder, "return-2025.html"), "2 h recorded", "20 h recorded");
    rmSync(join(folder, "return-2025.csv"));
    write(folder, { "evidence/more.txt": "More." });
    const { code, out } = await verify();
    expect(code).toBe(1);
    expect(out.split("\n").slice(0, 4)).toEqual([
      "Damaged or changed:",
      "  evidence/more.txt is no part of the return",
      "  return-2025.csv is missing",
      "  return-2025.html has changed",
    ]);
  });

  test("names what the records say otherwise now", async () => {
    const { records, verify } = await returned();
    edit(join(records, lecture), "hours: 1", "hours: 2");
    write(records, { "evidence/notes.txt": "Other notes." });
    rmSync(join(records, "activities/2025/2025-04-14-talk.md"));
    write(records, {
      "activities/2025/2025-05-14-more.md": activityRecord({ title: "More", date: "2025-05-14" }),
    });
    const { code, out } = await verify();
    expect(code).toBe(1);
    expect(out).toContain(`${sound}\n`);
    expect(out).toContain(`Differs from ${records}:\n`);
    expect(out.split("\n")).toEqual(
      expect.arrayContaining([
        "  minutes: 120 in the return, 180 in the records",
        "  activities / lecture / hours: 1 in the return, 2 in the records",
        "  activities / talk: only in the return",
        "  activities / more: only in the records",
        expect.stringMatching(/^ {2}evidence \/ evidence\/evidence\/notes\.txt \/ sha256: /),
      ]),
    );
  });

  test("is not taken in by a page that was changed together with its checksum", async () => {
    const { folder, verify } = await returned();
    const page = join(folder, "return-2025.html");
    const before = sha256(readFileSync(page));
    edit(page, "2 h recorded", "20 h recorded");
    edit(join(folder, "SHA256SUMS"), before, sha256(readFileSync(page)));
    const { code, out } = await verify();
    expect(out).toContain(sound);
    expect({ code, out }).toMatchObject({
      code: 1,
      out: expect.stringContaining("  return-2025.html: not what the records give"),
    });
  });

  test("compares as of the day of the return, not of today", async () => {
    const { verify, records } = await returned();
    write(records, {
      "activities/2026/2026-03-14-later.md": activityRecord({ date: "2026-03-14" }),
    });
    expect((await verify()).code).toBe(0);
  });

  test.each(["open", "in-progress"])(
    "agrees when an objective that was %s has been closed since, and the next year begun",
    async (status) => {
      const fields = { title: "Grids", set: "2025-01-10", due: "2026-12-31" };
      const records = recordsFolder({
        "profile.md": record({ name: "Ada Example" }),
        "objectives/grids.md": record({ ...fields, status }, "Read, then try."),
        [lecture]: activityRecord({ objectives: "grids" }),
        "years/2025.md": record({ role: "Engineer" }, "A good year."),
      });
      const { folder } = await bundleOf(records, 2025);
      const verify = (...options: readonly string[]) =>
        run(["verify", folder, "--records", records, ...options]);
      const closed = { ...fields, status: "achieved", closed: "2026-06-13" };
      write(records, {
        "objectives/grids.md": record(closed, "Read, then try."),
        "objectives/relays.md": record({ title: "Relays", set: "2026-06-14" }),
        "years/2025.md": record({ role: "Engineer", declared: "2026-02-02" }, "A good year."),
        "years/2026.md": record({ role: "Manager", declared: "2027-01-09" }),
        "activities/2026/2026-06-20-course.md": activityRecord({
          title: "Course",
          date: "2026-06-20",
          start: "2025-12-20",
          objectives: "[grids, relays]",
        }),
      });
      const agrees = { code: 0, out: expect.stringContaining(`Agrees with ${records}.\n`) };
      expect(await verify()).toMatchObject(agrees);
      expect(await verify("--today", "2020-01-01")).toMatchObject(agrees);
      expect(await verify("--today", "2030-01-01")).toMatchObject(agrees);
    },
  );

  test("tells of an objective that the records no longer say was in progress", async () => {
    const fields = { title: "Grids", set: "2025-01-10" };
    const records = recordsFolder({
      "objectives/grids.md": record({ ...fields, status: "in-progress" }),
      [lecture]: activityRecord(),
    });
    const { folder } = await bundleOf(records, 2025);
    write(records, { "objectives/grids.md": record({ ...fields, status: "open" }) });
    const { out } = await run(["verify", folder, "--records", records]);
    expect(out).toContain(
      '  plan / objectives / grids / status: "in-progress" in the return, "open" in the records',
    );
  });

  test("compares the data alone with a return of another version", async () => {
    const { folder, verify } = await returned();
    const names = ["return-2025.json", "return-2025.html"].map((name) => join(folder, name));
    for (const file of names) {
      const before = sha256(readFileSync(file));
      edit(file, "0.1.0", "0.0.9");
      edit(join(folder, "SHA256SUMS"), before, sha256(readFileSync(file)));
    }
    expect((await verify()).code).toBe(0);
  });

  test("compares with the records that are named, whatever is in them", async () => {
    const { folder } = await returned();
    const { code, out } = await run(["verify", folder, "--records", folderOf()]);
    expect(code).toBe(1);
    expect(out).toContain("the records have no year 2025");
    expect((await run(["verify", folder, "--records", "/nowhere"])).code).toBe(2);
  });

  test("says to a reviewer that there are no records to compare with", async () => {
    const { folder } = await returned();
    const program = ["--import", import.meta.resolve("tsx"), resolve("src/cli/bin.ts")];
    const { status, stdout } = spawnSync(process.execPath, [...program, "verify", folder], {
      cwd: folderOf(),
      encoding: "utf8",
    });
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: `${sound}\n${unsigned}\nThere are no records here to compare it with.\n`,
    });
  });

  test("says when the data cannot be read", async () => {
    const { folder, verify } = await returned();
    const data = readFileSync(join(folder, "return-2025.json"), "utf8");
    writeFileSync(join(folder, "return-2025.json"), "{");
    expect((await verify()).out).toContain("Its data cannot be read");
    for (const [from, to] of [
      ['"year": 2025', '"year": 2024'],
      ['"form": "detailed"', '"form": "other"'],
      ['"on": "2026-02-01"', '"on": "today"'],
      ['"produced"', '"made"'],
    ]) {
      writeFileSync(join(folder, "return-2025.json"), data.replace(String(from), String(to)));
      expect((await verify()).out, to).toContain("Its data cannot be read");
    }
  });

  test("says when the records have errors", async () => {
    const { records, verify } = await returned();
    edit(join(records, lecture), "hours: 1", "hours: 1:30");
    const { code, out, error } = await verify();
    expect(code).toBe(1);
    expect(out).toContain("The records have errors, so it was not compared with them.");
    expect(error).toContain("hours-invalid");
  });

  test("refuses what is no return", async () => {
    const folder = folderOf({ "notes.txt": "mine" });
    expect(await run(["verify", folder])).toMatchObject({
      code: 2,
      error: `cpd: ${folder} holds no SHA256SUMS, so it is not a return that cpd made\n`,
    });
    expect((await run(["verify", `${folder}/nowhere`])).code).toBe(2);
  });

  test("says when the checksums themselves are damaged", async () => {
    const { folder, verify } = await returned();
    writeFileSync(join(folder, "SHA256SUMS"), "nonsense\n");
    expect((await verify()).out).toContain("  SHA256SUMS cannot be read as checksums");
  });

  test.each(["return-2025.json", "return-2025.csv"])(
    "does not wait for a pipe that stands in the place of %s",
    async (name) => {
      const { folder, verify } = await returned();
      rmSync(join(folder, name));
      spawnSync("mkfifo", [join(folder, name)]);
      const { code, out } = await verify();
      expect(code).toBe(1);
      expect(out).toContain(`  ${name} is not a file`);
    },
  );
});
