import type { DoneActivity } from "../domain/activity.ts";
import type { Registration } from "../domain/competence.ts";
import { type CompetenceEvidence, competenceEvidence } from "../domain/competence-evidence.ts";
import { formatHours } from "../domain/hours.ts";
import { skillsMix } from "../domain/mix.ts";
import type { SiteContext } from "./site-context.ts";

/** What kinds of skill and which competences a year's activities built. */
export interface MixView {
  readonly skills: readonly { readonly name: string; readonly hours: string }[];
  /** The letters of the standard, those without an activity included. */
  readonly groups: readonly CompetenceGroup[];
}

interface CompetenceGroup {
  readonly letter: string;
  readonly heading: string;
  /** The codes that activities name; empty when none does. */
  readonly codes: string;
  readonly activities: string;
}

/** The mix of counted activities that are shown. */
export function mixView(
  { portfolio }: Pick<SiteContext, "portfolio">,
  counted: readonly DoneActivity[],
  registration: Registration | undefined,
): MixView {
  const { technical, soft, unsaid } = skillsMix(counted);
  const evidence = competenceEvidence(portfolio.standard, registration, counted);
  const headings = new Map(
    evidence.map(({ competence: { code, heading } }) => [letterOf(code), heading]),
  );
  return {
    skills: [
      { name: "Technical", hours: formatHours(technical) },
      { name: "Soft", hours: formatHours(soft) },
      { name: "Not said", hours: formatHours(unsaid) },
    ],
    groups: [...headings].map(([letter, heading]) =>
      groupOf(
        letter,
        heading,
        evidence.filter(({ competence }) => letterOf(competence.code) === letter),
      ),
    ),
  };
}

function groupOf(
  letter: string,
  heading: string,
  evidence: readonly CompetenceEvidence[],
): CompetenceGroup {
  const used = evidence.filter(({ activities }) => activities.length > 0);
  const activities = new Set(used.flatMap((one) => one.activities)).size;
  return {
    letter,
    heading,
    codes: used.map(({ competence }) => competence.code).join(", "),
    activities: String(activities),
  };
}

function letterOf(code: string): string {
  return code.slice(0, 1);
}
