import { type Competence, competencesFor, type Registration } from "../domain/competence.ts";
import { type Place, type Problem, quoted } from "../domain/problem.ts";

/** Codes that a member's register does not ask for. */
export function unknownCompetences(
  codes: readonly string[],
  registration: Registration | undefined,
  standard: readonly Competence[],
  placeOf: (item: number) => Place,
): readonly Problem[] {
  const valid = competencesFor(standard, registration).map(({ code }) => code);
  const member = registration ? ` for ${registration}` : "";
  return codes.flatMap((code, index) =>
    valid.includes(code)
      ? []
      : [
          {
            code: "competence-unknown",
            place: placeOf(index),
            message: `competence ${quoted(code)} is not one of UK-SPEC${member}`,
            hint: `Write one of: ${valid.join(", ")}.`,
          },
        ],
  );
}
