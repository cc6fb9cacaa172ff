import { type CalendarDate, yearOf } from "../domain/calendar-date.ts";
import type { Competence, Registration } from "../domain/competence.ts";
import { type Problem, quoted } from "../domain/problem.ts";
import type { Profile } from "../domain/profile.ts";
import { membershipIn, type YearRecord } from "../domain/year.ts";
import { afterToday } from "./after-today.ts";
import { unknownCompetences } from "./competences.ts";
import { clashingAddresses, repeatedActivities, repeatsAmong } from "./duplicates.ts";
import { evidenceProblems } from "./evidence.ts";
import { suggestion } from "./nearest.ts";
import { objectiveInconsistencies } from "./objective-rules.ts";
import { isDone, type ParsedActivity, type ReadableActivity } from "./parse-activity.ts";
import type { ParsedObjective } from "./parse-objective.ts";
import { checkPlausibility } from "./plausibility.ts";
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

/** A rule about what one activity's record says, be it all that it should say or not. */
type Check = (record: ParsedActivity, surroundings: Surroundings) => readonly Problem[];

/** What is still to come is not counted yet. */
const dateFuture: Check = ({ found: { status, date }, placeOf }, { today }) =>
  status === "done" ? afterToday("date", date, placeOf("date"), today) : [];

/** Hours that two years might claim count in one. */
const yearSpanned: Check = ({ found: { start, date }, placeOf }) =>
  start && date && start < date && yearOf(start) !== yearOf(date)
    ? [
        {
          code: "year-spanned",
          place: placeOf("start"),
          message: `start "${start}" is in another year than the end: all hours count in ${yearOf(date)}`,
          hint: "Write one record for each year, if the hours belong to both.",
        },
      ]
    : [];

/** A comment without an end has swallowed the reflection, and that is told. */
const reflectionMissing: Check = ({ found, file, problems }) =>
  found.status === "done" &&
  found.reflection === "" &&
  !problems.some(({ code }) => code === "comment-unclosed")
    ? [
        {
          code: "reflection-missing",
          place: topOf(file),
          message: "reflection is missing",
          hint: "Below the front matter, say what you learnt and how you use it.",
        },
      ]
    : [];

const competencesKnown: Check = ({ found, placeOf }, surroundings) =>
  unknownCompetences(
    found.competences,
    registrationOn(found.date, surroundings),
    surroundings.standard,
    (item) => placeOf("competences", item),
  );

/**
 * The register that the member was on, or aimed at, in the year of a day. What
 * has no day may come to be of any year, and is held to none.
 */
function registrationOn(
  day: CalendarDate | undefined,
  { profile, years }: Surroundings,
): Registration | undefined {
  if (day === undefined) return undefined;
  const record = years.get(yearOf(day));
  return (record ? membershipIn(profile, record) : profile).registration;
}

const objectivesKnown: Check = ({ found, placeOf }, { objectives }) =>
  found.objectives.flatMap((id, index) =>
    objectives.includes(id)
      ? []
      : [
          {
            code: "objective-unknown",
            place: placeOf("objectives", index),
            message: `objective ${quoted(id)} has no file`,
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

const evidencePresent: Check = ({ found, placeOf }, { otherFiles }) =>
  evidenceProblems(found.evidence, otherFiles, (item) => placeOf("evidence", item));

const checks: readonly Check[] = [
  dateFuture,
  yearSpanned,
  reflectionMissing,
  competencesKnown,
  objectivesKnown,
  evidencePresent,
];

/** What is wrong with the records of activities, given the others. */
export function checkRecords(
  records: readonly ParsedActivity[],
  surroundings: Surroundings,
): readonly Problem[] {
  const readable = records.filter(
    (record): record is ReadableActivity => record.activity !== undefined,
  );
  const done = readable.filter(isDone);
  const repeats = repeatsAmong(done);
  const repeated = new Set(repeats.map(({ record }) => record.file));
  return [
    ...records.flatMap((record) => checks.flatMap((check) => check(record, surroundings))),
    ...repeatedActivities(repeats),
    ...clashingAddresses(readable),
    // A record that stands there twice has its hours and its reflection twice, which is told.
    ...checkPlausibility(done.filter(({ file }) => !repeated.has(file))),
  ];
}

/** What is wrong with the records of objectives, given the other records. */
export function checkObjectives(
  records: readonly ParsedObjective[],
  surroundings: Surroundings,
): readonly Problem[] {
  return records.flatMap((record) => {
    const { found, placeOf } = record;
    const inconsistencies = objectiveInconsistencies(record, surroundings.today);
    return [
      ...unknownCompetences(
        found.competences,
        registrationOn(found.set, surroundings),
        surroundings.standard,
        (item) => placeOf("competences", item),
      ),
      ...inconsistencies,
      ...(inconsistencies.length === 0 ? objectiveToCome(record, surroundings.today) : []),
    ];
  });
}

/** An objective that is set later is also closed later, and that is told once. */
function objectiveToCome(
  { found: { set, closed }, placeOf }: ParsedObjective,
  today: CalendarDate,
): readonly Problem[] {
  const isSetLater = afterToday("set", set, placeOf("set"), today);
  return isSetLater.length > 0
    ? isSetLater
    : afterToday("closed", closed, placeOf("closed"), today);
}
