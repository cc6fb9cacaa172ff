import { type Assessment, formatVerdict, type NotCounted } from "../domain/assessment.ts";
import { type CalendarDate, formatDate, formatSpan } from "../domain/calendar-date.ts";
import type { Gap } from "../domain/gaps.ts";
import { formatHours } from "../domain/hours.ts";
import { objectiveStatusWords } from "../domain/objective.ts";
import { isOpen, type PlannedObjective } from "../domain/plan.ts";
import type { YearReview } from "../domain/review.ts";
import { suggestionsFor } from "../domain/suggestions.ts";
import type { YearRecord } from "../domain/year.ts";
import { elsewhereQuestion, perhapsElsewhere } from "./questions.ts";
import { count, countActivities, outlook, requirementNote, statusWords } from "./year-words.ts";

/** One of the things that a reviewer looks at, as a question to the member. */
export interface Criterion {
  readonly code: "plan" | "hours" | "skills" | "categories" | "competences" | "reflections";
  readonly name: string;
  readonly question: string;
  /** What the records say to it: a line each. */
  readonly figures: readonly string[];
  /** Paths of the records worth opening with the question in mind. */
  readonly records: readonly string[];
}

/** The link between what was planned and what was done. */
export function plan({ plan: { objectives, plannedCpd, unplannedCpd } }: YearReview): Criterion {
  const isShared = objectives.some(({ served }) => served.some((one) => one.objectives.length > 1));
  return {
    code: "plan",
    name: "The plan and the activities",
    question: "Can somebody else see from your objectives why you did what you did?",
    figures:
      objectives.length === 0
        ? ["No objective is recorded for this year. What did you want to be able to do?"]
        : [
            ...objectives.map(objectiveLine),
            `Planned CPD, which served an objective: ${formatHours(plannedCpd)}. Unplanned: ${formatHours(unplannedCpd)}.`,
            ...(isShared ? ["An activity that served two objectives is counted under each."] : []),
          ],
    records: objectives.map(({ objective }) => objective.file),
  };
}

function objectiveLine(planned: PlannedObjective): string {
  const { objective, served, minutes, toCome, isCarriedOver } = planned;
  const standing = [...(isCarriedOver ? ["carried over"] : []), outcome(planned)];
  const done =
    served.length > 0
      ? `${formatHours(minutes)} in ${countActivities(served.length)}`
      : `nothing ${isOpen(objective) ? "has served it yet" : "served it this year"}`;
  const more = toCome.length > 0 ? [`${countActivities(toCome.length)} to come`] : [];
  return `${objective.title}: ${standing.join(", ")}; ${[done, ...more].join(", ")}.`;
}

function outcome({ objective, isOverdue }: PlannedObjective): string {
  const { due, closed } = objective;
  const words = objectiveStatusWords[objective.status];
  if (!isOpen(objective)) return closed ? `${words} on ${formatDate(closed)}` : words;
  return due ? `${words}, ${isOverdue ? "was due on" : "due"} ${formatDate(due)}` : words;
}

/** The hours, and what may be missing from them. */
export function hours(
  { assessment, plan, gaps }: YearReview,
  { shortfallReason, file }: YearRecord,
  today: CalendarDate,
): Criterion {
  const { status, isMet, notCounted } = assessment;
  const doubtful = doubtfulCategories(assessment, today);
  const { drafts, planned, afterToday } = notCounted;
  return {
    code: "hours",
    name: "The hours",
    question: "Are all the hours here in which you learnt something?",
    figures: [
      formatVerdict(assessment),
      ...outlook(assessment, plan),
      [`Status: ${statusWords[status]}.`, ...requirementNote(assessment)].join(" "),
      ...(shortfallReason && !isMet ? [`Your reason: ${shortfallReason}`] : []),
      ...notCountedLine(notCounted),
      ...doubtful.map(({ activity, category }) =>
        elsewhereQuestion(`"${activity.title}"`, category),
      ),
      ...gaps.map(gapLine),
    ],
    records: [
      ...(file && (!isMet || status === "mixed") ? [file] : []),
      ...[...drafts, ...planned, ...afterToday].map((one) => one.file),
      ...doubtful.map(({ activity }) => activity.file),
    ],
  };
}

function notCountedLine({ drafts, planned, afterToday }: NotCounted): readonly string[] {
  const parts = [
    ...(drafts.length > 0 ? [count(drafts.length, "draft", "drafts")] : []),
    ...(planned.length > 0 ? [`${planned.length} planned`] : []),
    ...(afterToday.length > 0 ? [`${afterToday.length} dated after today`] : []),
  ];
  return parts.length > 0 ? [`Not counted: ${parts.join(", ")}.`] : [];
}

function doubtfulCategories(assessment: Assessment, today: CalendarDate) {
  const suggestions = suggestionsFor(assessment, today);
  return suggestions ? perhapsElsewhere(suggestions) : [];
}

function gapLine({ from, to }: Gap): string {
  return `Nothing is recorded from ${formatSpan(from, to)}: a quiet time, or not written down?`;
}
