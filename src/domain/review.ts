import { type Activity, cpdYearOf, type DoneActivity, isCounted, isDated } from "./activity.ts";
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

/** Reviews one year of a portfolio. */
export function reviewYear(portfolio: Portfolio, record: YearRecord): YearReview {
  const { profile, scheme, standard, today, objectives } = portfolio;
  const { year } = record;
  const assessment = assessYear(record, portfolio.activities, scheme, today);
  const { counted } = assessment;
  const dated = portfolio.activities
    .filter(isDated)
    .filter((activity) => cpdYearOf(activity, today) === year);
  const plan = developmentPlan(year, objectives, dated, today);
  const { registration } = membershipIn(profile, record);
  return {
    assessment,
    plan,
    mix: skillsMix(counted),
    competences: competenceEvidence(standard, registration, counted),
    gaps: gapsIn(
      year,
      portfolio.activities.filter((activity) => isCounted(activity, today)),
      today,
    ),
    outstanding: outstandingIn(record, assessment, plan, today),
  };
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
