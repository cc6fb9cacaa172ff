import type { Place, Problem } from "../../src/domain/problem.ts";

/** What a test says of a problem. */
type Said = Partial<Place> & Partial<Omit<Problem, "place">>;

export function problem(said: Said = {}): Problem {
  const { file = "records/a.md", line = 1, column = 1, length = 3, ...others } = said;
  return {
    code: "hours-invalid",
    place: { file, line, column, length },
    message: 'hours "1:30" is not a length of time',
    hint: "Write 1h 30m.",
    ...others,
  };
}
