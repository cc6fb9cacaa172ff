import type { Audience } from "./audience.ts";
import type { CalendarDate } from "./calendar-date.ts";

export const objectiveStatuses = ["open", "in-progress", "achieved", "dropped"] as const;

/** What a member set out to learn. */
export interface Objective {
  /** The name of its file, by which activities refer to it. */
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly set: CalendarDate;
  readonly due: CalendarDate | undefined;
  readonly status: (typeof objectiveStatuses)[number];
  readonly closed: CalendarDate | undefined;
  readonly competences: readonly string[];
  readonly audience: Audience;
  /** The actions, and the evaluation once closed: Markdown without comments. */
  readonly body: string;
}
