import { type CalendarDate, formatDate, yearOf } from "../domain/calendar-date.ts";
import { formatHours } from "../domain/hours.ts";
import { type Objective, objectiveStatusWords } from "../domain/objective.ts";
import { isCarriedInto, isOpen, type ObjectiveStanding, standingOf } from "../domain/plan.ts";
import { compareText } from "../domain/problem.ts";
import { type ActivityRow, activityRows, type Fact } from "./activity-view.ts";
import { paths } from "./addresses.ts";
import { competenceLink } from "./competence-names.ts";
import type { Html } from "./html.ts";
import { markOf } from "./mark.ts";
import { type PageView, pageView } from "./page-view.ts";
import { outcomeWords } from "./plan-view.ts";
import type { SiteContext } from "./site-context.ts";

/** An objective in a list. */
export interface ObjectiveRow {
  readonly title: string;
  readonly url: string;
  /** `in progress, overdue`, `achieved on 13 June 2025` */
  readonly status: string;
  /** Empty when it was set without one. */
  readonly due: string;
  /** Of the activities that served it, or that there are none. */
  readonly hours: string;
  /** Why it is not on the site; empty when it is. */
  readonly mark: string;
}

export interface ObjectiveListView {
  readonly page: PageView;
  /** In the order in which they are due. */
  readonly open: readonly ObjectiveRow[];
  /** The last that was closed first. */
  readonly closed: readonly ObjectiveRow[];
}

/** What an objective's page shows. */
export interface ObjectiveView {
  readonly page: PageView;
  /** Why it is not on the site; empty when it is. */
  readonly mark: string;
  readonly facts: readonly Fact[];
  readonly bodyHeading: string;
  /** The actions, and the evaluation once it is closed; `undefined` when there is neither. */
  readonly body: Html | undefined;
  /** The activities that served it, oldest first. */
  readonly served: readonly ActivityRow[];
  readonly total: string;
  /** What stands in place of the activities when there are none. */
  readonly unserved: string;
  /** Planned ones that will serve it, soonest first. */
  readonly toCome: readonly ActivityRow[];
}

export function objectiveListView(context: SiteContext): ObjectiveListView {
  const { objectives } = context.portfolio;
  const rowsOf = (some: readonly Objective[]) => some.map((one) => objectiveRow(context, one));
  return {
    page: pageView(
      context,
      paths.objectives,
      "Objectives",
      "What the member set out to learn, and what came of it",
    ),
    open: rowsOf(objectives.filter(isOpen)),
    closed: rowsOf(
      objectives
        .filter((objective) => !isOpen(objective))
        .toSorted((a, b) => compareText(endOf(b), endOf(a))),
    ),
  };
}

/** The day by which it was done with, as far as its record says. */
function endOf({ closed, due, set }: Objective): CalendarDate {
  return closed ?? due ?? set;
}

function objectiveRow(context: SiteContext, objective: Objective): ObjectiveRow {
  const standing = standingIn(context, objective);
  const { title, id, due } = objective;
  const none = isOpen(objective) ? "none yet" : "none";
  return {
    title,
    url: context.link(paths.objective(id)),
    status: isOpen(objective) ? statusWords(context, standing) : outcomeWords(objective),
    due: dayOf(due),
    hours: standing.served.length > 0 ? formatHours(standing.minutes) : none,
    mark: markOf(context, { audience: objective.audience }),
  };
}

/** The page of every objective, in the order in which they are due. */
export function objectiveViews(context: SiteContext): readonly ObjectiveView[] {
  return context.portfolio.objectives.map((objective) => objectiveView(context, objective));
}

function objectiveView(context: SiteContext, objective: Objective): ObjectiveView {
  const { title, id, body, file } = objective;
  const standing = standingIn(context, objective);
  return {
    page: pageView(context, paths.objective(id), title, `An objective: ${outcomeWords(objective)}`),
    mark: markOf(context, { audience: objective.audience }),
    facts: factsOf(context, standing),
    bodyHeading: isOpen(objective) ? "Plan" : "Plan and outcome",
    body: body ? context.toHtml(body, file, 3) : undefined,
    served: activityRows(context, standing.served),
    total: formatHours(standing.minutes),
    unserved: isOpen(objective)
      ? "No activity shown here has served this objective yet."
      : "No activity shown here served this objective.",
    toCome: activityRows(context, standing.toCome),
  };
}

function standingIn({ portfolio }: SiteContext, objective: Objective): ObjectiveStanding {
  return standingOf(objective, portfolio.activities, portfolio.today);
}

function factsOf(context: SiteContext, standing: ObjectiveStanding): readonly Fact[] {
  const { set, due, closed, competences } = standing.objective;
  const text = (value: string) => (value ? [{ text: value, url: undefined }] : []);
  const facts: readonly Fact[] = [
    { label: "Status", values: text(statusWords(context, standing)) },
    { label: "Set", values: text(dayOf(set)) },
    { label: "Due", values: text(dayOf(due)) },
    { label: "Closed", values: text(dayOf(closed)) },
    {
      label: "UK-SPEC competences",
      values: competences.map((code) => competenceLink(context, code, set)),
    },
  ];
  return facts.filter(({ values }) => values.length > 0);
}

/** A status without its days, which stand beside it, but with what they mean today. */
function statusWords(
  { portfolio: { today } }: SiteContext,
  { objective, isOverdue }: ObjectiveStanding,
): string {
  const { due } = objective;
  const carriedOver =
    due && isCarriedInto(objective, yearOf(today)) ? [`carried over from ${yearOf(due)}`] : [];
  return [
    objectiveStatusWords[objective.status],
    ...(isOverdue ? ["overdue", ...carriedOver] : []),
  ].join(", ");
}

function dayOf(date: CalendarDate | undefined): string {
  return date ? formatDate(date) : "";
}
