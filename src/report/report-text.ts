import { isError, type Place, type Problem, severityOf } from "../domain/problem.ts";
import { printable } from "./printable.ts";

/** Puts a terminal's colours around a part of the report, or does not. */
export type Paint = (part: "place" | "error" | "warning" | "mark", text: string) => string;

/** How much of a long line is shown around what is wrong in it. */
const excerptWidth = 100;

/**
 * Writes problems for a terminal, one block each in the order given, then a
 * summary line. A block's first line is `file:line:column: severity: message
 * [code]`, which editors turn into a link.
 */
export function reportText(
  problems: readonly Problem[],
  texts: ReadonlyMap<string, string>,
  paint: Paint = (_part, text) => text,
): string {
  if (problems.length === 0) return "No problems found.\n";
  const lineAt = lineReader(texts);
  const blocks = problems.map((problem) => block(problem, lineAt(problem.place), paint));
  return `${blocks.join("\n")}\n${summary(problems)}\n`;
}

/** Gives the line of a place as written; each file is cut into lines once. */
function lineReader(texts: ReadonlyMap<string, string>): (place: Place) => string | undefined {
  const linesByFile = new Map<string, readonly string[]>();
  return ({ file, line }) => {
    const lines =
      linesByFile.get(file) ??
      texts
        .get(file)
        ?.replace(/^\uFEFF/, "")
        .split(/\r?\n/);
    if (lines) linesByFile.set(file, lines);
    return lines?.[line - 1];
  };
}

function block(problem: Problem, line: string | undefined, paint: Paint): string {
  const { code, place, message, hint } = problem;
  const severity = severityOf(problem);
  const where = printable(`${place.file}:${place.line}:${place.column}`);
  const first = `${paint("place", where)}: ${paint(severity, severity)}: ${printable(message)} [${code}]`;
  // Of a file that is no text there is no line to show.
  const shown = line === undefined ? [] : excerpt(place, line, paint);
  return [first, ...shown, `  ${printable(hint)}`, ""].join("\n");
}

/** The line, with marks under what is wrong. */
function excerpt(place: Place, line: string, paint: Paint): readonly string[] {
  const from = place.column > excerptWidth / 2 ? place.column - 1 - excerptWidth / 4 : 0;
  const shown = line.slice(from, from + excerptWidth);
  const before = from > 0 ? "…" : "";
  const after = line.length > from + excerptWidth ? "…" : "";
  const indent = place.column - 1 - from;
  const marks = "^".repeat(Math.max(1, Math.min(place.length, shown.length - indent)));
  const gutter = String(place.line);
  return [
    `  ${gutter} | ${before}${printable(shown)}${after}`,
    `  ${" ".repeat(gutter.length)} | ${" ".repeat(before.length + indent)}${paint("mark", marks)}`,
  ];
}

function summary(problems: readonly Problem[]): string {
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  const records = new Set(problems.map(({ place }) => place.file)).size;
  const counts = [
    ...(errors > 0 ? [count(errors, "error")] : []),
    ...(warnings > 0 ? [count(warnings, "warning")] : []),
  ];
  return `${counts.join(" and ")} in ${count(records, "record")}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
