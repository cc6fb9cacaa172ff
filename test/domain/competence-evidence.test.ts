import { expect, test } from "vitest";
import type { Registration } from "../../src/domain/competence.ts";
import { competenceEvidence, minutesByYear } from "../../src/domain/competence-evidence.ts";
import { formatHours } from "../../src/domain/hours.ts";
import { ukSpec } from "../../src/schemes/uk-spec.ts";
import { activity } from "../support/activity.ts";
import { must } from "../support/day.ts";

const supporting = (competences: readonly string[], hours: string, date?: string) => ({
  ...activity({ hours, ...(date !== undefined && { date }) }),
  competences,
});

const rows = (
  registration: Registration | undefined,
  ...counted: readonly ReturnType<typeof supporting>[]
) =>
  competenceEvidence(ukSpec, registration, counted).map(
    ({ competence, activities, minutes }) =>
      `${competence.code}: ${activities.length}, ${formatHours(minutes)}`,
  );

test("every competence of the register has a row, in order, blanks included", () => {
  const found = rows("EngTech", supporting(["B2", "A1"], "2"), supporting(["A1"], "30m"));
  expect(found.slice(0, 4)).toEqual([
    "A1: 2, 2 h 30 min",
    "A2: 0, 0 h",
    "B1: 0, 0 h",
    "B2: 1, 2 h",
  ]);
  expect(found).toHaveLength(15);
});

test("one that only another register asks for has a row once it has evidence", () => {
  expect(rows("EngTech")).not.toContain("B3: 0, 0 h");
  expect(rows("EngTech", supporting(["B3"], "1"))).toContain("B3: 1, 1 h");
});

test("a member of no register is shown the widest, and a code of no standard nowhere", () => {
  expect(rows(undefined)).toHaveLength(17);
  expect(rows(undefined, supporting(["Z9"], "1"))).toEqual(rows(undefined));
});

test("the hours of one year are told apart", () => {
  const [a1] = competenceEvidence(ukSpec, "CEng", [
    supporting(["A1"], "1", "2024-12-31"),
    supporting(["A1"], "2", "2025-01-01"),
    supporting(["A1"], "3", "2025-12-31"),
  ]);
  const years = [...minutesByYear(must(a1))];
  expect(years.map(([year, minutes]) => [year, formatHours(minutes)])).toEqual([
    [2024, "1 h"],
    [2025, "5 h"],
  ]);
});
