import { spawnSync } from "node:child_process";
import { env } from "node:process";
import { isEvidenceType } from "../domain/evidence.ts";
import { isMarkdown } from "../records/read-records.ts";

/** The state of the records in Git. */
export interface RecordsCommit {
  /** The commit checked out, in full. */
  readonly commit: string;
  /** Whether anything in the folder differs from it, files that were not added or that Git ignores included. */
  readonly hasUncommittedChanges: boolean;
}

/**
 * The commit of the repository that a folder of records belongs to; `undefined`
 * without Git, a repository or a commit, and where none of the files is tracked.
 */
export function recordsCommit(folder: string): RecordsCommit | undefined {
  const status = git(folder, [
    "status",
    "--porcelain=v2",
    "--branch",
    "--untracked-files=all",
    "--ignored",
    "--",
    ".",
  ]);
  const commit = /^# branch\.oid ([0-9a-f]{40,64})$/m.exec(status)?.[1];
  if (!commit || git(folder, ["ls-files", "--", "."]) === "") return undefined;
  return { commit, hasUncommittedChanges: status.split("\n").some(isChange) };
}

/** Whether a line tells of a change, or of a record or a file of evidence that Git is told to ignore. */
function isChange(line: string): boolean {
  if (!line.startsWith("! ")) return line !== "" && !line.startsWith("#");
  // Git puts a path with other signs than these into quotes.
  const path = line.slice(2).replace(/"$/, "");
  return isMarkdown(path) || isEvidenceType(path);
}

/** What Git says; nothing where it cannot. It takes no lock and runs no hook. */
function git(folder: string, args: readonly string[]): string {
  const { GIT_DIR: _dir, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, ...rest } = env;
  const { status, stdout } = spawnSync(
    "git",
    ["-C", folder, "-c", "core.fsmonitor=false", ...args],
    {
      encoding: "utf8",
      env: { ...rest, GIT_OPTIONAL_LOCKS: "0" },
      maxBuffer: 100_000_000,
    },
  );
  return status === 0 ? stdout : "";
}
