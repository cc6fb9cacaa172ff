import { spawnSync } from "node:child_process";
import fs, { mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeNewFiles } from "../../src/disk/new-files.ts";
import { contentsOf } from "../support/site.ts";
import { folderOf } from "../support/temporary-folder.ts";

const { pid: ended } = spawnSync(process.execPath, ["--version"]);
const files = (texts: Readonly<Record<string, string>>) => new Map(Object.entries(texts));

test("files come with the folders that they need, and with nothing beside them", () => {
  const folder = join(folderOf(), "new", "er");
  writeNewFiles(folder, files({ "a/b/c.md": "C", "d.md": "D" }));
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(["a", "a/b", "a/b/c.md", "d.md"]);
  expect(readFileSync(join(folder, "a/b/c.md"), "utf8")).toBe("C");
});

test.each([
  ["a file", (path: string) => folderOf({ [path]: "Mine." })],
  [
    "a link that leads nowhere",
    (path: string) => {
      const folder = folderOf();
      mkdirSync(dirname(join(folder, path)));
      symlinkSync("nowhere", join(folder, path));
      return folder;
    },
  ],
])("%s that is there is left as it is", (_what, folderWith) => {
  const folder = folderWith("a/b.md");
  const before = readdirSync(folder, { recursive: true });
  const contents = contentsOf(folder);
  expect(() => writeNewFiles(folder, files({ "a/b.md": "Other." }))).toThrow(
    `${folder}/a/b.md is there already, and was left as it is`,
  );
  expect(readdirSync(folder, { recursive: true })).toEqual(before);
  expect(contentsOf(folder)).toEqual(contents);
});

test("what a killed command was writing is cleared away, what a running one writes and all else is not", () => {
  const others = {
    [`a/.cpd-unfinished-${process.ppid}-0`]: "Running.",
    "a/.cpd-unfinished": "Somebody's.",
    [`.git/.cpd-unfinished-${ended}-0`]: "In a hidden folder.",
    "a/draft.md": "Draft.",
  };
  const folder = folderOf({
    ...others,
    [`a/.cpd-unfinished-${ended}-0`]: "Kil",
    [`.cpd-unfinished-${process.pid}-12`]: "Of an earlier process with the same num",
  });
  writeNewFiles(folder, files({ "c.md": "C" }));
  expect([...contentsOf(folder).keys()]).toEqual([...Object.keys(others), "c.md"].sort());
});

describe("on a disk where a file has one name only,", () => {
  test("files come all the same", () => {
    const folder = folderOf();
    withoutLinks(() => writeNewFiles(folder, files({ "a/b.md": "B", "c.md": "C" })));
    expect([...contentsOf(folder).keys()]).toEqual(["a/b.md", "c.md"]);
  });

  test.each([
    ["a file that is there", { "a.md": "Mine." }, "a.md is there already, and was left as it is"],
    [
      "what another command is about to put there",
      { [`.cpd-unfinished-${process.ppid}-0`]: "Another's." },
      ": run this one again",
    ],
  ])("%s is left as it is", (_what, there, said) => {
    const folder = folderOf(there);
    const before = contentsOf(folder);
    const overwrite = () => writeNewFiles(folder, files({ "a.md": "Other." }));
    expect(() => withoutLinks(overwrite)).toThrow(said);
    expect(contentsOf(folder)).toEqual(before);
  });

  /** Such disks are not to be had everywhere, so the system says what it says on them. */
  function withoutLinks(act: () => void): void {
    const { linkSync } = fs;
    fs.linkSync = () => {
      throw Object.assign(new Error("EPERM"), { code: "EPERM", syscall: "link" });
    };
    syncBuiltinESMExports();
    try {
      act();
    } finally {
      fs.linkSync = linkSync;
      syncBuiltinESMExports();
    }
  }
});
