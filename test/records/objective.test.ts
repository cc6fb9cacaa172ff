import { describe, expect, test } from "vitest";
import { build, record } from "../support/portfolio.ts";

const objective = (lines: string) => ({
  "objectives/grid-forming.md": `---\n${lines}\n---\n\n<!-- Actions -->\nRead, then try.\n`,
});

describe("an objective", () => {
  test("is read with all of its fields", () => {
    const { portfolio, problems } = build(
      objective(
        "title: Inverters\nset: 2025-01-10\ndue: 2025-12-31\nstatus: achieved\nclosed: 2025-11-30\ncompetences: [A1]\naudience: private",
      ),
    );
    expect(problems).toEqual([]);
    expect(portfolio.objectives).toEqual([
      {
        id: "grid-forming",
        file: "records/objectives/grid-forming.md",
        title: "Inverters",
        set: "2025-01-10",
        due: "2025-12-31",
        status: "achieved",
        closed: "2025-11-30",
        competences: ["A1"],
        audience: "private",
        body: "Read, then try.",
      },
    ]);
  });

  test("is open, and for everybody, until it says otherwise", () => {
    const { portfolio } = build(objective("title: Inverters\nset: 2025-01-10"));
    expect(portfolio.objectives).toMatchObject([{ status: "open", audience: "public" }]);
  });

  test("needs a title and the day it was set", () => {
    const { portfolio, problems } = build(objective("status: opn"));
    expect(problems.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "field-missing: set is missing",
      "field-missing: title is missing",
      'status-unknown: status "opn" is not a status of an objective',
    ]);
    expect(portfolio.objectives).toEqual([]);
  });

  test("is held to the competences of the register in the year it was set", () => {
    const texts = {
      ...objective("title: Inverters\nset: 2024-01-10\ncompetences: [A1, B3]"),
      "profile.md": "---\nregistration: CEng\n---\n",
    };
    expect(build(texts).problems).toEqual([]);
    const { problems } = build({ ...texts, "years/2024.md": "---\nregistration: EngTech\n---\n" });
    expect(problems.map(({ message, place }) => [message, place.line, place.column])).toEqual([
      ['competence "B3" is not one of UK-SPEC for EngTech', 4, 19],
    ]);
  });
});

describe("objectives", () => {
  test("come in order of the day they are due, those without one last", () => {
    const set = "set: 2025-01-10";
    const { portfolio } = build({
      "objectives/a.md": `---\ntitle: A\n${set}\n---\n`,
      "objectives/b.md": `---\ntitle: B\n${set}\ndue: 2025-06-30\n---\n`,
      "objectives/c.md": `---\ntitle: C\n${set}\ndue: 2025-03-31\n---\n`,
      "objectives/d.md": `---\ntitle: D\n${set}\n---\n`,
    });
    expect(portfolio.objectives.map(({ id }) => id)).toEqual(["c", "b", "a", "d"]);
  });

  test("are known to activities by the names of their files", () => {
    const texts = objective("title: Inverters\nset: 2025-01-10");
    const withObjectives = (objectives: string) =>
      build({ ...texts, "activities/a.md": record({ objectives }) }).problems;
    expect(withObjectives("grid-forming")).toEqual([]);
    expect(withObjectives("grid-formng").map(({ hint }) => hint)).toEqual([
      "Did you mean grid-forming? The objectives are: grid-forming.",
    ]);
  });

  test("that have faults of their own are not also unknown", () => {
    const texts = {
      ...objective("title: Inverters"),
      "activities/a.md": record({ objectives: "grid-forming" }),
    };
    expect(build(texts).problems.map(({ code }) => code)).toEqual(["field-missing"]);
  });

  test("where there are none are asked for", () => {
    const { problems } = build({ "activities/a.md": record({ objectives: "grid" }) });
    expect(problems.map(({ hint }) => hint)).toEqual([
      "Write its file, objectives/grid.md, or leave it out.",
    ]);
  });
});

describe("days and status that contradict each other", () => {
  const rest = (lines: string) =>
    build(objective(`title: Inverters\nset: 2025-03-10\n${lines}`)).problems.map(
      ({ code, place, message }) => `${place.line}:${place.column}: ${code}: ${message}`,
    );
  const error = (place: string, message: string) => `${place}: objective-inconsistent: ${message}`;

  test.each([
    [
      "due: 2025-03-09",
      [error("4:6", 'due "2025-03-09" is before the day it was set, 2025-03-10')],
    ],
    ["due: 2025-03-10", []],
    [
      "status: achieved\nclosed: 2025-03-09",
      [error("5:9", 'closed "2025-03-09" is before the day it was set, 2025-03-10')],
    ],
    ["status: achieved\nclosed: 2025-03-10", []],
    [
      "status: dropped\nclosed: 2026-01-01",
      ['5:9: date-future: closed "2026-01-01" is after today, 2025-12-31'],
    ],
    ["status: dropped\nclosed: 2025-12-31", []],
    ["status: dropped", [error("4:9", 'status "dropped" has no day on which it was closed')]],
    ["status: achieved", [error("4:9", 'status "achieved" has no day on which it was closed')]],
    [
      "status: in-progress\nclosed: 2025-06-01",
      [error("5:9", 'closed "2025-06-01" is given although the status is in-progress')],
    ],
    [
      "closed: 2025-06-01",
      [error("4:9", 'closed "2025-06-01" is given although the status is open')],
    ],
  ])("%s: %j", (lines, expected) => {
    expect(rest(lines)).toEqual(expected);
  });

  test("are told once for one cause, and each for two", () => {
    expect(rest("due: 2025-03-01\nclosed: 2025-03-02\nstatus: dropped")).toHaveLength(1);
    expect(rest("closed: 2026-01-01\nstatus: open")).toHaveLength(1);
    expect(rest("due: 2025-03-01\nstatus: dropped")).toHaveLength(2);
  });

  test("are told of a day to come once, as a warning, and only where all else agrees", () => {
    const future = (lines: string) =>
      build(objective(`title: Inverters\n${lines}`)).problems.map(
        ({ code, message }) => `${code}: ${message}`,
      );
    const later = "set: 2026-01-01\nstatus: dropped\nclosed: 2026-02-01";
    expect(future(later)).toEqual(['date-future: set "2026-01-01" is after today, 2025-12-31']);
    expect(future("set: 2025-12-31")).toEqual([]);
    expect(future("set: 2026-02-02\nstatus: dropped\nclosed: 2026-02-01")).toEqual([
      'objective-inconsistent: closed "2026-02-01" is before the day it was set, 2026-02-02',
    ]);
    expect(future("set: 2025-01-01\nstatus: open\nclosed: 2026-02-01")).toEqual([
      'objective-inconsistent: closed "2026-02-01" is given although the status is open',
    ]);
  });

  test("are given a day that would be right, on whichever day they are read", () => {
    const hintOn = (today: string) =>
      build(objective("title: A\nset: 2025-03-10\nstatus: achieved"), today)
        .problems.filter(({ code }) => code === "objective-inconsistent")
        .map(({ hint }) => hint);
    expect(hintOn("2025-06-30")).toEqual([
      "Add the day it was achieved, such as closed: 2025-06-30.",
    ]);
    expect(hintOn("2025-01-01")).toEqual([
      "Add the day it was achieved, such as closed: 2025-03-10.",
    ]);
  });

  test("are not told of what cannot be read", () => {
    expect(rest("status: achieved\nclosed: June")).toEqual([
      '5:9: date-invalid: closed "June" is not a day of the calendar',
    ]);
    expect(rest("status: finished\nclosed: 2025-06-01")).toEqual([
      '4:9: status-unknown: status "finished" is not a status of an objective',
    ]);
    const { problems } = build(
      objective("title: A\nset: May\ndue: 2025-01-01\nclosed: 2025-01-01\nstatus: dropped"),
    );
    expect(problems.map(({ code }) => code)).toEqual(["date-invalid"]);
  });
});
