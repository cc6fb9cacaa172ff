import type { Assessment } from "../domain/assessment.ts";
import { type CalendarDate, formatDate, formatSpan } from "../domain/calendar-date.ts";
import { formatHours } from "../domain/hours.ts";
import { type Objective, objectiveStatusWords } from "../domain/objective.ts";
import {
  type DevelopmentPlan,
  formatProjection,
  isOpen,
  type PlannedObjective,
} from "../domain/plan.ts";
import { anchorOf, paths } from "./addresses.ts";
import type { Html } from "./html.ts";
import { markOf } from "./mark.ts";
import type { SiteContext } from "./site-context.ts";

/** What a member set out to learn in a year, and what came of it, in words. */
export interface PlanView {
  readonly objectives: readonly PlannedObjectiveView[];
  readonly plannedCpd: string;
  readonly unplannedCpd: string;
  /** Activities still to come, soonest first. */
  readonly toCome: readonly {
    readonly title: string;
    readonly when: string;
    readonly hours: string;
    /** Why it is not on the site; empty when it is. */
    readonly mark: string;
  }[];
  /** The total that they would make; empty when there are none, or the requirement is not told. */
  readonly projection: string;
}

export interface PlannedObjectiveView {
  readonly title: string;
  readonly url: string;
  /** How it stands: `achieved on 13 June 2025`, `open, due 31 December 2025, carried over`. */
  readonly outcome: string;
  /** `5 h in 2 activities`, or that nothing served it yet. */
  readonly hours: string;
  /** Why it is not on the site; empty when it is. */
  readonly mark: string;
  /** The actions, and the evaluation once it is closed. */
  readonly body: Html | undefined;
  /** The activities that served it, by their address on the same page. */
  readonly served: readonly { readonly title: string; readonly anchor: string }[];
}

export function planView(
  context: Pick<SiteContext, "toHtml" | "link" | "preview">,
  plan: DevelopmentPlan,
  assessment: Assessment | undefined,
): PlanView {
  return {
    objectives: plan.objectives.map((planned) => plannedObjectiveView(planned, context)),
    plannedCpd: formatHours(plan.plannedCpd),
    unplannedCpd: formatHours(plan.unplannedCpd),
    toCome: plan.toCome.map(({ title, start, date, hours, audience }) => ({
      title,
      when: formatSpan(start ?? date, date),
      hours: hours === undefined ? "hours not said" : formatHours(hours),
      mark: markOf(context, { audience }),
    })),
    projection: assessment
      ? formatProjection(assessment.totals.minutes, plan, assessment.requirement.minimum)
      : "",
  };
}

function plannedObjectiveView(
  planned: PlannedObjective,
  context: Pick<SiteContext, "toHtml" | "link" | "preview">,
): PlannedObjectiveView {
  const { toHtml, link } = context;
  const { objective, served, minutes, isCarriedOver } = planned;
  const count = served.length === 1 ? "1 activity" : `${served.length} activities`;
  return {
    title: objective.title,
    url: link(paths.objective(objective.id)),
    outcome: [outcomeWords(objective), ...(isCarriedOver ? ["carried over"] : [])].join(", "),
    hours:
      served.length === 0 ? "nothing served it this year" : `${formatHours(minutes)} in ${count}`,
    mark: markOf(context, { audience: objective.audience }),
    body: objective.body ? toHtml(objective.body, objective.file, 4) : undefined,
    served: served.map(({ title, slug }) => ({ title, anchor: `#${anchorOf(slug)}` })),
  };
}

/** An objective's status with the day that matters to it. */
export function outcomeWords(objective: Objective): string {
  const words = objectiveStatusWords[objective.status];
  if (isOpen(objective)) return withDay(words, "due", objective.due);
  return withDay(words, "on", objective.closed).replace(", on", " on");
}

function withDay(words: string, label: string, date: CalendarDate | undefined): string {
  return date ? `${words}, ${label} ${formatDate(date)}` : words;
}
