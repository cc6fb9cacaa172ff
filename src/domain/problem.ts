export type Severity = "error" | "warning";

/** A span of one line of a text file. Lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  /** Path from the folder that holds the records folder, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** How many characters to underline. */
  readonly length: number;
}

/**
 * Every problem a record can have, and how much it matters.
 *
 * An `error` stops the build: the record cannot be counted or shown as it is.
 * A `warning` leaves it standing, but a reviewer may ask.
 */
export const problemSeverities = {
  "activity-repeated": "warning",
  "audience-unknown": "error",
  "category-unknown": "error",
  "comment-unclosed": "error",
  "competence-unknown": "error",
  "date-future": "warning",
  "date-invalid": "error",
  "day-overfull": "warning",
  "evidence-missing": "error",
  "evidence-outside": "error",
  "evidence-type": "error",
  "field-missing": "error",
  "field-repeated": "error",
  "field-unknown": "error",
  "file-not-text": "error",
  "front-matter-invalid": "error",
  "front-matter-missing": "error",
  "front-matter-unclosed": "error",
  "highlight-invalid": "error",
  "hours-doubtful": "warning",
  "hours-invalid": "error",
  "link-broken": "warning",
  "link-outside": "error",
  "objective-inconsistent": "error",
  "objective-unknown": "error",
  "period-invalid": "error",
  "reason-unknown": "error",
  "record-misplaced": "warning",
  "reflection-missing": "warning",
  "reflection-repeated": "warning",
  "registration-unknown": "error",
  "scheme-unknown": "error",
  "skills-unknown": "error",
  "slug-clash": "error",
  "start-invalid": "error",
  "status-assumed": "warning",
  "status-unknown": "error",
  "text-invalid": "error",
  "text-lost": "error",
  "time-zone-unknown": "error",
  "title-invalid": "error",
  "url-invalid": "error",
  "value-needs-quotes": "error",
  "year-name-invalid": "error",
  "year-spanned": "warning",
} as const satisfies Record<string, Severity>;

export type ProblemCode = keyof typeof problemSeverities;

/** Something wrong with a record: never a shortfall, which is a finding about a year. */
export interface Problem {
  readonly code: ProblemCode;
  readonly place: Place;
  /** What is wrong, quoting what was found. One line, no full stop. */
  readonly message: string;
  /** What to write instead. A sentence. */
  readonly hint: string;
}

export function severityOf(problem: Problem): Severity {
  return problemSeverities[problem.code];
}

export function isError(problem: Problem): boolean {
  return severityOf(problem) === "error";
}

/** The most that a message quotes of what was found. */
const quotedLength = 80;

/** Found text as a message quotes it: in double quotes, on one line, shortened where it is long. */
export function quoted(text: string): string {
  const line = text.replace(/\r?\n|\r/g, "↵");
  const characters = [...line.slice(0, 2 * quotedLength + 2)];
  if (characters.length <= quotedLength) return `"${line}"`;
  return `"${characters.slice(0, quotedLength - 1).join("")}…"`;
}

/** Orders problems by file, line, column and code, the same on every machine. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.place.file, b.place.file) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      compareText(a.code, b.code) ||
      compareText(a.message, b.message),
  );
}

/** Orders text by code unit, as no locale does, so that every machine agrees. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
