import { expect, test } from "vitest";
import { competencesFor } from "../../src/domain/competence.ts";
import { ukSpec } from "../../src/schemes/uk-spec.ts";

const codesFor = (registration: "CEng" | "IEng" | "EngTech" | undefined) =>
  competencesFor(ukSpec, registration).map(({ code }) => code);

const all = "A1 A2 B1 B2 B3 C1 C2 C3 C4 D1 D2 D3 E1 E2 E3 E4 E5".split(" ");

test.each(["CEng", "IEng", undefined] as const)("%s has all seventeen competences", (register) => {
  expect(codesFor(register)).toEqual(all);
});

test("EngTech has neither B3 nor C4", () => {
  expect(codesFor("EngTech")).toEqual(all.filter((code) => code !== "B3" && code !== "C4"));
});
