import type { Assessment } from "../domain/assessment.ts";
import { formatHours } from "../domain/hours.ts";
import { type DevelopmentPlan, formatProjection } from "../domain/plan.ts";

export const statusWords: Record<Assessment["status"], string> = {
  active: "professionally active",
  "not-active": "not professionally active",
  mixed: "professionally active for part of the year",
};

export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

export function countActivities(number: number): string {
  return count(number, "activity", "activities");
}

/** How a requirement in proportion came about, in two lines; none for a full one. */
export function requirementNote({ requirement: { proportionOf } }: Assessment): readonly string[] {
  if (!proportionOf) return [];
  const { active, "not-active": notActive } = proportionOf;
  return [
    `In proportion to days of ${formatHours(active)} when active and ${formatHours(notActive)} when not`,
    "(our reckoning: the IET publishes no rule).",
  ];
}

/** What the rest of the year in progress would need, and what its plan, or a later year's, would bring it to. */
export function outlook(assessment: Assessment, plan: DevelopmentPlan): readonly string[] {
  const { state, totals, requirement } = assessment;
  if (state === "complete") return [];
  const projection =
    plan.hoursToCome > 0 ? formatProjection(totals.minutes, plan, requirement.minimum) : "";
  return [...paceLine(assessment), ...(projection ? [`${projection}.`] : [])];
}

function paceLine({ pace, isMet }: Assessment): readonly string[] {
  if (!pace || isMet) return [];
  const weeks = Math.ceil(pace.daysLeft / 7);
  return [
    `${formatHours(pace.neededPerWeek)} a week for ${count(weeks, "week", "weeks")} would reach it.`,
  ];
}
