import { isWithin, realPath } from "../places.ts";
import { Refusal } from "../refusal.ts";
import type { Directories } from "./eleventy-config.ts";
import type { Survey } from "./survey.ts";

/** Refuses folders of Eleventy's that are the records, or in them; the output may not hold them either. */
export function refuseFolders(directories: Directories, root: string): void {
  const { input, inputFile = input, data, includes, layouts = includes, output } = directories;
  const inside = [inputFile, data, includes, layouts, output].find((path) =>
    isWithin(realPath(path), root),
  );
  if (inside !== undefined) {
    throw new Refusal(`${inside} lies with the records, which are no part of a site: name another`);
  }
  const around = [output, data].find((path) => isWithin(root, realPath(path)));
  if (around !== undefined) {
    throw new Refusal(`${around} holds the records: name another folder in dir.output or dir.data`);
  }
}

export function refuseLinks([link]: Survey["links"]): void {
  if (link === undefined) return;
  throw new Refusal(`the link ${link} leads to the records: take it away, or name another input`);
}

/** Every file of the data folder is read, and run. */
export function refuseData({ unread, links }: Survey): void {
  const [way] = [...unread, ...links];
  if (way === undefined) return;
  throw new Refusal(`the data folder leads to the records at ${way}: take that out of it`);
}
