import { formatHours, percentOf } from "../domain/hours.ts";
import type { YearTotals } from "../domain/totals.ts";
import { paths } from "./addresses.ts";
import type { SiteContext } from "./site-context.ts";

/** Hours by category, zeros included, and the total they add up to. */
export interface TotalsView {
  readonly rows: readonly TotalsRow[];
  readonly activities: string;
  readonly total: string;
  readonly totalShare: string;
}

interface TotalsRow {
  readonly name: string;
  readonly url: string;
  readonly activities: string;
  readonly hours: string;
  readonly share: string;
}

export function totalsView({ link }: Pick<SiteContext, "link">, totals: YearTotals): TotalsView {
  return {
    rows: totals.categories.map(({ category, activities, minutes, share }) => ({
      name: category.name,
      url: link(paths.category(category.code)),
      activities: String(activities),
      hours: formatHours(minutes),
      share: `${share}%`,
    })),
    activities: String(totals.activities),
    total: formatHours(totals.minutes),
    totalShare: `${percentOf(totals.minutes, totals.minutes)}%`,
  };
}
