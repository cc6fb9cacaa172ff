import { Refusal } from "../refusal.ts";
import { type FileList, isFolder, strangersIn } from "./listed-files.ts";

/** What a command writes, and how it knows a folder of its own making again. */
export interface OutputKind {
  /** As a member says it: `site`. */
  readonly name: string;
  /** The command that makes it: `cpd build`. */
  readonly madeBy: string;
  /** The files of a folder that the command listed there itself; `undefined` where it has listed none. */
  readonly listIn: (folder: string) => FileList | undefined;
  /** Whether an earlier version made a folder, which listed nothing. */
  readonly isUnlisted: (folder: string) => boolean;
}

/** Refuses a folder that holds anything but what the command itself has made and listed there. */
export function refuseStrangersIn(folder: string, said: string, kind: OutputKind): void {
  if (!isFolder(folder)) {
    throw new Refusal(`${said} is a file: name a folder for the ${kind.name} with --output`);
  }
  const list = kind.listIn(folder);
  if (!list && kind.isUnlisted(folder)) {
    throw new Refusal(
      `${said} was made by an earlier version of cpd, which did not list its files there: see that it holds nothing of yours, and clear it yourself`,
    );
  }
  const strangers = strangersIn(folder, list ?? new Map());
  if (strangers.length > 0) {
    throw new Refusal(
      `${said} holds files that ${kind.madeBy} did not make: ${inWords(strangers)}; move them elsewhere, or name an empty folder with --output`,
    );
  }
}

/** The first three, and how many more there are. */
function inWords(paths: readonly string[]): string {
  const more = paths.length - 3;
  return paths.slice(0, 3).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
