import type { Activity } from "../domain/activity.ts";
import { type Assessment, formatVerdict, stateWords } from "../domain/assessment.ts";
import { type CalendarDate, formatDate } from "../domain/calendar-date.ts";
import { formatHours } from "../domain/hours.ts";
import type { DevelopmentPlan } from "../domain/plan.ts";
import type { YearReview } from "../domain/review.ts";
import type { Scheme } from "../domain/scheme.ts";
import { suggestionsFor } from "../domain/suggestions.ts";
import { elsewhereQuestion, perhapsElsewhere, unusedCategoryLine } from "./questions.ts";
import { countActivities, outlook, requirementNote, statusWords } from "./year-words.ts";

/** Writes the totals of years for a terminal: what was counted, what was not, and what may help. */
export function totalsText(
  years: readonly Pick<YearReview, "assessment" | "plan">[],
  scheme: Scheme,
  today: CalendarDate,
): string {
  const heading = `CPD hours by the ${scheme.name}, on ${formatDate(today)}`;
  if (years.length === 0) return `${heading}\n\nNo activities are recorded yet.\n`;
  const texts = years.map(({ assessment, plan }) => yearText(assessment, plan, today));
  return `${heading}\n\n${texts.join("\n")}`;
}

function yearText(assessment: Assessment, plan: DevelopmentPlan, today: CalendarDate): string {
  const { year, state, status, totals } = assessment;
  const rows = [
    ...totals.categories.map(({ category, activities, minutes }) =>
      row(category.name, activities, formatHours(minutes)),
    ),
    row("Total", totals.activities, formatHours(totals.minutes)),
  ];
  const lines = [
    `${year}: ${stateWords[state]}, ${statusWords[status]}`,
    ...rows,
    formatVerdict(assessment),
    ...requirementNote(assessment),
    ...outlook(assessment, plan),
    ...plannedCpdLine(assessment, plan),
    ...notCountedLines(assessment, today),
    ...suggestionLines(assessment, today),
  ];
  return `${lines.map((line, index) => (index === 0 ? line : `  ${line}`)).join("\n")}\n`;
}

function row(name: string, activities: number, hours: string): string {
  return `${name.padEnd(20)} ${countActivities(activities).padStart(13)} ${hours.padStart(13)}`;
}

/** Planned CPD in a reviewer's sense: not what is to come, but what an objective asked for. */
function plannedCpdLine(
  { totals }: Assessment,
  { objectives, plannedCpd, unplannedCpd }: DevelopmentPlan,
): readonly string[] {
  if (objectives.length === 0 || totals.minutes === 0) return [];
  return [
    `Planned CPD, for an objective: ${formatHours(plannedCpd)}; unplanned: ${formatHours(unplannedCpd)}.`,
  ];
}

function notCountedLines({ notCounted }: Assessment, today: CalendarDate): readonly string[] {
  const { drafts, planned, afterToday } = notCounted;
  const isPast = (activity: Activity) => activity.date !== undefined && activity.date < today;
  return [
    ...drafts.map(
      (draft) => `${named("Not counted, a draft", draft)}. Once you finish it, its hours count.`,
    ),
    ...planned.map((one) => {
      const hours = one.hours === undefined ? "" : `, ${formatHours(one.hours)}`;
      const line = named(`Not counted, planned for ${formatDate(one.date)}${hours}`, one);
      return isPast(one)
        ? `${line}. If it has taken place, write status: done and its hours.`
        : line;
    }),
    ...afterToday.map((one) => named("Not counted yet, after today", one)),
  ];
}

function suggestionLines(assessment: Assessment, today: CalendarDate): readonly string[] {
  const suggestions = suggestionsFor(assessment, today);
  if (!suggestions) return [];
  return [
    ...perhapsElsewhere(suggestions).map(({ activity: { title, file }, category }) =>
      elsewhereQuestion(`"${title}" (${file})`, category),
    ),
    ...suggestions.unusedCategories.map((one) => unusedCategoryLine(one, assessment.state)),
  ];
}

function named(label: string, { title, file }: Activity): string {
  return `${label}: ${title} (${file})`;
}
