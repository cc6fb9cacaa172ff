import type { DoneActivity } from "../domain/activity.ts";
import type { CompetenceEvidence } from "../domain/competence-evidence.ts";
import { formatHours, type Minutes, percentOf } from "../domain/hours.ts";
import type { YearReview } from "../domain/review.ts";
import type { Criterion } from "./review-criteria.ts";
import { countActivities } from "./year-words.ts";

/** The mixture of soft and technical skills. */
export function skills({ assessment: { counted, totals }, mix }: YearReview): Criterion {
  const unsaid = counted.filter((one) => one.skills.length === 0);
  const line = (name: string, time: Minutes) =>
    `${name}: ${formatHours(time)} (${percentOf(time, totals.minutes)}%)`;
  return {
    code: "skills",
    name: "Soft and technical skills",
    question: "Is this the balance that your work, and the work you want next, asks for?",
    figures: [
      line("Technical", mix.technical),
      line("Soft", mix.soft),
      `${line("Not said", mix.unsaid)}${unsaid.length > 0 ? `, in ${countActivities(unsaid.length)}` : ""}`,
      ...(counted.some((one) => one.skills.length > 1)
        ? ["Where a record names both, half of its hours go to each."]
        : []),
    ],
    records: pathsOf(unsaid),
  };
}

/** The mixture of TWAVES, zeros included. */
export function mixture({ assessment: { totals } }: YearReview): Criterion {
  return {
    code: "categories",
    name: "The mixture of activities (TWAVES)",
    question: "Did you learn in more ways than one? All six count alike, and none has to be there.",
    figures: totals.categories.map(
      ({ category, activities, minutes, share }) =>
        `${category.name}: ${formatHours(minutes)} in ${countActivities(activities)} (${share}%)`,
    ),
    records: [],
  };
}

/** The mixture of UK-SPEC competences, blanks included. */
export function competences({
  assessment: { counted },
  competences: evidence,
}: YearReview): Criterion {
  const letters = [...new Set(evidence.map(({ competence }) => letterOf(competence.code)))];
  const unnamed = counted.filter((one) => one.competences.length === 0);
  return {
    code: "competences",
    name: "The UK-SPEC competences",
    question: "Is a blank here one that you want to fill, or something you did and did not name?",
    figures: [
      ...letters.map((letter) =>
        letterLine(
          letter,
          evidence.filter(({ competence }) => letterOf(competence.code) === letter),
        ),
      ),
      ...(unnamed.length > 0
        ? [`${unnamed.length} of ${countActivities(counted.length)} name no competence.`]
        : []),
    ],
    records: pathsOf(unnamed),
  };
}

function letterLine(letter: string, evidence: readonly CompetenceEvidence[]): string {
  const codes = (isUsed: boolean) =>
    evidence
      .filter(({ activities }) => activities.length > 0 === isUsed)
      .map(({ competence }) => competence.code)
      .join(", ");
  const number = new Set(evidence.flatMap(({ activities }) => activities)).size;
  const name = `${letter} ${evidence[0]?.competence.heading}`;
  if (number === 0) return `${name}: none yet`;
  const blank = codes(false);
  return `${name}: ${countActivities(number)} (${codes(true)})${blank ? `; none for ${blank}` : ""}`;
}

function letterOf(code: string): string {
  return code.slice(0, 1);
}

function pathsOf(activities: readonly DoneActivity[]): readonly string[] {
  return activities.map(({ file }) => file);
}
