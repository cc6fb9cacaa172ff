import { type Activity, cpdYearOf, type DoneActivity, isCounted } from "./activity.ts";
import { type Assessment, assessYear } from "./assessment.ts";
import { type CalendarDate, yearOf } from "./calendar-date.ts";
import { type CompetenceEvidence, competenceEvidence } from "./competence-evidence.ts";
import { type Gap, gapsIn } from "./gaps.ts";
import { type SkillsMix, skillsMix } from "./mix.ts";
import { type DevelopmentPlan, developmentPlan, isOpen, type PlannedObjective } from "./plan.ts";
import type { Portfolio } from "./portfolio.ts";
import { membershipIn, type YearRecord } from "./year.ts";

/** What a year still lacks before its member can declare it. Empty lists and `false` mean nothing. */
export interface Outstanding {
  readonly drafts: readonly Activity[];
  /** Planned, and their day is past. */
  readonly plannedAndPast: readonly Activity[];
  readonly withoutReflection: readonly DoneActivity[];
  /** Due in the year or before, and neither achieved nor dropped. */
  readonly openObjectives: readonly PlannedObjective[];
  readonly needsRole: boolean;
  readonly needsSector: boolean;
  /** The year is over, short, and gives no reason. */
  readonly needsShortfallReason: boolean;
  readonly needsReflection: boolean;
  readonly needsDeclaration: boolean;
}

/** A year looked at as the institution's reviewers do, and what it still lacks. */
export interface YearReview {
  readonly assessment: Assessment;
  readonly plan: DevelopmentPlan;
  readonly mix: SkillsMix;
  readonly competences: readonly CompetenceEvidence[];
  readonly gaps: readonly Gap[];
  readonly outstanding: Outstanding;
}

/** How a year stands, and what it still lacks. */
export type YearStanding = Pick<YearReview, "assessment" | "plan" | "outstanding">;

/** Reviews one year of a portfolio. */
export function reviewYear(portfolio: Portfolio, record: YearRecord): YearReview {
  const { profile, standard, today } = portfolio;
  const { year } = record;
  const standing = yearStanding(portfolio, record);
  const { counted } = standing.assessment;
  const { registration } = membershipIn(profile, record);
  return {
    ...standing,
    mix: skillsMix(counted),
    competences: competenceEvidence(standard, registration, counted),
    gaps: gapsIn(
      year,
      portfolio.activities.filter((activity) => isCounted(activity, today)),
      today,
    ),
  };
}

/** The part of a review that says what a year still lacks. */
export function yearStanding(portfolio: Portfolio, record: YearRecord): YearStanding {
  const { scheme, today, objectives } = portfolio;
  const { year } = record;
  const ofYear = portfolio.activities.filter((activity) => cpdYearOf(activity, today) === year);
  const assessment = assessYear(record, ofYear, scheme, today);
  const plan = developmentPlan(year, objectives, ofYear, today);
  return { assessment, plan, outstanding: outstandingIn(record, assessment, plan, today) };
}

function outstandingIn(
  record: YearRecord,
  { counted, notCounted, state, isMet }: Assessment,
  plan: DevelopmentPlan,
  today: CalendarDate,
): Outstanding {
  const { role, sector, shortfallReason, reflection, declared, year } = record;
  const isDue = ({ objective }: PlannedObjective) =>
    isOpen(objective) && objective.due !== undefined && yearOf(objective.due) <= year;
  return {
    drafts: notCounted.drafts,
    plannedAndPast: notCounted.planned.filter(({ date }) => date < today),
    withoutReflection: counted.filter((one) => one.reflection === ""),
    openObjectives: plan.objectives.filter(isDue),
    needsRole: role === undefined,
    needsSector: sector === undefined,
    needsShortfallReason: state === "complete" && !isMet && shortfallReason === undefined,
    needsReflection: reflection === "",
    needsDeclaration: declared === undefined,
  };
}
