import type { Activity } from "./activity.ts";
import type { CalendarDate } from "./calendar-date.ts";
import type { Competence } from "./competence.ts";
import type { Objective } from "./objective.ts";
import type { Profile } from "./profile.ts";
import type { Scheme } from "./scheme.ts";
import type { YearRecord } from "./year.ts";

/** All of a member's records, on one day. */
export interface Portfolio {
  readonly profile: Profile;
  readonly scheme: Scheme;
  readonly standard: readonly Competence[];
  readonly today: CalendarDate;
  /** Oldest first, those of one day by file; drafts without a date last. */
  readonly activities: readonly Activity[];
  /** Every year with a file or with an activity that is no draft, ascending. */
  readonly years: readonly YearRecord[];
  readonly objectives: readonly Objective[];
}
