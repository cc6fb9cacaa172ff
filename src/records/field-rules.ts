import { distance } from "fastest-levenshtein";
import { activityStatuses, skills } from "../domain/activity.ts";
import { audiences } from "../domain/audience.ts";
import { isTimeZone, parseCalendarDate } from "../domain/calendar-date.ts";
import { type Registration, registrations } from "../domain/competence.ts";
import { type Minutes, parseHours } from "../domain/hours.ts";
import { objectiveStatuses } from "../domain/objective.ts";
import type { ProblemCode } from "../domain/problem.ts";
import { professionalStatuses, type Scheme } from "../domain/scheme.ts";
import { reasons } from "../domain/year.ts";
import { schemes } from "../schemes/schemes.ts";

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
  };
}

const notOneLine = /[\p{Cc}\u2028\u2029]/u;

function prose(code: ProblemCode): FieldRule<string> {
  return {
    parse: (text) => (notOneLine.test(text) ? undefined : text),
    code,
    complaint: "is not one line of plain text",
    hint: () => "Write it on one line, without line breaks, tabs or control characters.",
    isProse: true,
  };
}

export const title = prose("title-invalid");
export const oneLine = prose("text-invalid");

export const date = {
  parse: parseCalendarDate,
  code: "date-invalid",
  complaint: "is not a day of the calendar",
  hint: (text: string) => `Write the day as year-month-day, for example ${dateLike(text)}.`,
  isProse: false,
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
};

export const url: FieldRule<string> = {
  parse: (text) => (isWebAddress(text) ? text : undefined),
  code: "url-invalid",
  complaint: "is not a web address",
  hint: () => "Write a whole address, for example https://www.theiet.org/.",
  isProse: false,
};

export const highlight: FieldRule<boolean> = {
  parse: (text) => ({ true: true, false: false })[text],
  code: "highlight-invalid",
  complaint: "is neither true nor false",
  hint: () => "Write highlight: true, or leave the field out.",
  isProse: false,
};

export const timeZone: FieldRule<string> = {
  parse: (text) => (isTimeZone(text) ? text : undefined),
  code: "time-zone-unknown",
  complaint: "is not a time zone",
  hint: () => "Write its name in the IANA list, for example Europe/London.",
  isProse: false,
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

/** A category's code, its name or whatever else the scheme says it is called. */
export function categoryIn({ name, categories }: Scheme): FieldRule<string> {
  const codeOf = new Map(
    categories.flatMap((category) =>
      [category.code, category.name, ...category.alsoCalled].map(
        (word) => [word.toLowerCase(), category.code] as const,
      ),
    ),
  );
  const codes = categories.map(({ code }) => code);
  return {
    parse: (text) => codeOf.get(text.toLowerCase()),
    code: "category-unknown",
    complaint: `is not a category of the ${name}`,
    hint: (text) => {
      const near = nearest(text.toLowerCase(), wordsOf(codeOf));
      const list = `The categories are: ${codes.join(", ")}.`;
      return near ? `Did you mean ${near}? ${list}` : list;
    },
    isProse: false,
  };
}

/** Each word of a category's names stands for it, so that `semniar` finds `events`. */
function wordsOf(codeOf: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const words = [...codeOf].flatMap(([name, code]) =>
    [name, ...name.split(/\W+/)].flatMap((word) =>
      [word, word.replace(/s$/, "")].map((spelling) => [spelling, code] as const),
    ),
  );
  return new Map(words.filter(([word]) => word.length > 3).reverse());
}

/** "Did you mean …?" for a word near one of the list, and otherwise `fallback`. */
export function suggestion(text: string, words: readonly string[], fallback: string): string {
  const near = nearest(
    text.toLowerCase(),
    new Map(words.map((word) => [word.toLowerCase(), word])),
  );
  return near ? `Did you mean ${near}? ${fallback}` : fallback;
}

/** The value of the key nearest to `text`, at most two letters or a third of it away. */
export function nearest<T>(text: string, candidates: ReadonlyMap<string, T>): T | undefined {
  const most = Math.min(2, Math.ceil(text.length / 3));
  let best: { value: T; away: number } | undefined;
  for (const [word, value] of candidates) {
    if (Math.abs(word.length - text.length) > most) continue;
    const away = distance(text, word);
    if (away <= most && (!best || away < best.away)) best = { value, away };
  }
  return best?.value;
}

export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s\p{Cc}]+$/iu.test(text) && URL.canParse(text);
}

/** The day a member probably meant, when the parts are there in an order that leaves no doubt. */
function dateLike(text: string): string {
  const [, year, month, day] = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text) ?? [];
  const meant = `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  return parseCalendarDate(meant) ?? "2025-03-14";
}

function hoursHint(text: string): string {
  const [, whole, decimals] = /^(\d{1,3}),(\d{1,2})$/.exec(text) ?? [];
  if (whole) return `Write ${whole}.${decimals}, with a point.`;
  const [, count, minutes] = /^(\d{1,3}):([0-5]\d)$/.exec(text) ?? [];
  if (count) return `Write ${Number(count)}h ${Number(minutes)}m.`;
  return "Write 1.5, 90m or 1h 30m for an hour and a half: more than 0, at most 999 hours, with two decimals at most.";
}
