import type { DoneActivity } from "./activity.ts";
import { yearOf } from "./calendar-date.ts";
import { type Competence, competencesFor, type Registration } from "./competence.ts";
import { groupedBy } from "./group.ts";
import { type Minutes, sumMinutes } from "./hours.ts";

/** What a member can show for one competence. */
export interface CompetenceEvidence {
  readonly competence: Competence;
  /** Oldest first. */
  readonly activities: readonly DoneActivity[];
  /** The hours of those activities, whole even where they support other competences too. */
  readonly minutes: Minutes;
}

/**
 * The evidence for every competence of a register, those without any included,
 * and for others that an activity names because the register was another then.
 */
export function competenceEvidence(
  standard: readonly Competence[],
  registration: Registration | undefined,
  counted: readonly DoneActivity[],
): readonly CompetenceEvidence[] {
  const asked = new Set(competencesFor(standard, registration).map(({ code }) => code));
  for (const { competences } of counted) for (const code of competences) asked.add(code);
  return standard
    .filter(({ code }) => asked.has(code))
    .map((competence) => {
      const activities = counted.filter(({ competences }) => competences.includes(competence.code));
      return { competence, activities, minutes: sumMinutes(activities.map(({ hours }) => hours)) };
    });
}

/** The hours of some evidence by year; a year without any is not there. */
export function minutesByYear({ activities }: CompetenceEvidence): ReadonlyMap<number, Minutes> {
  const years = groupedBy(activities, ({ date }) => yearOf(date));
  return new Map(
    [...years].map(([year, its]) => [year, sumMinutes(its.map(({ hours }) => hours))]),
  );
}
