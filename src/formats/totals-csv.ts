import { stringify } from "csv-stringify/sync";
import type { Assessment } from "../domain/assessment.ts";
import { decimalOf } from "../domain/hours.ts";

/** One row a year and category, zeros included, so that a spreadsheet's own sums are the totals. */
export function totalsCsv(assessments: readonly Assessment[]): string {
  const rows = assessments.flatMap(({ year, state, status, requirement, totals }) =>
    totals.categories.map(({ category, activities, minutes }) => ({
      year,
      state,
      status,
      required: decimalOf(requirement.minimum),
      category: category.code,
      name: category.name,
      activities,
      hours: decimalOf(minutes),
      minutes,
    })),
  );
  return stringify(rows, {
    header: true,
    columns: [
      "year",
      "state",
      "status",
      "required",
      "category",
      "name",
      "activities",
      "hours",
      "minutes",
    ],
  });
}
