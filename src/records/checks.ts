import type { Activity } from "../domain/activity.ts";
import { type CalendarDate, yearOf } from "../domain/calendar-date.ts";
import { type Competence, competencesFor } from "../domain/competence.ts";
import type { Problem } from "../domain/problem.ts";
import type { Profile } from "../domain/profile.ts";
import { membershipIn, type YearRecord } from "../domain/year.ts";
import { isWebAddress, suggestion } from "./field-rules.ts";
import type { ParsedActivity } from "./parse-activity.ts";
import { topOf } from "./read-fields.ts";

/** What a rule about one record may look up in the others. */
export interface Surroundings {
  readonly today: CalendarDate;
  readonly profile: Profile;
  readonly standard: readonly Competence[];
  readonly years: ReadonlyMap<number, YearRecord>;
  /** Ids of all objectives, those with problems of their own included. */
  readonly objectives: readonly string[];
  /** Paths, from the records folder, of the files that are no records. */
  readonly otherFiles: ReadonlyMap<string, string>;
}

/** An activity that could be read, with the places of its fields. */
type Readable = ParsedActivity & { readonly activity: Activity };

/** A rule about one activity that has been read. */
type Check = (record: Readable, surroundings: Surroundings) => readonly Problem[];

/** What is still to come is not counted yet. */
const dateFuture: Check = ({ activity, placeOf }, { today }) =>
  activity.status === "done" && activity.date > today
    ? [
        {
          code: "date-future",
          place: placeOf("date"),
          message: `date "${activity.date}" is after today, ${today}`,
          hint: "It counts from that day on; if it is still to come, write status: planned.",
        },
      ]
    : [];

/** Hours that two years might claim count in one. */
const yearSpanned: Check = ({ activity: { start, date }, placeOf }) =>
  start && date && yearOf(start) !== yearOf(date)
    ? [
        {
          code: "year-spanned",
          place: placeOf("start"),
          message: `start "${start}" is in another year than the end: all hours count in ${yearOf(date)}`,
          hint: "Write one record for each year, if the hours belong to both.",
        },
      ]
    : [];

const reflectionMissing: Check = ({ activity, file }) =>
  activity.status === "done" && activity.reflection === ""
    ? [
        {
          code: "reflection-missing",
          place: topOf(file),
          message: "reflection is missing",
          hint: "Below the front matter, say what you learnt and how you use it.",
        },
      ]
    : [];

const competencesKnown: Check = ({ activity, placeOf }, { profile, standard, years, today }) => {
  const year = years.get(yearOf(activity.date ?? today));
  const { registration } = year ? membershipIn(profile, year) : profile;
  const valid = competencesFor(standard, registration).map(({ code }) => code);
  const member = registration ? ` for ${registration}` : "";
  return activity.competences.flatMap((code, index) =>
    valid.includes(code)
      ? []
      : [
          {
            code: "competence-unknown",
            place: placeOf("competences", index),
            message: `competence "${code}" is not one of UK-SPEC${member}`,
            hint: `Write one of: ${valid.join(", ")}.`,
          },
        ],
  );
};

const objectivesKnown: Check = ({ activity, placeOf }, { objectives }) =>
  activity.objectives.flatMap((id, index) =>
    objectives.includes(id)
      ? []
      : [
          {
            code: "objective-unknown",
            place: placeOf("objectives", index),
            message: `objective "${id}" has no file`,
            hint: suggestion(
              id,
              objectives,
              objectives.length > 0
                ? `The objectives are: ${objectives.join(", ")}.`
                : `Write its file, objectives/${id}.md, or leave it out.`,
            ),
          },
        ],
  );

const evidenceTypes = ["pdf", "png", "jpg", "webp", "txt", "csv", "docx", "xlsx"];

const evidencePresent: Check = ({ activity, placeOf }, { otherFiles }) =>
  activity.evidence.flatMap((path, index) => {
    const fault = evidenceFault(path, otherFiles);
    return fault ? [{ place: placeOf("evidence", index), ...fault }] : [];
  });

/** What is wrong with one item of evidence: a link, or the path of a file in the records folder. */
function evidenceFault(
  path: string,
  otherFiles: ReadonlyMap<string, string>,
): Omit<Problem, "place"> | undefined {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path))
    return isWebAddress(path) ? undefined : notAnAddress(path);
  if (/^(?:\/|[a-z]:)/i.test(path) || leadsOut(path)) {
    return {
      code: "evidence-outside",
      message: `evidence "${path}" is outside the records folder`,
      hint: "Put the file into the records folder, and write its path from there: evidence/2025/notes.pdf.",
    };
  }
  const type = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
  if (!evidenceTypes.includes(type)) {
    return {
      code: "evidence-type",
      message: `evidence "${path}" is not a file of a kind that can be kept as evidence`,
      hint: `Save it as one of: ${evidenceTypes.join(", ")}.`,
    };
  }
  if (otherFiles.has(path.normalize("NFC"))) return undefined;
  return {
    code: "evidence-missing",
    message: `evidence "${path}" does not exist in the records folder`,
    hint: suggestion(
      path,
      [...otherFiles.keys()],
      "Write the path from the records folder, with / between folders: evidence/2025/notes.pdf.",
    ),
  };
}

function notAnAddress(path: string): Omit<Problem, "place"> {
  return {
    code: "url-invalid",
    message: `evidence "${path}" is not a web address`,
    hint: "Write a whole address that begins with https://, or the path of a file.",
  };
}

/** Whether the `..` of a path lead above the folder it starts from. */
function leadsOut(path: string): boolean {
  let depth = 0;
  for (const part of path.split(/[/\\]/)) {
    if (part === "..") depth -= 1;
    else if (part !== "." && part !== "") depth += 1;
    if (depth < 0) return true;
  }
  return false;
}

const checks: readonly Check[] = [
  dateFuture,
  yearSpanned,
  reflectionMissing,
  competencesKnown,
  objectivesKnown,
  evidencePresent,
];

/** What is wrong with records that could each be read, given the others. */
export function checkRecords(
  records: readonly ParsedActivity[],
  surroundings: Surroundings,
): readonly Problem[] {
  const readable = records.filter((record): record is Readable => record.activity !== undefined);
  return [
    ...readable.flatMap((record) => checks.flatMap((check) => check(record, surroundings))),
    ...repeatedActivities(readable),
    ...clashingSlugs(readable),
  ];
}

/** Two records of one lecture count its hours twice. */
function repeatedActivities(records: readonly Readable[]): readonly Problem[] {
  const first = new Map<string, string>();
  return records.flatMap(({ activity, placeOf }) => {
    const { title, date, hours, status, file } = activity;
    if (status !== "done") return [];
    const alike = JSON.stringify([title.toLowerCase().replace(/\s+/g, " "), date, hours]);
    const earlier = first.get(alike);
    if (earlier === undefined) {
      first.set(alike, file);
      return [];
    }
    return [
      {
        code: "activity-repeated",
        place: placeOf("title"),
        message: `title, date and hours are those of ${earlier}`,
        hint: "Delete one of the two records, or say in the titles how they differ.",
      },
    ];
  });
}

/** Two activities of a year cannot have one address. */
function clashingSlugs(records: readonly Readable[]): readonly Problem[] {
  const first = new Map<string, string>();
  return records.flatMap(({ activity: { status, date, slug, file } }) => {
    if (status === "draft") return [];
    const address = `/activities/${yearOf(date)}/${slug}/`;
    const earlier = first.get(address);
    if (earlier === undefined) {
      first.set(address, file);
      return [];
    }
    return [
      {
        code: "slug-clash",
        place: topOf(file),
        message: `file "${file}" and file "${earlier}" would have one address, ${address}`,
        hint: "Rename one of the two files.",
      },
    ];
  });
}
