import type { Problem } from "../domain/problem.ts";

/** What a folder of records holds, as text, before any of it is understood. */
export interface Sources {
  /** The folder's own name, with which the path of every record begins: mostly `records`. */
  readonly folder: string;
  /** The text of every Markdown file by its path, such as `records/years/2025.md`, in order. */
  readonly texts: ReadonlyMap<string, string>;
  /** The other files, which evidence may refer to: path from the records folder, to the same as the disk spells it. */
  readonly otherFiles: ReadonlyMap<string, string>;
  /** Files that could not be read as text, and links that lead away. */
  readonly problems: readonly Problem[];
}
