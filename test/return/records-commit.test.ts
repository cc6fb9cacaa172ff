import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { recordsCommit } from "../../src/return/records-commit.ts";
import { bundleOf } from "../support/bundle.ts";
import { commitAll, git } from "../support/git.ts";
import { textOf } from "../support/html.ts";
import { activityRecord, recordsFolder } from "../support/records.ts";
import { write } from "../support/temporary-folder.ts";

const records = () => recordsFolder({ "activities/2025-03-14-lecture.md": activityRecord() });

function committed(): string {
  const folder = records();
  commitAll(dirname(folder));
  return folder;
}

describe("the commit of the records", () => {
  test("is the one checked out", () => {
    const folder = committed();
    const commit = git(folder, "rev-parse", "HEAD");
    expect(recordsCommit(folder)).toEqual({ commit, hasUncommittedChanges: false });
  });

  test.each([
    ["a record was edited", "activities/2025-03-14-lecture.md"],
    ["a record was added", "activities/2025-04-14-new.md"],
    ["evidence was added", "evidence/new.txt"],
  ])("comes with changes when %s since", (_what, path) => {
    const folder = committed();
    write(folder, { [path]: "changed" });
    expect(recordsCommit(folder)?.hasUncommittedChanges).toBe(true);
  });

  test("comes with changes when Git ignores a record, but not for what is no record", () => {
    const folder = committed();
    write(dirname(folder), { ".gitignore": "private/\n.DS_Store\n" });
    write(folder, { "activities/.DS_Store": "", "private/notes": "" });
    expect(recordsCommit(folder)?.hasUncommittedChanges).toBe(false);
    write(folder, { "activities/private/2025-05-14-é.md": activityRecord() });
    expect(recordsCommit(folder)?.hasUncommittedChanges).toBe(true);
  });

  test("is not touched by what changed beside the records", () => {
    const folder = committed();
    write(dirname(folder), { "notes.txt": "mine" });
    expect(recordsCommit(folder)?.hasUncommittedChanges).toBe(false);
  });

  test("is not there without a repository, without a commit, and where Git ignores the records", () => {
    const none = records();
    expect(recordsCommit(none)).toBeUndefined();
    git(dirname(none), "init", "--quiet");
    expect(recordsCommit(none)).toBeUndefined();
    write(dirname(none), { ".gitignore": "records/", "notes.txt": "mine" });
    commitAll(dirname(none));
    expect(recordsCommit(none)).toBeUndefined();
  });
});

test("a return names the commit, and says when records had changed since", async () => {
  const folder = committed();
  const commit = git(folder, "rev-parse", "HEAD");
  const clean = textOf((await bundleOf(folder, 2025)).read("return-2025.html"));
  expect(clean).toContain(`Made from the records as of Git commit ${commit}.`);
  write(folder, { "activities/2025-04-14-new.md": activityRecord({ date: "2025-04-14" }) });
  const { data, read } = await bundleOf(folder, 2025);
  expect(textOf(read("return-2025.html"))).toContain(
    `Git commit ${commit}, with changes since that were not committed.`,
  );
  expect(data["produced"]).toMatchObject({ records: { commit, hasUncommittedChanges: true } });
});

test("a return of records outside Git says so", async () => {
  const { data, read } = await bundleOf(records(), 2025);
  expect(textOf(read("return-2025.html"))).toContain("The records are in no Git repository.");
  expect(data["produced"]).toMatchObject({
    on: "2026-02-01",
    program: { name: "cpd-portfolio" },
    records: null,
  });
});
