import type { Activity } from "../domain/activity.ts";
import { type Assessment, formatVerdict } from "../domain/assessment.ts";
import { type CalendarDate, formatDate } from "../domain/calendar-date.ts";
import { formatHours } from "../domain/hours.ts";
import type { Scheme } from "../domain/scheme.ts";
import { type Suggestions, suggestionsFor } from "../domain/suggestions.ts";

/** Writes the totals of years for a terminal: what was counted, what was not, and what may help. */
export function totalsText(
  assessments: readonly Assessment[],
  scheme: Scheme,
  today: CalendarDate,
): string {
  const heading = `CPD hours by the ${scheme.name}, on ${formatDate(today)}`;
  if (assessments.length === 0) return `${heading}\n\nNo activities are recorded yet.\n`;
  const years = assessments.map((assessment) => yearText(assessment, today));
  return `${heading}\n\n${years.join("\n")}`;
}

function yearText(assessment: Assessment, today: CalendarDate): string {
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
    ...paceLines(assessment),
    ...notCountedLines(assessment),
    ...suggestionLines(suggestionsFor(assessment, today)),
  ];
  return `${lines.map((line, index) => (index === 0 ? line : `  ${line}`)).join("\n")}\n`;
}

const stateWords = { complete: "complete", "in-progress": "in progress", future: "still to come" };
const statusWords = {
  active: "professionally active",
  "not-active": "not professionally active",
  mixed: "professionally active for part of the year",
};

function row(name: string, activities: number, hours: string): string {
  return `${name.padEnd(20)} ${count(activities, "activity", "activities").padStart(13)} ${hours.padStart(13)}`;
}

function requirementNote({ requirement: { proportionOf } }: Assessment): readonly string[] {
  if (!proportionOf) return [];
  const { active, "not-active": notActive } = proportionOf;
  return [
    `In proportion to days of ${formatHours(active)} when active and ${formatHours(notActive)} when not`,
    "(our reckoning: the IET publishes no rule).",
  ];
}

function paceLines({ pace, isMet }: Assessment): readonly string[] {
  if (!pace) return [];
  const weeks = Math.ceil(pace.daysLeft / 7);
  return [
    ...(pace.planned > 0 ? [`${formatHours(pace.planned)} more planned.`] : []),
    ...(isMet
      ? []
      : [
          `${formatHours(pace.neededPerWeek)} a week for ${count(weeks, "week", "weeks")} would reach it.`,
        ]),
  ];
}

function notCountedLines({ notCounted }: Assessment): readonly string[] {
  const { drafts, planned, afterToday } = notCounted;
  return [
    ...named("Not counted, a draft", drafts),
    ...named("Not counted, planned", planned),
    ...named("Not counted yet, after today", afterToday),
  ];
}

function suggestionLines(suggestions: Suggestions | undefined): readonly string[] {
  if (!suggestions) return [];
  const { unusedCategories, drafts, plannedAndPast } = suggestions;
  return [
    ...named("You may already have hours here, if you finish the draft", drafts),
    ...named("If this has taken place, write status: done and its hours", plannedAndPast),
    ...unusedCategories
      .map(({ name, suggestions: [first, ...others] }) =>
        [`Nothing yet under ${name}: you could ${first}`, ...others].join(", or "),
      )
      .map((line) => `${line}.`),
  ];
}

function named(label: string, activities: readonly Activity[]): readonly string[] {
  return activities.map(({ title, file }) => `${label}: ${title} (${file})`);
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
