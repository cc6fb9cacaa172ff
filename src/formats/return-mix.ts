import type { DoneActivity } from "../domain/activity.ts";
import type { Registration } from "../domain/competence.ts";
import { competenceEvidence } from "../domain/competence-evidence.ts";
import type { Disclosure } from "../domain/disclosure.ts";
import { skillsMix } from "../domain/mix.ts";

/** Minutes by kind of skill, and how many activities name each competence, blanks included. */
export function mixData(
  { standard }: Disclosure,
  counted: readonly DoneActivity[],
  registration: Registration | undefined,
): object {
  const { technical, soft, unsaid } = skillsMix(counted);
  return {
    skills: { technical, soft, unsaid },
    competences: competenceEvidence(standard, registration, counted).map(
      ({ competence, activities }) => ({ code: competence.code, activities: activities.length }),
    ),
  };
}
