import type { Portfolio } from "../../src/domain/portfolio.ts";
import type { Profile } from "../../src/domain/profile.ts";
import { iet } from "../../src/schemes/iet.ts";
import { ukSpec } from "../../src/schemes/uk-spec.ts";
import { day } from "./day.ts";

export const profile: Profile = {
  file: "records/profile.md",
  name: "Ada Example",
  institution: "IET",
  membershipNumber: "1100000000",
  grade: "MIET",
  registration: "CEng",
  defaultAudience: "public",
  siteUrl: undefined,
  timeZone: "Europe/London",
  links: [],
  introduction: "",
};

/** A portfolio with nothing in it but what a test says. */
export function portfolioOf(said: Partial<Portfolio> = {}): Portfolio {
  return {
    profile,
    scheme: iet,
    standard: ukSpec,
    today: day("2026-02-01"),
    activities: [],
    years: [],
    objectives: [],
    ...said,
  };
}
