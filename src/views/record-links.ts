import type { ShownActivity } from "../domain/activity.ts";
import type { Disclosure } from "../domain/disclosure.ts";
import { isEvidenceType } from "../domain/evidence.ts";
import { linkTarget } from "../domain/link-target.ts";
import { anchorOf, type Link, paths } from "./addresses.ts";

/** Where the links of records lead, on the site or in a return. */
export interface RecordLinks {
  /** The address of what a link in a record's file leads to; `undefined` when that is not shown. */
  readonly resolve: (file: string, href: string) => string | undefined;
  /** Paths, from the records folder, of the files that evidence and resolved links lead to. */
  readonly files: Set<string>;
}

/** Follows links of the site: to the pages of records, and to images and files beside them. */
export function siteLinks(
  portfolio: Disclosure,
  otherFiles: ReadonlyMap<string, string>,
  link: Link,
): RecordLinks {
  const activities = new Map(portfolio.activities.map((one) => [one.file, one]));
  const pages = new Map<string, string>([
    [portfolio.profile.file, paths.home],
    ...portfolio.objectives.map(({ file, id }) => [file, paths.objective(id)] as const),
  ]);
  for (const { year, statement } of portfolio.years) {
    if (statement?.record.file) pages.set(statement.record.file, paths.year(year));
  }
  const addressOf = (file: string) => {
    const activity = activities.get(file);
    const path = activity ? paths.activity(activity) : pages.get(file);
    return path && link(path);
  };
  return recordLinks(portfolio.activities, addressOf, otherFiles, link);
}

/** Follows links of a return that shows these activities: to their places in it, and to its evidence. */
export function returnLinks(
  activities: readonly ShownActivity[],
  otherFiles: ReadonlyMap<string, string>,
  link: Link,
): RecordLinks {
  const places = new Map(activities.map(({ file, slug }) => [file, `#${anchorOf(slug)}`]));
  return recordLinks(activities, (file) => places.get(file), otherFiles, link);
}

/** Only what is shown has an address; files are gathered as links to them are met. */
function recordLinks(
  activities: readonly ShownActivity[],
  addressOf: (file: string) => string | undefined,
  otherFiles: ReadonlyMap<string, string>,
  link: Link,
): RecordLinks {
  const isFile = (path: string) => otherFiles.has(path);
  const evidence = activities.flatMap((activity) => activity.evidence);
  const files = new Set(
    evidence
      .map((path) => path.normalize("NFC"))
      .filter((path) => isFile(path) && isEvidenceType(path)),
  );
  return {
    files,
    resolve: (file, href) => {
      const isRecord = (other: string) => addressOf(other) !== undefined;
      const target = linkTarget(file, href, { isRecord, isFile });
      if (target.kind === "web") return href;
      if (target.kind === "record") return addressOf(target.file);
      if (target.kind !== "file") return undefined;
      files.add(target.path);
      return link(paths.evidence(target.path));
    },
  };
}
