import { existsSync, rmSync } from "node:fs";
import type { WrittenPage } from "./eleventy-config.ts";

/** Takes away a page's file, or its folder with all in it. */
export function removePage(path: string): void {
  rmSync(path, { recursive: true, force: true });
}

/** Takes away the member's own pages that there were and are not; every build makes all of them. */
export function withoutGone(
  before: readonly string[],
  results: readonly WrittenPage[],
): readonly string[] {
  // A template of ours is virtual: there is no such file.
  const now = results
    .filter(({ inputPath }) => existsSync(inputPath))
    .map(({ outputPath }) => outputPath);
  for (const path of before.filter((one) => !now.includes(one))) removePage(path);
  return now;
}
