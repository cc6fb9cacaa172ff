import { namingOnly } from "./activity.ts";
import type { CalendarDate } from "./calendar-date.ts";
import type { Objective } from "./objective.ts";
import type { Portfolio } from "./portfolio.ts";
import type { YearRecord } from "./year.ts";

/**
 * The records as they stood on the portfolio's day, whenever they were written:
 * what they say of a later day had not happened then. Objectives set later are
 * not there, those closed later are open, and years declared later are not
 * declared. Activities say for themselves from which day on they count.
 */
export function asOfItsDay(written: Portfolio): Portfolio {
  const { today } = written;
  const objectives = written.objectives
    .filter(({ set }) => set <= today)
    .map((objective) => objectiveAsOf(objective, today));
  const ids = new Set(objectives.map(({ id }) => id));
  return {
    ...written,
    activities: written.activities.map((activity) => namingOnly(ids, activity)),
    years: written.years.map((year) => yearAsOf(year, today)),
    objectives,
  };
}

/** Whether it was open before the day it was closed, or in progress, its record no longer says. */
function objectiveAsOf(objective: Objective, today: CalendarDate): Objective {
  const { closed } = objective;
  if (closed === undefined || closed <= today) return objective;
  return { ...objective, status: "open", closed: undefined };
}

function yearAsOf(year: YearRecord, today: CalendarDate): YearRecord {
  const { declared } = year;
  if (declared === undefined || declared <= today) return year;
  return { ...year, declared: undefined };
}
