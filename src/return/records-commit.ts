import { spawnSync } from "node:child_process";
import { env } from "node:process";

/** The state of the records in Git. */
export interface RecordsCommit {
  /** The commit checked out, in full. */
  readonly commit: string;
  /** Whether anything in the folder differs from it, files not yet added included. */
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
    "--",
    ".",
  ]);
  const commit = /^# branch\.oid ([0-9a-f]{40,64})$/m.exec(status)?.[1];
  if (!commit || git(folder, ["ls-files", "--", "."]) === "") return undefined;
  return { commit, hasUncommittedChanges: /^[^#\n]/m.test(status) };
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
