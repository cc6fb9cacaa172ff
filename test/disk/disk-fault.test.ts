import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { diskFaultIn, formatDiskFault, isOfDisk, naming } from "../../src/disk/disk-fault.ts";
import { folderOf } from "../support/temporary-folder.ts";

const fault = (code: string, more: object = { path: "a.md" }) =>
  Object.assign(new Error(`${code}: whatever`), { code, syscall: "write", ...more });

const said = (error: unknown) => {
  const found = diskFaultIn(error);
  return found && formatDiskFault(found);
};

test.each([
  ["EACCES", "cannot use a.md: permission denied"],
  ["EDQUOT", "cannot write a.md: your share of the disk is used up"],
  ["EFBIG", "cannot write a.md: it would be larger than a file may be here"],
  ["EMFILE", "cannot use a.md: too many files are open"],
  ["ENOSPC", "cannot write a.md: the disk is full"],
  ["EROFS", "cannot write a.md: the disk is read-only"],
  ["EWHATEVER", "cannot use a.md: EWHATEVER"],
])("%s is said in words", (code, words) => {
  expect(said(fault(code))).toBe(words);
});

test("a copy names the file that it was to be, and what has no name is a file", () => {
  expect(said(fault("ENOSPC", { path: "from.md", dest: "to.md" }))).toContain(" to.md:");
  expect(said(fault("ENOSPC", {}))).toBe("cannot write a file: the disk is full");
});

test("a fault is found in what wraps it, and other errors are none", () => {
  const wrapped = Object.assign(new Error("Having trouble"), { originalError: fault("ENOSPC") });
  expect(said(new Error("Whatever", { cause: wrapped }))).toContain("the disk is full");
  expect(isOfDisk(wrapped)).toBe(true);
  expect(isOfDisk(fault("ENOENT"))).toBe(false);
  expect(said(new Error("Whatever"))).toBeUndefined();
  expect(said("a text")).toBeUndefined();
});

test("an error of the system names the file that it is told, and any other stays as it is", () => {
  const folder = folderOf();
  const write = () => writeFileSync(join(folder, "no", "such.md"), "");
  expect(() => naming("records/a.md", write)).toThrow(
    expect.objectContaining({ code: "ENOENT", path: "records/a.md" }),
  );
  const error = new TypeError("a fault of ours");
  const fail = () => {
    throw error;
  };
  expect(() => naming("records/a.md", fail)).toThrow(error);
  expect(error).not.toHaveProperty("path");
});
