import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Clock } from "../clock.ts";
import { writeNewFiles } from "../disk/new-files.ts";
import type { Activity } from "../domain/activity.ts";
import type { Portfolio } from "../domain/portfolio.ts";
import { isError } from "../domain/problem.ts";
import { buildPortfolio } from "../portfolio.ts";
import { ownFields } from "../records/own-fields.ts";
import { slugOf } from "../records/slug.ts";
import type { Sources } from "../records/sources.ts";
import { Refusal } from "../refusal.ts";

/** A record that a row could become. */
export interface Candidate {
  /** Of the log; `undefined` for a record of an export. */
  readonly line: number | undefined;
  /** Its path from the records folder. */
  readonly path: string;
  readonly text: string;
  /** Its fields as they are written. */
  readonly fields: ReadonlyMap<string, unknown>;
  /** What it would be, in a few words. */
  readonly about: string;
  /** Whether its path is that of an export, and may not be another. */
  readonly isPlaced: boolean;
  /** By which it is known again, when it is of somebody else's log. */
  readonly key: string | undefined;
}

/** A row that cannot become a record, and why. */
export interface LeftOut {
  readonly line: number | undefined;
  readonly faults: readonly string[];
}

export interface Settled {
  readonly written: readonly Candidate[];
  readonly already: readonly Candidate[];
  readonly left: readonly LeftOut[];
}

interface Surroundings {
  readonly portfolio: Portfolio;
  readonly sources: Sources;
  readonly clock: Clock;
}

/** Decides what becomes of each: what is there already stays as it is, and what has a fault is left out. */
export function settle(
  candidates: readonly (Candidate | LeftOut)[],
  surroundings: Surroundings,
): Settled {
  const { sources } = surroundings;
  const imported = new Map(
    [...sources.texts].map(([file, text]) => [file, ownFields(text, file)["x-import"]]),
  );
  const known = new Set(imported.values());
  const whole = candidates.filter((one) => "path" in one);
  const keys = new Set<unknown>(whole.flatMap(({ key }) => key ?? []));
  // A row of which a record was made stands for no other row that says the same.
  const others = surroundings.portfolio.activities.filter(
    ({ file }) => !keys.has(imported.get(file)),
  );
  const isThere = (one: Candidate) =>
    one.key === undefined
      ? sources.texts.has(`${sources.folder}/${one.path}`)
      : known.has(one.key) || isRecorded(one, others);
  const fresh = withFreeNames(
    whole.filter((one) => !isThere(one)),
    surroundings.portfolio,
  );
  const faults = faultsIn(fresh, surroundings);
  return {
    already: whole.filter(isThere),
    written: fresh.filter((one) => !faults.has(one)),
    left: [...candidates.filter((one) => "faults" in one), ...[...faults].map(leftOut)].sort(
      (a, b) => (a.line ?? 0) - (b.line ?? 0),
    ),
  };
}

function leftOut([{ line }, faults]: readonly [Candidate, readonly string[]]): LeftOut {
  return { line, faults };
}

/** Whether the member has recorded the same already: the title, the day and the hours. */
function isRecorded({ fields }: Candidate, activities: readonly Activity[]): boolean {
  return activities.some(
    ({ status, title, date, hours }) =>
      status !== "draft" &&
      title === fields.get("title") &&
      date === fields.get("date") &&
      `${hours}m` === fields.get("hours"),
  );
}

/** Numbers behind names that are taken, in the records or further up in the log. */
function withFreeNames(
  candidates: readonly Candidate[],
  { activities }: Portfolio,
): readonly Candidate[] {
  const taken = new Set(activities.map(({ slug }) => slug));
  return candidates.map((one) => {
    if (one.isPlaced) return one;
    const stem = one.path.replace(/\.md$/, "");
    let path = one.path;
    for (let copy = 2; taken.has(slugOf(path)); copy += 1) path = `${stem}-${copy}.md`;
    taken.add(slugOf(path));
    return { ...one, path };
  });
}

/** What is wrong with the records that would be, by the same checks as with any other. */
function faultsIn(
  candidates: readonly Candidate[],
  { sources, clock }: Surroundings,
): ReadonlyMap<Candidate, readonly string[]> {
  const fileOf = ({ path }: Candidate) => `${sources.folder}/${path}`;
  const texts = new Map([
    ...sources.texts,
    ...candidates.map((one) => [fileOf(one), one.text] as const),
  ]);
  const errors = buildPortfolio({ ...sources, texts }, clock).problems.filter(isError);
  const faults = candidates.map(
    (one) =>
      [
        one,
        errors
          .filter(({ place }) => place.file === fileOf(one))
          .map(({ message, hint }) => `${message}. ${hint}`),
      ] as const,
  );
  return new Map(faults.filter(([, some]) => some.length > 0));
}

/** Writes the records, none of them over a file that is there. */
export function writeAll(candidates: readonly Candidate[], records: string): void {
  const inTheWay = candidates.find(({ path }) => existsSync(join(records, path)));
  if (inTheWay) {
    throw new Refusal(`${join(records, inTheWay.path)} is there already, so nothing was written`);
  }
  writeNewFiles(records, new Map(candidates.map(({ path, text }) => [path, text])));
}
