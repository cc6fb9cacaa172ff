import type { Activity } from "../domain/activity.ts";
import { type CalendarDate, formatDate } from "../domain/calendar-date.ts";
import type { PlannedObjective } from "../domain/plan.ts";
import type { Outstanding, YearStanding } from "../domain/review.ts";
import type { YearRecord } from "../domain/year.ts";
import { countActivities } from "./year-words.ts";

/** Something that a year still lacks, and where it is to be written. */
export interface Missing {
  /** One line, without a full stop. */
  readonly what: string;
  /** Paths of records; none when the record is still to be made. */
  readonly records: readonly string[];
}

/** What a year lacks before it can be declared, in the order in which one would see to it. */
export function missingIn(
  { assessment: { state, counted }, outstanding }: YearStanding,
  record: YearRecord,
  today: CalendarDate,
): readonly Missing[] {
  const { drafts, plannedAndPast, withoutReflection, openObjectives } = outstanding;
  return [
    ...about(drafts, "still a draft", "still drafts", ", and not counted"),
    ...about(plannedAndPast, "planned for a day now past", "planned for days now past", ""),
    ...without(withoutReflection, counted.length),
    ...openObjectives.map((one) => stillOpen(one, today)),
    ...ofTheYear(outstanding, record, state === "complete"),
  ];
}

function about(
  activities: readonly Activity[],
  one: string,
  many: string,
  consequence: string,
): readonly Missing[] {
  if (activities.length === 0) return [];
  const are = activities.length === 1 ? `is ${one}` : `are ${many}`;
  return [
    {
      what: `${countActivities(activities.length)} ${are}${consequence}`,
      records: pathsOf(activities),
    },
  ];
}

function without(activities: readonly Activity[], all: number): readonly Missing[] {
  if (activities.length === 0) return [];
  const have = activities.length === 1 ? "has" : "have";
  return [
    {
      what: `${activities.length} of ${countActivities(all)} ${have} no reflection`,
      records: pathsOf(activities),
    },
  ];
}

function stillOpen({ objective }: PlannedObjective, today: CalendarDate): Missing {
  const { title, due, file } = objective;
  const was = due !== undefined && due < today ? "was" : "is";
  const standing = due ? `${was} due on ${formatDate(due)} and is still open` : "is still open";
  return { what: `The objective "${title}" ${standing}`, records: [file] };
}

function ofTheYear(
  outstanding: Outstanding,
  { file, year }: YearRecord,
  isOver: boolean,
): readonly Missing[] {
  const { needsRole, needsSector, needsShortfallReason, needsReflection, needsDeclaration } =
    outstanding;
  const lines = [
    ...(needsRole ? ["The year does not say your role: add a role: line"] : []),
    ...(needsSector ? ["The year does not say your sector: add a sector: line"] : []),
    ...(needsShortfallReason
      ? ["The year is short and does not say why: add a shortfall-reason: line in your own words"]
      : []),
    ...(needsReflection ? ["The year has no reflection: a few sentences are enough"] : []),
    ...(needsDeclaration && isOver
      ? ["It is not declared yet: when it is true and complete, add a declared: line with the day"]
      : []),
  ];
  const where = file === undefined ? `, in a new file years/${year}.md` : "";
  return lines.map((line) => ({ what: `${line}${where}`, records: file ? [file] : [] }));
}

function pathsOf(activities: readonly Activity[]): readonly string[] {
  return activities.map(({ file }) => file);
}
