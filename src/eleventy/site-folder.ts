import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { formatChecksums, parseChecksums, sha256 } from "../disk/checksums.ts";
import { diskFaultIn } from "../disk/disk-fault.ts";
import { type FileList, isFile, listFiles } from "../disk/listed-files.ts";
import type { OutputKind } from "../disk/output-kind.ts";
import { writeFile } from "../disk/write-file.ts";

/** Lists the files of a site with their sums, so that the build knows what of a folder it made. */
export const siteListName = ".cpd-site";

const heading =
  "# Made by cpd build, which replaces this folder while it holds these files and no others.\n";

/** All that the list was in earlier versions. */
const earlierMark = "Made by cpd build, which replaces this folder whole.\n";

export const siteFolder: OutputKind = {
  name: "site",
  madeBy: "cpd build",
  listIn,
  isUnlisted: (folder) => textIn(folder) === earlierMark,
};

/** Lists what a folder holds, in that folder. */
export function writeSiteList(folder: string): void {
  writeFile(join(folder, siteListName), heading + formatChecksums(listFiles(folder)));
}

function listIn(folder: string): FileList | undefined {
  const text = textIn(folder);
  if (!text?.startsWith(heading)) return undefined;
  const sums = parseChecksums(text.slice(heading.length));
  return sums && new Map([...sums, [siteListName, sha256(text)]]);
}

function textIn(folder: string): string | undefined {
  const file = join(folder, siteListName);
  return isFile(file) ? readFileSync(file, "utf8") : undefined;
}

/**
 * Has an error of the disk, in what Eleventy threw, name the page that could not
 * be written. Eleventy knows only which pages it made of one template.
 */
export function withPageNamed(error: unknown): unknown {
  const fault = diskFaultIn(error);
  if (!(fault && fault.path === undefined && error instanceof Error)) return error;
  const [written = ""] = error.message.split(' from "');
  const pages = [...written.matchAll(/"([^"\n]+)"/g)].map(([, path = ""]) => resolve(path));
  const unwritten = pages.find((path) => !existsSync(path) || statSync(path).size === 0);
  const path = unwritten ?? pages[0];
  return path === undefined ? error : Object.assign(fault, { path });
}
