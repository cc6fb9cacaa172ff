import {
  type Activity,
  type DatedActivity,
  type DoneActivity,
  isCounted,
  isDated,
} from "./activity.ts";
import { type CalendarDate, yearOf } from "./calendar-date.ts";
import { formatHours, type Minutes, sumMinutes } from "./hours.ts";
import type { Objective } from "./objective.ts";

/** An objective with what served it. */
export interface ObjectiveStanding {
  readonly objective: Objective;
  /** Not closed, although the day it was due is past. */
  readonly isOverdue: boolean;
  /** Counted activities that served it, oldest first. */
  readonly served: readonly DoneActivity[];
  /** The hours of those activities, whole even where they served other objectives too. */
  readonly minutes: Minutes;
  /** Activities still to come, today's included, that will serve it. */
  readonly toCome: readonly DatedActivity[];
}

/** An objective in the plan of one year, with what served it in that year. */
export interface PlannedObjective extends ObjectiveStanding {
  /** Still open after the year it was due, and so taken on into this one. */
  readonly isCarriedOver: boolean;
}

/** What a member set out to learn in a year, and what came of it. */
export interface DevelopmentPlan {
  /** In the order in which they are due. */
  readonly objectives: readonly PlannedObjective[];
  /** Activities of the year that are still to come. */
  readonly toCome: readonly DatedActivity[];
  readonly hoursToCome: Minutes;
  /** Counted hours that served at least one objective. */
  readonly plannedCpd: Minutes;
  /** Counted hours that served none. */
  readonly unplannedCpd: Minutes;
}

export function isOpen({ status }: Objective): boolean {
  return status === "open" || status === "in-progress";
}

/** What is planned and past is not still to come: it took place and wants recording, or it did not. */
function isToCome(activity: Activity, today: CalendarDate): activity is DatedActivity {
  return isDated(activity) && !isCounted(activity, today) && activity.date >= today;
}

/** Sets some activities against an objective. */
export function standingOf(
  objective: Objective,
  activities: readonly Activity[],
  today: CalendarDate,
): ObjectiveStanding {
  const its = activities.filter(({ objectives }) => objectives.includes(objective.id));
  const served = its.filter((activity) => isCounted(activity, today));
  return {
    objective,
    isOverdue: isOpen(objective) && (objective.due ?? today) < today,
    served,
    minutes: sumMinutes(served.map(({ hours }) => hours)),
    toCome: its.filter((activity) => isToCome(activity, today)),
  };
}

/**
 * Whether an objective belongs to a year: from the one it was set in to the one
 * it was closed in, or while it is open; one that was ended without a day, to
 * the year it was due.
 */
export function belongsTo(objective: Objective, year: number): boolean {
  const { set, due, closed } = objective;
  if (year < yearOf(set)) return false;
  if (isOpen(objective)) return true;
  return year <= yearOf(closed ?? due ?? set);
}

/** Whether an objective of a year was due before it, and so was taken on into it. */
export function isCarriedInto({ due }: Objective, year: number): boolean {
  return due !== undefined && yearOf(due) < year;
}

/** The plan of a year, from all objectives and the activities of that year. */
export function developmentPlan(
  year: number,
  objectives: readonly Objective[],
  activitiesOfYear: readonly Activity[],
  today: CalendarDate,
): DevelopmentPlan {
  const counted = activitiesOfYear.filter((activity) => isCounted(activity, today));
  const toCome = activitiesOfYear.filter((activity) => isToCome(activity, today));
  const isPlanned = ({ objectives }: Activity) => objectives.length > 0;
  const hoursOf = (activities: readonly Activity[]) =>
    sumMinutes(activities.flatMap(({ hours }) => hours ?? []));
  return {
    objectives: objectives
      .filter((objective) => belongsTo(objective, year))
      .map((objective) => ({
        ...standingOf(objective, activitiesOfYear, today),
        isCarriedOver: isCarriedInto(objective, year),
      })),
    toCome,
    hoursToCome: hoursOf(toCome),
    plannedCpd: hoursOf(counted.filter(isPlanned)),
    unplannedCpd: hoursOf(counted.filter((activity) => !isPlanned(activity))),
  };
}

/** What the plan would bring a year to: `27 h recorded, 6 h planned: 33 h of 30 h`; empty when nothing is to come. */
export function formatProjection(
  recorded: Minutes,
  { toCome, hoursToCome }: DevelopmentPlan,
  required: Minutes,
): string {
  if (toCome.length === 0) return "";
  const together = formatHours(sumMinutes([recorded, hoursToCome]));
  return `${formatHours(recorded)} recorded, ${formatHours(hoursToCome)} planned: ${together} of ${formatHours(required)}`;
}
