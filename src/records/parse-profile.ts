import type { Problem } from "../domain/problem.ts";
import type { Profile } from "../domain/profile.ts";
import type { Scheme } from "../domain/scheme.ts";
import { defaultScheme, schemeNamed } from "../schemes/schemes.ts";
import * as rules from "./field-rules.ts";
import { many, one } from "./field-table.ts";
import { openRecord, type PlacedLink } from "./open-record.ts";

/** What may differ from year to year: a year's record has these fields too. */
export const membershipFields = {
  institution: one(rules.oneLine),
  "membership-number": one(rules.oneLine),
  grade: one(rules.oneLine),
  registration: one(rules.registration),
  scheme: one(rules.scheme),
};

/** The fields of the profile, in the order in which help lists them. */
export const profileFields = {
  name: one(rules.oneLine),
  ...membershipFields,
  "default-audience": one(rules.audience),
  "site-url": one(rules.url),
  links: many(rules.url),
  "time-zone": one(rules.timeZone),
};

export interface ParsedProfile {
  readonly profile: Profile;
  readonly scheme: Scheme;
  readonly problems: readonly Problem[];
  readonly links: readonly PlacedLink[];
}

/** Reads the member's profile; a portfolio without one has that of nobody in particular. */
export function parseProfile(source: string | undefined, file: string): ParsedProfile {
  const { values, problems, body, links } = openRecord(source ?? "---\n---\n", file, profileFields);
  const { registration } = values;
  return {
    profile: {
      file,
      name: values.name,
      institution: values.institution,
      membershipNumber: values["membership-number"],
      grade: values.grade,
      registration: registration === "none" ? undefined : registration,
      defaultAudience: values["default-audience"] ?? "public",
      siteUrl: values["site-url"],
      links: values.links,
      timeZone: values["time-zone"] ?? "Europe/London",
      introduction: body,
    },
    scheme: schemeNamed(values.scheme) ?? defaultScheme,
    problems,
    links,
  };
}
