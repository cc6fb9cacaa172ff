import { evidenceTypes, isEvidenceType } from "../domain/evidence.ts";
import {
  type LinkTarget,
  linkTarget,
  relativeAddress,
  resolvePath,
} from "../domain/link-target.ts";
import { type Problem, quoted } from "../domain/problem.ts";
import { nearest } from "./nearest.ts";
import type { PlacedLink } from "./open-record.ts";
import type { Sources } from "./sources.ts";

/** Links of bodies that a page can only show as words, since nothing that it may show is there. */
export function brokenLinks(
  links: readonly PlacedLink[],
  { folder, texts, otherFiles, problems }: Sources,
  noRecords: readonly string[],
): readonly Problem[] {
  if (links.length === 0) return [];
  const others = new Set(noRecords);
  // A record that cannot be read is there, and its own problem is told.
  const unread = problems.map(({ place }) => place.file);
  const records = new Set([...texts.keys(), ...unread].filter((file) => !others.has(file)));
  const targets = {
    isRecord: (file: string) => records.has(file),
    isFile: (path: string) => otherFiles.has(path) || others.has(`${folder}/${path}`),
  };
  const suggest = suggestions([
    ...records,
    ...[...otherFiles.keys()].filter(isEvidenceType).map((path) => `${folder}/${path}`),
  ]);
  return links.flatMap((link) => {
    const fault = faultOf(link, linkTarget(link.file, link.href, targets));
    if (!fault) return [];
    const { message, instead, otherwise } = fault;
    const address = suggest(link);
    const hint = address ? instead(address) : otherwise;
    return [{ code: "link-broken" as const, place: link.place(), message, hint }];
  });
}

interface Fault {
  readonly message: string;
  /** What to do when the path of a file is known that may be meant. */
  readonly instead: (address: string) => string;
  readonly otherwise: string;
}

const fromHere = "the path from this file's folder";

const advice = {
  nothing: {
    complaint: "leads to nothing in the records folder",
    otherwise: `Write ${fromHere}, such as ../../evidence/2025/notes.pdf.`,
  },
  unpublished: {
    complaint: "leads to a file of a kind that is not published",
    otherwise: `Link to a record, or to a file that is one of: ${evidenceTypes.join(", ")}.`,
  },
  outside: {
    complaint: "leads out of the records folder",
    otherwise: `Put the file into the records folder, and write ${fromHere}.`,
  },
  other: {
    complaint: "is not an address that the site links to",
    otherwise: `Write a whole address that begins with https:// or mailto:, or ${fromHere}.`,
  },
};

function faultOf({ kind, written }: PlacedLink, target: LinkTarget): Fault | undefined {
  if (kind === "embedded picture") {
    return {
      message: `picture ${quoted(written)} is not shown when it stands in ![[ ]]`,
      instead: (address) => `Write ![what it shows](${address}).`,
      otherwise: `A picture is written ![what it shows](path), with ${fromHere}.`,
    };
  }
  if (!(target.kind in advice)) return undefined;
  const { complaint, otherwise } = advice[target.kind as keyof typeof advice];
  return {
    message: `${kind} ${quoted(written)} ${complaint}`,
    instead: (address) => `Did you mean ${address}?`,
    otherwise,
  };
}

/** How many paths are looked for among all that are nearly the same, which takes time. */
const mostCompared = 100;

/** Finds the file that a broken link may mean, by its path or else by its name, as its address from there. */
function suggestions(files: readonly string[]): (link: PlacedLink) => string | undefined {
  const paths = new Map(files.map((file) => [file.toLowerCase(), file]));
  const names = new Map(files.map((file) => [nameOf(file), file]));
  const near = new Map<string, string | undefined>();
  return ({ file, href }) => {
    const path = (resolvePath(file, href) ?? href).toLowerCase();
    if (!near.has(path) && near.size < mostCompared) near.set(path, nearest(path, paths));
    const meant = near.get(path) ?? names.get(nameOf(path));
    return meant && relativeAddress(file, meant);
  };
}

/** The name of a file as one may remember it. */
function nameOf(path: string): string {
  return path
    .slice(path.lastIndexOf("/") + 1)
    .replace(/\.(?:md|markdown)$/i, "")
    .toLowerCase();
}
