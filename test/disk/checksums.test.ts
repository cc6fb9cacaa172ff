import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatChecksums, parseChecksums, sha256 } from "../../src/disk/checksums.ts";
import { folderOf } from "../support/temporary-folder.ts";

const sumsOf = (texts: ReadonlyMap<string, string>) =>
  new Map([...texts].map(([path, text]) => [path, sha256(text)]));

describe("checksums", () => {
  const awkward = [
    "plain.txt",
    "with space.txt",
    "é.txt",
    "back\\slash.txt",
    "new\nline.txt",
    "\u2028.txt",
  ];

  test("are accepted by sha256sum, whatever the files are called", () => {
    const files = Object.fromEntries(awkward.map((name) => [name, name]));
    const sums = formatChecksums(sumsOf(new Map(awkward.map((name) => [name, name]))));
    const folder = folderOf({ ...files, SHA256SUMS: sums });
    const check = spawnSync("sha256sum", ["--check", "--strict", "SHA256SUMS"], { cwd: folder });
    expect(check.status, String(check.stderr)).toBe(0);
  });

  test("are refused by sha256sum once a byte of a file has changed", () => {
    const sums = formatChecksums(sumsOf(new Map([["notes.txt", "Notes."]])));
    const folder = folderOf({ "notes.txt": "Notes!", SHA256SUMS: sums });
    const check = spawnSync("sha256sum", ["--check", "SHA256SUMS"], { cwd: folder });
    expect(String(check.stdout)).toBe("notes.txt: FAILED\n");
    expect(check.status).toBe(1);
  });

  test("are those that sha256sum itself writes", () => {
    const folder = folderOf(Object.fromEntries(awkward.map((name) => [name, name])));
    const { stdout } = spawnSync("sha256sum", ["--", ...awkward], { cwd: folder });
    const sums = parseChecksums(String(stdout));
    expect(sums).toEqual(new Map(awkward.map((name) => [name, sha256(name)])));
  });

  test("come in the order of the paths", () => {
    const sums = formatChecksums(sumsOf(new Map(["b", "B", "a"].map((name) => [name, ""]))));
    expect(sums.split("\n").map((line) => line.slice(66))).toEqual(["B", "a", "b", ""]);
  });

  test("are read back as they were written", () => {
    const path = fc
      .string({ minLength: 1, unit: fc.constantFrom(..."ab \\\n\ré/.nr") })
      .filter((name) => !name.startsWith("/") && !name.split(/[/\\]/).includes(".."));
    fc.assert(
      fc.property(fc.dictionary(path, fc.string()), (texts) => {
        const sums = sumsOf(new Map(Object.entries(texts)));
        expect(parseChecksums(formatChecksums(sums))).toEqual(sums);
      }),
    );
  });

  test.each([
    ["no sum", "hello"],
    ["a sum that is too short", `${"a".repeat(63)}  file`],
    ["a path from the top", `${"a".repeat(64)}  /etc/passwd`],
    ["a path that leads out", `${"a".repeat(64)}  a/../../b`],
    ["a path that leads out where a backslash parts folders", `${"a".repeat(64)}  ..\\b`],
    ["a path that leads out once it is read", `\\${"a".repeat(64)}  a\\\\..\\\\b`],
    ["a path that was listed before", `${"a".repeat(64)}  good`],
    ["an escape that is none", `\\${"a".repeat(64)}  a\\tb`],
    ["one space", `${"a".repeat(64)} file`],
    ["the line end of Windows", `${"a".repeat(64)}  file\r`],
    ["nothing", ""],
  ])("are not read from a line with %s", (_what, line) => {
    expect(parseChecksums(`${"b".repeat(64)}  good\n${line}\n`)).toBeUndefined();
  });
});
