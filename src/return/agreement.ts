import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isFile } from "../disk/listed-files.ts";
import { parseCalendarDate } from "../domain/calendar-date.ts";
import type { Objective } from "../domain/objective.ts";
import { isOpen } from "../domain/plan.ts";
import type { Portfolio } from "../domain/portfolio.ts";
import type { ReturnForm } from "../domain/return-form.ts";
import type { Provenance } from "../formats/return-json.ts";
import { filesBelow } from "./bundle-folder.ts";
import { differences, type Json } from "./differences.ts";
import { provenanceOf } from "./provenance.ts";
import { type ReturnRequest, returnBundle } from "./return-bundle.ts";

/** What a bundle says of its own making: enough to make it again. */
export interface SentReturn {
  readonly name: string;
  readonly data: { readonly [name: string]: Json };
  readonly year: number;
  readonly form: ReturnForm;
  /** The day it was produced on, as written. */
  readonly day: string;
  readonly provenance: Provenance;
  /** Ids of the objectives that it calls in progress. */
  readonly inProgress: readonly string[];
}

/** Reads the data of a bundle; `undefined` when there are none, or they are not a return's. */
export function readSentReturn(folder: string): SentReturn | undefined {
  const name = filesBelow(folder).find((path) => /^return-\d{4}\.json$/.test(path));
  if (!name || !isFile(join(folder, name))) return undefined;
  try {
    const data = JSON.parse(readFileSync(join(folder, name), "utf8"));
    const { year, form, produced, plan } = data;
    const { on: day, program, records } = produced;
    const isReturn =
      name === `return-${year}.json` &&
      (form === "detailed" || form === "brief") &&
      typeof day === "string" &&
      parseCalendarDate(day) !== undefined &&
      typeof program?.version === "string" &&
      records !== undefined;
    if (!isReturn) return undefined;
    const inProgress = [...plan.objectives, ...plan.next]
      .filter(({ status }) => status === "in-progress")
      .map(({ id }) => id);
    return { name, data, year, form, day, inProgress, provenance: { program, records } };
  } catch {
    return undefined;
  }
}

/**
 * Makes a bundle again from the records, as of its own day, and says what of it
 * they do not give: a line each. Pages are compared only with those of the same
 * version of this program.
 */
export function disagreements(
  folder: string,
  sent: SentReturn,
  request: Pick<ReturnRequest, "records" | "otherFiles"> & RecordsNow,
): readonly string[] {
  const { year, form, provenance, data } = sent;
  const portfolio = asTheReturnHasIt(request, sent.inProgress);
  if (!portfolio.years.some((one) => one.year === year)) {
    return [`the records have no year ${year}`];
  }
  const made = returnBundle({ ...request, portfolio, year, form, provenance });
  const now = JSON.parse(new TextDecoder().decode(made.get(sent.name)));
  const inData = differences(data, now);
  if (inData.length > 0 || !isSameVersion(request.records, provenance)) return inData;
  return [...made]
    .filter(([path, bytes]) => !isSame(join(folder, path), bytes))
    .map(([path]) => `${path}: not what the records give`);
}

/** The records as they stood on the day of the return, and all that they say now. */
type RecordsNow = Readonly<Record<"portfolio" | "written", Portfolio>>;

/**
 * An objective that was closed since was open then, or in progress: its record
 * no longer says which, so what the return says of that stands.
 */
function asTheReturnHasIt(
  { portfolio, written }: RecordsNow,
  inProgress: readonly string[],
): Portfolio {
  const closedSince = new Set(
    written.objectives.filter((objective) => !isOpen(objective)).map(({ id }) => id),
  );
  const wasInProgress = (objective: Objective) =>
    isOpen(objective) && closedSince.has(objective.id) && inProgress.includes(objective.id);
  return {
    ...portfolio,
    objectives: portfolio.objectives.map((objective) =>
      wasInProgress(objective) ? { ...objective, status: "in-progress" } : objective,
    ),
  };
}

function isSame(file: string, bytes: Uint8Array): boolean {
  return isFile(file) && readFileSync(file).equals(bytes);
}

function isSameVersion(records: string, { program }: Provenance): boolean {
  return provenanceOf(records).program.version === program.version;
}
