import type { ProfessionalStatus } from "../../src/domain/scheme.ts";
import type { Reason, YearRecord } from "../../src/domain/year.ts";
import { day } from "./day.ts";

/** What a test says of a year: its status, or the days from which it had which. */
interface Said
  extends Partial<Pick<YearRecord, "audience" | "declared" | "file" | "membership" | "scheme">> {
  readonly year?: number;
  readonly status?: ProfessionalStatus;
  readonly reason?: Reason;
  readonly periods?: Readonly<Record<string, ProfessionalStatus>>;
}

export function yearRecord(said: Said = {}): YearRecord {
  const { year = 2025, status = "active", reason, periods = {}, ...others } = said;
  const [first = { from: day(`${year}-01-01`), status, reason }, ...later] = Object.entries(
    periods,
  ).map(([from, status]) => ({ from: day(from), status, reason }));
  return {
    year,
    file: `records/years/${year}.md`,
    periods: [first, ...later],
    assumedFrom: undefined,
    role: undefined,
    sector: undefined,
    shortfallReason: undefined,
    declared: undefined,
    audience: "public",
    membership: {},
    scheme: undefined,
    reflection: "",
    ...others,
  };
}
