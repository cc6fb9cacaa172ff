import { activityStatuses, skills } from "../domain/activity.ts";
import { audiences } from "../domain/audience.ts";
import { isTimeZone, parseCalendarDate } from "../domain/calendar-date.ts";
import { type Registration, registrations } from "../domain/competence.ts";
import { type Minutes, parseHours } from "../domain/hours.ts";
import { objectiveStatuses } from "../domain/objective.ts";
import type { ProblemCode } from "../domain/problem.ts";
import { professionalStatuses } from "../domain/scheme.ts";
import { reasons } from "../domain/year.ts";
import { schemes } from "../schemes/schemes.ts";
import { dateLike, hoursHint } from "./field-hints.ts";
import { suggestion } from "./nearest.ts";
import { inQuotes } from "./quoting.ts";

/** How one value of front matter is read, and what to say when it cannot be. */
export interface FieldRule<T> {
  readonly parse: (text: string) => T | undefined;
  readonly code: ProblemCode;
  /** Completes `hours "1:30" …`. */
  readonly complaint: string;
  /** What to write instead of the text that was found. */
  readonly hint: (text: string) => string;
  /** Whether the member's own words stand here, in which every character matters. */
  readonly isProse: boolean;
  /** What an editor may hold the value to, as JSON Schema; it refuses nothing that `parse` takes. */
  readonly schema: ValueSchema;
}

/** A value as JSON Schema: words to choose from, or a form; nothing for any line of text. */
export interface ValueSchema {
  readonly enum?: readonly (string | boolean)[];
  /** A form of text, for values that are lists of words as well. */
  readonly pattern?: string;
  /** Whether a plain number is one too. */
  readonly isNumber?: boolean;
}

/** A word from a list, as it is written there. */
function oneOf<Word extends string>(
  words: readonly Word[],
  code: ProblemCode,
  complaint: string,
): FieldRule<Word> {
  return {
    parse: (text) => words.find((word) => word === text),
    code,
    complaint,
    hint: (text) => suggestion(text, words, `Write one of: ${words.join(", ")}.`),
    isProse: false,
    schema: { enum: words },
  };
}

// Halves of characters, which only an escape in quotes can write, can be in no file.
const notOneLine = /[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]+/u;

function prose(code: ProblemCode): FieldRule<string> {
  return {
    parse: (text) => (notOneLine.test(text) ? undefined : text),
    code,
    complaint: "is not one line of plain text",
    hint: (text) =>
      `Write it on one line of plain text: ${inQuotes(text.split(notOneLine).join(" "))}`,
    isProse: true,
    schema: {},
  };
}

export const title = prose("title-invalid");
export const oneLine = prose("text-invalid");

/** A code or an id, which is looked up once all records are read. */
export const reference: FieldRule<string> = { ...oneLine, isProse: false };

export const date = {
  parse: parseCalendarDate,
  code: "date-invalid",
  complaint: "is not a day of the calendar",
  hint: (text: string) => `Write the day as year-month-day, for example ${dateLike(text)}.`,
  isProse: false,
  schema: { pattern: "^(?:19|2\\d)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$" },
} as const satisfies FieldRule<unknown>;

export const start = {
  ...date,
  code: "start-invalid",
  hint: (text: string) => `Write the first day as year-month-day, for example ${dateLike(text)}.`,
} as const satisfies FieldRule<unknown>;

export const hours: FieldRule<Minutes> = {
  parse: parseHours,
  code: "hours-invalid",
  complaint: "is not a length of time",
  hint: hoursHint,
  isProse: false,
  schema: {
    pattern:
      "^(?:\\d{1,3}(?:\\.\\d{1,2})?(?: *h)?|\\d{1,5} *(?:m|min)|\\d{1,3} *h *[0-5]?\\d *(?:m|min)?)$",
    isNumber: true,
  },
};

export const url: FieldRule<string> = {
  parse: (text) => (isWebAddress(text) ? text : undefined),
  code: "url-invalid",
  complaint: "is not a web address",
  hint: (text) =>
    text.includes(".") && isWebAddress(`https://${text}`)
      ? `Write the whole address: https://${text}`
      : "Write a whole address, for example https://www.theiet.org/.",
  isProse: false,
  schema: { pattern: "^[Hh][Tt][Tt][Pp][Ss]?://\\S+$" },
};

export const highlight: FieldRule<boolean> = {
  parse: (text) => ({ true: true, false: false })[text],
  code: "highlight-invalid",
  complaint: "is neither true nor false",
  hint: () => "Write highlight: true, or leave the field out.",
  isProse: false,
  schema: { enum: [true, false] },
};

export const timeZone: FieldRule<string> = {
  parse: (text) => (isTimeZone(text) ? text : undefined),
  code: "time-zone-unknown",
  complaint: "is not a time zone",
  hint: () => "Write its name in the IANA list, for example Europe/London.",
  isProse: false,
  schema: {},
};

export const registration: FieldRule<Registration | "none"> = oneOf(
  [...registrations, "none"],
  "registration-unknown",
  "is not a register of the Engineering Council",
);

export const scheme: FieldRule<string> = oneOf(
  schemes.map(({ id }) => id),
  "scheme-unknown",
  "is not a scheme this program knows",
);

export const activityStatus = oneOf(
  activityStatuses,
  "status-unknown",
  "is not a status of an activity",
);
export const professionalStatus = oneOf(
  professionalStatuses,
  "status-unknown",
  "is not a status of a year",
);
export const objectiveStatus = oneOf(
  objectiveStatuses,
  "status-unknown",
  "is not a status of an objective",
);
export const skill = oneOf(skills, "skills-unknown", "is not a kind of skill");
export const audience = oneOf(audiences, "audience-unknown", "is not an audience");
export const reason = oneOf(reasons, "reason-unknown", "is not a reason for not being active");

export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s\p{Cc}]+$/iu.test(text) && URL.canParse(text);
}
