import type { Minutes } from "./hours.ts";

/** Whether a member works as an engineer, paid or as an institution's volunteer, or not. */
export type ProfessionalStatus = "active" | "not-active";

export const professionalStatuses = ["active", "not-active"] as const;

/** One of the scheme's kinds of activity. */
export interface Category {
  /** As records and addresses write it: `self-study`. */
  readonly code: string;
  /** As the institution writes it: `Self-study`. */
  readonly name: string;
  /** What else members call it, its letter included. Letter case does not matter. */
  readonly alsoCalled: readonly string[];
  /** What counts, for the category's page. */
  readonly about: string;
  /** Activities a member may not have thought of. Each completes "you could …". */
  readonly suggestions: readonly string[];
  /** Questions that help to reflect on such an activity, in our words. */
  readonly prompts: readonly string[];
  /** Words that, in the record of another category, suggest that it may have been of this one. */
  readonly tellingWords: readonly string[];
}

/** A rule of the scheme, in force from a year until a later one replaces it. */
export interface Requirement {
  readonly status: ProfessionalStatus;
  /** The first CPD year it applies to. */
  readonly from: number;
  readonly minimum: Minutes;
}

/** One published statement of a scheme's rules, with where it was read. */
export interface Edition {
  readonly name: string;
  readonly source: string;
  readonly requirements: readonly Requirement[];
  readonly note: string;
}

/** A professional body's CPD policy, as data. */
export interface Scheme {
  readonly id: string;
  readonly name: string;
  readonly institution: string;
  readonly categories: readonly Category[];
  /** The rules that years are assessed by. */
  readonly edition: Edition;
  /** Later statements that have not replaced them. */
  readonly laterEditions: readonly Edition[];
}

/**
 * What the scheme asks of a member of one status for one whole year: the rule
 * that began last. An edition without a rule for the year is a fault of ours.
 */
export function minimumFor(scheme: Scheme, status: ProfessionalStatus, year: number): Minutes {
  const [latest] = scheme.edition.requirements
    .filter((rule) => rule.status === status && rule.from <= year)
    .sort((a, b) => b.from - a.from);
  if (!latest) throw new Error(`Internal error: ${scheme.id} has no rule for ${status} in ${year}`);
  return latest.minimum;
}
