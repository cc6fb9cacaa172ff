import type { Audience } from "./audience.ts";
import type { CalendarDate } from "./calendar-date.ts";

export const objectiveStatuses = ["open", "in-progress", "achieved", "dropped"] as const;

/** An objective's status as people say it. */
export const objectiveStatusWords: Readonly<Record<Objective["status"], string>> = {
  open: "open",
  "in-progress": "in progress",
  achieved: "achieved",
  dropped: "dropped",
};

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
