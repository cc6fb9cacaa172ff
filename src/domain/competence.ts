export const registrations = ["CEng", "IEng", "EngTech"] as const;

/** A register of the Engineering Council. */
export type Registration = (typeof registrations)[number];

/** One heading of a standard of professional competence, such as UK-SPEC's B2. */
export interface Competence {
  readonly code: string;
  /** The group that its letter stands for. */
  readonly heading: string;
  /** A short title for each register that asks for it, in our words. */
  readonly titles: Readonly<Partial<Record<Registration, string>>>;
}

/** The competences asked of a register; those of the widest for a member of none. */
export function competencesFor(
  standard: readonly Competence[],
  registration: Registration | undefined,
): readonly Competence[] {
  const register = registration ?? "CEng";
  return standard.filter(({ titles }) => titles[register] !== undefined);
}
