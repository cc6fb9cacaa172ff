import type { CalendarDate } from "../domain/calendar-date.ts";
import type { Place, Problem } from "../domain/problem.ts";
import type { ParsedObjective } from "./parse-objective.ts";

/** A rule about what the days and the status of one objective say of each other. Today is for examples alone. */
type ObjectiveRule = (record: ParsedObjective, today: CalendarDate) => Problem | undefined;

const dueBeforeSet: ObjectiveRule = ({ found: { set, due }, placeOf }) =>
  set && due && due < set
    ? inconsistent(
        placeOf("due"),
        `due "${due}" is before the day it was set, ${set}`,
        `Write a day from ${set} on, or correct set.`,
      )
    : undefined;

const closedBeforeSet: ObjectiveRule = ({ found: { set, closed }, placeOf }) =>
  set && closed && closed < set
    ? inconsistent(
        placeOf("closed"),
        `closed "${closed}" is before the day it was set, ${set}`,
        `Write a day from ${set} on, or correct set.`,
      )
    : undefined;

const endedWithoutDay: ObjectiveRule = (
  { found: { set, status, closed }, placeOf, isExcused },
  today,
) =>
  (status === "achieved" || status === "dropped") && !closed && !isExcused("closed")
    ? inconsistent(
        placeOf("status"),
        `status "${status}" has no day on which it was closed`,
        `Add the day it was ${status}, such as closed: ${set && set > today ? set : today}.`,
      )
    : undefined;

const closedWhileOpen: ObjectiveRule = ({ found: { status, closed }, placeOf }) =>
  closed && (status === "open" || status === "in-progress")
    ? inconsistent(
        placeOf("closed"),
        `closed "${closed}" is given although the status is ${status}`,
        "Write status: achieved or status: dropped, or take this line away while it is open.",
      )
    : undefined;

/** Of the rules of one row, what breaks a later one may come from what breaks the first. */
const rules: readonly (readonly ObjectiveRule[])[] = [
  [dueBeforeSet, closedBeforeSet],
  [endedWithoutDay, closedWhileOpen],
];

/** Where an objective contradicts itself, each cause told once. */
export function objectiveInconsistencies(
  record: ParsedObjective,
  today: CalendarDate,
): readonly Problem[] {
  return rules.flatMap((row) => row.flatMap((rule) => rule(record, today) ?? []).slice(0, 1));
}

function inconsistent(place: Place, message: string, hint: string): Problem {
  return { code: "objective-inconsistent", place, message, hint };
}
