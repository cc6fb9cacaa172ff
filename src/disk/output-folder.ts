import { existsSync, realpathSync, renameSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Refusal } from "../refusal.ts";
import { diskFaultIn, formatDiskFault, isOfDisk } from "./disk-fault.ts";
import { isFolder, isThere, removeListed } from "./listed-files.ts";
import { type OutputKind, refuseStrangersIn } from "./output-kind.ts";
import { clearDeadStagings, clearStaging, makeStaging, placeInStaging } from "./staging.ts";
import { makeFolder } from "./write-file.ts";

/** A place beside the output folder in which the new one is made. */
export interface Staging {
  /** For whatever is needed meanwhile. */
  readonly folder: string;
  /** What takes the output folder's place. */
  readonly result: string;
  /** Puts the finished result in the output folder's place, or leaves that as it is. */
  readonly publish: () => void;
  /** Clears away what is left of the staging, whatever became of it. */
  readonly discard: () => void;
  /** What to throw for an error in the making: a refusal with the file's place, when the disk said no. */
  readonly explained: (error: unknown) => unknown;
}

/** The folders that a command deals with. */
interface Place {
  readonly kind: OutputKind;
  /** The output folder as the member named it, and where that is. */
  readonly asked: string;
  readonly target: string;
  /** Where the old one stands while the new one takes its place. */
  readonly previous: string;
  readonly tell: (text: string) => void;
}

/**
 * Mends what a killed command left, and makes a place for a new result, if it
 * may replace the old one. What it leaves lying it tells, in a line each.
 */
export function prepareOutput(
  asked: string,
  kind: OutputKind,
  tell: (text: string) => void,
): Staging {
  const target = existsSync(asked) ? realpathSync(asked) : resolve(asked);
  const place: Place = { kind, asked, target, previous: `${target}.previous`, tell };
  makeFolder(dirname(target));
  putBack(place);
  tellKept(clearDeadStagings(target), place);
  refuseStrangers(place);
  const explained = (error: unknown) => explain(error, place);
  try {
    const { folder, result } = makeStaging(target);
    return {
      folder,
      result,
      publish: () => swap(result, place),
      discard: () => tellKept(clearStaging(target), place),
      explained,
    };
  } catch (error) {
    throw explained(error);
  }
}

/** Puts back what a command that was killed between its two renames had set aside, with all that it holds. */
function putBack({ target, previous, kind }: Place): void {
  if (isThere(target) || !isFolder(previous)) return;
  if (kind.listIn(previous)) renameSync(previous, target);
}

/** Puts a result in the target's place, once it is sure that nobody has put anything there meanwhile. */
function swap(result: string, place: Place): void {
  const { target, previous } = place;
  refuseStrangers(place);
  if (!isThere(target)) {
    renameSync(result, target);
    return;
  }
  clearPrevious(place);
  renameSync(target, previous);
  try {
    renameSync(result, target);
  } catch (error) {
    renameSync(previous, target);
    throw error;
  }
  clearAfterwards(place);
}

/** The new folder is in its place by now, so what cannot be cleared away is only told. */
function clearAfterwards(place: Place): void {
  try {
    clearPrevious(place);
  } catch (error) {
    const fault = diskFaultIn(error);
    if (!fault) throw error;
    place.tell(`Left ${place.previous}: ${formatDiskFault(fault)}`);
  }
}

/** Clears away what the command made, and no more: somebody may be faster than the last look at the folder. */
function clearPrevious(place: Place): void {
  const { kind, previous } = place;
  if (!isThere(previous)) return;
  const remains = removeListed(previous, kind.listIn(previous) ?? new Map());
  const kept = remains.map((path) => join(previous, path));
  tellKept(kept, place);
}

function refuseStrangers({ target, previous, asked, kind }: Place): void {
  if (!isThere(target)) return;
  refuseStrangersIn(target, asked, kind);
  if (isThere(previous)) refuseStrangersIn(previous, previous, kind);
}

function tellKept(files: readonly string[], { kind, tell }: Place): void {
  for (const file of files) tell(`Kept ${file}, which ${kind.madeBy} did not make`);
}

function explain(error: unknown, { asked, target }: Place): unknown {
  const fault = diskFaultIn(error);
  if (!fault) return error;
  const path = fault.dest ?? fault.path;
  const place = path === undefined ? undefined : placeInStaging(path, target);
  if (place !== undefined) return new Refusal(formatDiskFault(fault, join(asked, place)));
  return isOfDisk(error) ? new Refusal(formatDiskFault(fault, path ?? asked)) : error;
}
