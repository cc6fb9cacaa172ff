import type { Problem } from "../domain/problem.ts";
import type { YearRecord } from "../domain/year.ts";
import type { ParsedYear } from "./parse-year.ts";

/** The years without a file whose status was taken from an earlier one, given those that have a file. */
export function statusesAssumed(
  records: readonly YearRecord[],
  parsed: readonly ParsedYear[],
): readonly Problem[] {
  return records.flatMap(({ year, assumedFrom }) => {
    const earlier = parsed.find((one) => one.year?.year === assumedFrom);
    if (assumedFrom === undefined || !earlier) return [];
    return [
      {
        code: "status-assumed",
        place: earlier.statusPlace,
        message: `${year} has no file, so its status is taken to be that of ${assumedFrom}`,
        hint: `Write years/${year}.md with status: not-active, or status: active.`,
      },
    ];
  });
}
