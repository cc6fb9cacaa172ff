import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type FileMemory, isMarkdown, readRecords } from "../../src/records/read-records.ts";
import { folderOf, write } from "../support/temporary-folder.ts";

/** A folder of records with these files. */
function recordsOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const records = join(folderOf(), "records");
  mkdirSync(records);
  write(records, files);
  return records;
}

const told = (records: string) =>
  readRecords(records).problems.map(({ code, place, message }) => [code, place.file, message]);

describe("reading a folder", () => {
  test("gives the text of every record by its path, in order", () => {
    const records = recordsOf({ "years/2025.md": "b", "activities/a.md": "a", "profile.MD": "c" });
    const { folder, texts, problems } = readRecords(records);
    expect([folder, [...texts], problems]).toEqual([
      "records",
      [
        ["records/activities/a.md", "a"],
        ["records/profile.MD", "c"],
        ["records/years/2025.md", "b"],
      ],
      [],
    ]);
  });

  describe("reads a file that it remembers", () => {
    const long = new Date("2001-01-01");
    const remembered = (change: (path: string) => void) => {
      const records = recordsOf({ "a.md": "first" });
      utimesSync(join(records, "a.md"), long, long);
      const memory: FileMemory = { files: new Map() };
      readRecords(records, memory);
      change(join(records, "a.md"));
      return [...readRecords(records, memory).texts.values()];
    };

    test("not again while it is the same file", () => {
      const records = recordsOf({ "a.md": "first" });
      const memory: FileMemory = { files: new Map() };
      readRecords(records, memory);
      const [[path = "", { stamp = "" } = {}] = []] = [...memory.files];
      memory.files.set(path, { stamp, read: { text: "as remembered" } });
      expect([...readRecords(records, memory).texts.values()]).toEqual(["as remembered"]);
    });

    test("by the stamps that somebody who has looked knows, where there are any", () => {
      const records = recordsOf({ "a.md": "first", "b.md": "first" });
      const known = (path: string) => (path.endsWith("a.md") ? "as before" : undefined);
      const memory: FileMemory = { files: new Map(), stampOf: known };
      readRecords(records, memory);
      write(records, { "a.md": "second", "b.md": "second" });
      expect([...readRecords(records, memory).texts.values()]).toEqual(["first", "second"]);
    });

    test("again when it is written", () => {
      expect(remembered((path) => writeFileSync(path, "second"))).toEqual(["second"]);
    });

    test("again when an older file of the same size is put in its place", () => {
      const other = join(recordsOf({ "b.md": "other" }), "b.md");
      utimesSync(other, new Date("2000-01-01"), new Date("2000-01-01"));
      expect(remembered((path) => renameSync(other, path))).toEqual(["other"]);
    });

    test("again when it says of itself that it is as old as before", () => {
      const change = (path: string) => {
        writeFileSync(path, "other");
        utimesSync(path, long, long);
      };
      expect(remembered(change)).toEqual(["other"]);
    });
  });

  test("calls the records by the folder's own name", () => {
    const records = join(folderOf({ "my-cpd/profile.md": "a" }), "my-cpd");
    expect([...readRecords(`${records}/`).texts.keys()]).toEqual(["my-cpd/profile.md"]);
  });

  test("passes over what is hidden and what editors leave behind", () => {
    const records = recordsOf({
      ".draft.md": "",
      ".git/a.md": "",
      "a.md~": "",
      "#a.md#": "",
      "~$notes.docx": "",
      ".#a.md": "",
      "a.md.swp": "",
      "b.md": "",
    });
    const { texts, otherFiles } = readRecords(records);
    expect([...texts.keys()]).toEqual(["records/b.md"]);
    expect([...otherFiles.keys()]).toEqual(["a.md.swp"]);
  });

  test("lists the other files by a name that every machine spells alike", () => {
    const decomposed = "evidence/cafe\u0301.pdf";
    const { otherFiles } = readRecords(recordsOf({ [decomposed]: "" }));
    expect([...otherFiles]).toEqual([["evidence/caf\u00e9.pdf", decomposed]]);
  });

  test("passes over what is no file, which might never end", () => {
    const records = recordsOf({ "a.md": "" });
    execFileSync("mkfifo", [join(records, "b.md")]);
    expect([...readRecords(records).texts.keys()]).toEqual(["records/a.md"]);
  });

  test("throws what the file system throws of a folder that is not there", () => {
    expect(() => readRecords(join(folderOf(), "records"))).toThrow("ENOENT");
  });

  test.each([
    ["a.md", true],
    ["a.markdown", true],
    ["A.MD", true],
    ["a.txt", false],
    ["md", false],
    ["a.md.bak", false],
  ])("%s is Markdown: %s", (path, isOne) => {
    expect(isMarkdown(path)).toBe(isOne);
  });
});

describe("what is no text", () => {
  test.each([
    ["Latin-1", Buffer.from("caf\xe9", "latin1"), "this file is not text in UTF-8"],
    ["UTF-16", Buffer.from("\uFEFFcafé", "utf16le"), "this file is not text in UTF-8"],
    ["NUL bytes", Buffer.from("a\0b"), "this file has NUL bytes, which no text has"],
    ["over 1 MB", Buffer.alloc(1_000_001, "a"), "this file is over 1 MB"],
  ])("%s", (_what, bytes, message) => {
    expect(told(recordsOf({ "a.md": bytes }))).toEqual([
      ["file-not-text", "records/a.md", message],
    ]);
  });

  test("1 MB is still a text", () => {
    const { texts } = readRecords(recordsOf({ "a.md": Buffer.alloc(1_000_000, "a") }));
    expect(texts.get("records/a.md")).toHaveLength(1_000_000);
  });

  test("does not matter in a file that is no record", () => {
    expect(told(recordsOf({ "notes.pdf": Buffer.from("\xe9\0", "latin1") }))).toEqual([]);
  });
});

describe("symbolic links", () => {
  const linked = (target: string, name = "linked.md") => {
    const records = recordsOf({ "a.md": "a", "notes.pdf": "", "folder/b.md": "b" });
    write(records, { "../outside.md": "", "../outside/c.md": "", "../records-2/d.md": "" });
    symlinkSync(target, join(records, name));
    return records;
  };

  test.each(["../outside.md", "../outside", "../records-2", "../records-2/d.md", "/etc/passwd"])(
    "to %s lead out of the records",
    (target) => {
      expect(told(linked(target))).toEqual([
        ["link-outside", "records/linked.md", "this link leads out of the records"],
      ]);
    },
  );

  test.each(["nowhere.md", "linked.md"])("to %s lead nowhere", (target) => {
    expect(told(linked(target))).toEqual([
      ["link-outside", "records/linked.md", "this link leads nowhere"],
    ]);
  });

  test.each(["a.md", "folder", "."])("to %s add nothing: it is read in its place", (target) => {
    const { texts, otherFiles, problems } = readRecords(linked(target));
    expect([[...texts.keys()], [...otherFiles.keys()], problems]).toEqual([
      ["records/a.md", "records/folder/b.md"],
      ["notes.pdf"],
      [],
    ]);
  });

  test("to a file inside are evidence like the file", () => {
    const { otherFiles, problems } = readRecords(linked("notes.pdf", "linked.pdf"));
    expect([[...otherFiles.keys()], problems]).toEqual([["linked.pdf", "notes.pdf"], []]);
  });

  test("to the records folder itself are followed", () => {
    const records = recordsOf({ "a.md": "a" });
    symlinkSync(records, join(records, "..", "mine"));
    expect([...readRecords(join(records, "..", "mine")).texts.keys()]).toEqual(["mine/a.md"]);
  });
});
