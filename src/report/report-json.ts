import { isError, type Problem, severityOf } from "../domain/problem.ts";
import { printableJson } from "./printable.ts";

/** Writes problems as data, in the order given; `records` is the number of activities' files. */
export function reportJson(problems: readonly Problem[], records: number): string {
  const errors = problems.filter(isError).length;
  return printableJson({
    records,
    errors,
    warnings: problems.length - errors,
    problems: problems.map((problem) => {
      const { code, place, message, hint } = problem;
      const { file, line, column, length } = place;
      return { code, severity: severityOf(problem), file, line, column, length, message, hint };
    }),
  });
}
