import type { Audience } from "./audience.ts";
import type { Registration } from "./competence.ts";

/** Who the member is to the institution: what may differ from year to year. */
export interface Membership {
  readonly institution: string | undefined;
  readonly membershipNumber: string | undefined;
  readonly grade: string | undefined;
  readonly registration: Registration | undefined;
}

/** Who the member is, and what holds for all of the records. */
export interface Profile extends Membership {
  readonly file: string;
  readonly name: string | undefined;
  /** The audience of a record that names none. */
  readonly defaultAudience: Audience;
  /** The address of the published home page. */
  readonly siteUrl: string | undefined;
  readonly links: readonly string[];
  /** The time zone whose calendar says which day is today: `Europe/London`. */
  readonly timeZone: string;
  /** Who the member is, for the home page: Markdown without comments. */
  readonly introduction: string;
}
