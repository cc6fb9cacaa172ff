import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { filesBelow } from "./site.ts";
import { folderOf } from "./temporary-folder.ts";

/** Packs a package as it is published; gives the path of its tarball. */
export function packed(folder: string, ...options: readonly string[]): string {
  const to = folderOf();
  const words = ["pack", "--silent", "--pack-destination", to, ...options];
  execFileSync("npm", words, { cwd: folder, stdio: "ignore" });
  return join(to, filesBelow(to).join());
}

/** Takes a tarball of a package apart; gives the folder of what was in it. */
export function unpacked(tarball: string): string {
  const folder = folderOf();
  execFileSync("tar", ["-xzf", tarball, "-C", folder]);
  return join(folder, "package");
}
