import { describe, expect, test } from "vitest";
import { must } from "../support/day.ts";
import { activityRecord, record } from "../support/records.ts";
import { viewsOf } from "../support/views.ts";

type Texts = Readonly<Record<string, string>>;

const matrixOf = (texts: Texts) => must(viewsOf(texts, { prefix: "/repo/" }).competences[0]);

/** A row in words, a blank as a dash. */
const rowOf = (texts: Texts, code: string) =>
  matrixOf(texts)
    .groups.flatMap(({ rows }) => rows)
    .filter(({ name }) => name.startsWith(code))
    .map(({ cells, total }) => [...cells.map(({ hours }) => hours), total].map((h) => h || "–"))
    .join();

const supporting = (competences: string, fields: Texts = {}) =>
  activityRecord({ title: `For ${competences}`, competences: `[${competences}]`, ...fields });

const texts = {
  "activities/a.md": supporting("A1, B2", { hours: "1h 30m" }),
  "activities/b.md": supporting("A1", { date: "2024-05-01", hours: "2", title: "Before" }),
  "activities/c.md": supporting("A1, C1", { date: "2026-05-01", status: "planned", hours: "4" }),
  "activities/d.md": supporting("A1, D1", { audience: "reviewer", hours: "8" }),
  "activities/e.md": activityRecord({ title: "For none", date: "2023-05-01" }),
};

describe("the table of competences", () => {
  test("has the codes of the member's register by letter, blanks included", () => {
    const groups = matrixOf({ "profile.md": record({ registration: "EngTech" }) }).groups;
    expect(groups.map(({ heading }) => heading)).toEqual([
      "A Knowledge and understanding",
      "B Design, development and solving engineering problems",
      "C Responsibility, management and leadership",
      "D Communication and inter-personal skills",
      "E Personal and professional commitment",
    ]);
    expect(groups[1]?.rows.map(({ name, total }) => [name, total])).toEqual([
      ["B1 Find causes, reach solutions", ""],
      ["B2 Organise resources", ""],
    ]);
  });

  test("has a column for every year with an activity to show, newest first, and two more", () => {
    expect(matrixOf(texts)).toMatchObject({ years: ["2025", "2024", "2023"], columns: 5 });
    expect(matrixOf({})).toMatchObject({ years: [], columns: 2 });
  });

  test.each([
    ["A1", "1 h 30 min,2 h,–,3 h 30 min"],
    ["B2", "1 h 30 min,–,–,1 h 30 min"],
    ["C1", "–,–,–,–"],
    ["D1", "–,–,–,–"],
  ])("counts what is public and done: %s is %s", (code, cells) => {
    expect(rowOf(texts, code)).toBe(cells);
  });

  test("leads to the evidence of a competence, and is led to where there is none", () => {
    const [first, second] = must(matrixOf(texts).groups[0]).rows;
    expect(first).toMatchObject({ url: "#A1", anchor: undefined });
    expect(second).toMatchObject({ url: undefined, anchor: "A2" });
  });

  test("has a competence of another register by its code when an activity names it", () => {
    const { groups, evidence } = matrixOf({
      "profile.md": record({ registration: "EngTech" }),
      "years/2025.md": record({ registration: "CEng" }),
      "activities/a.md": supporting("B3"),
    });
    expect(groups[1]?.rows.map(({ name }) => name)).toContain("B3");
    expect(evidence.map(({ name }) => name)).toEqual(["B3"]);
  });
});

describe("the evidence of a competence", () => {
  test("is its activities, oldest first, with their hours and what they come to", () => {
    const evidence = matrixOf(texts).evidence.map(({ anchor, total, activities }) => [
      anchor,
      total,
      ...activities.map(({ title, when, hours, url }) => `${title}, ${when}, ${hours}, ${url}`),
    ]);
    expect(evidence).toEqual([
      [
        "A1",
        "3 h 30 min",
        "Before, 1 May 2024, 2 h, /repo/activities/2024/b/",
        "For A1, B2, 14 March 2025, 1 h 30 min, /repo/activities/2025/a/",
      ],
      ["B2", "1 h 30 min", "For A1, B2, 14 March 2025, 1 h 30 min, /repo/activities/2025/a/"],
    ]);
  });

  const registers = {
    "profile.md": record({ registration: "CEng" }),
    "years/2024.md": record({ registration: "EngTech" }),
    "activities/a.md": supporting("B1, A1", { date: "2024-05-01" }),
    "activities/b.md": supporting("B1", { date: "2025-05-01" }),
  };

  test("says what it was called by the register of an activity's year, where that differs", () => {
    const { evidence, groups } = matrixOf(registers);
    const said = evidence.map(({ name, activities }) => [
      name,
      ...activities.map(({ meaning }) => meaning),
    ]);
    expect(said).toEqual([
      ["A1 Extend the theory behind the role", "A1 Choose techniques and methods"],
      ["B1 Define needs and opportunities", "B1 Find causes, reach solutions", ""],
    ]);
    expect(groups[1]?.rows[0]?.name).toBe("B1 Define needs and opportunities");
  });

  test("says nothing of a register that is not for the reader", () => {
    const { evidence } = matrixOf({
      ...registers,
      "years/2024.md": record({ registration: "EngTech", audience: "reviewer" }),
    });
    expect(evidence.flatMap(({ activities }) => activities.map(({ meaning }) => meaning))).toEqual([
      "",
      "",
      "",
    ]);
  });

  test("is offered to the search by all that it was called, the last first", () => {
    expect(viewsOf(registers).search[0]?.competences).toEqual([
      { value: "A1", text: "A1 Choose techniques and methods" },
      {
        value: "B1",
        text: "B1 Define needs and opportunities / B1 Find causes, reach solutions",
      },
    ]);
  });

  test("is where an activity's competences lead", () => {
    const { activities } = viewsOf(
      { "activities/a.md": supporting("A1, B2") },
      { prefix: "/repo/" },
    );
    const fact = activities[0]?.facts.find(({ label }) => label === "UK-SPEC competences");
    expect(fact?.values.map(({ url }) => url)).toEqual([
      "/repo/competences/#A1",
      "/repo/competences/#B2",
    ]);
  });
});
