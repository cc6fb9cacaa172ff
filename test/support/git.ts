import { spawnSync } from "node:child_process";

/** Runs Git in a folder, and fails when it does. */
export function git(folder: string, ...args: readonly string[]): string {
  const who = ["-c", "user.name=Ada Example", "-c", "user.email=ada@example.org"];
  const { status, stdout, stderr } = spawnSync("git", ["-C", folder, ...who, ...args], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`git ${args.join(" ")} failed: ${stderr}`);
  return stdout.trim();
}

/** Makes a folder a repository with everything in it committed. */
export function commitAll(folder: string): void {
  git(folder, "init", "--quiet");
  git(folder, "add", "--all");
  git(folder, "commit", "--quiet", "--message", "Records");
}
