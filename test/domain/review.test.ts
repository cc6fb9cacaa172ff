import { describe, expect, test } from "vitest";
import { formatVerdict } from "../../src/domain/assessment.ts";
import { formatHours } from "../../src/domain/hours.ts";
import { reviewYear } from "../../src/domain/review.ts";
import { must } from "../support/day.ts";
import { build, record } from "../support/portfolio.ts";

type Texts = Readonly<Record<string, string>>;

const review = (texts: Texts, today = "2026-02-01", year = 2025) => {
  const { portfolio } = build({ "years/2025.md": "---\n---\n", ...texts }, today);
  return reviewYear(portfolio, must(portfolio.years.find((one) => one.year === year)));
};

describe("a review", () => {
  test("looks at one year alone, as a reviewer does", () => {
    const { assessment, plan, mix, competences } = review({
      "profile.md": "---\nregistration: CEng\n---\n",
      "years/2025.md": "---\nregistration: EngTech\n---\n",
      "objectives/grid.md": "---\ntitle: Grid\nset: 2025-01-10\n---\n",
      "activities/a.md": record({ hours: "2", objectives: "grid", skills: "soft" }),
      "activities/b.md": record({ title: "B", date: "2024-12-31", hours: "8", objectives: "grid" }),
      "activities/c.md": record({ status: "draft", title: "C" }),
    });
    expect(formatVerdict(assessment)).toBe("2 h recorded, 30 h required: 28 h short.");
    expect(assessment.counted.map(({ file }) => file)).toEqual(["records/activities/a.md"]);
    expect(plan.objectives.map(({ minutes }) => formatHours(minutes))).toEqual(["2 h"]);
    expect([formatHours(plan.plannedCpd), formatHours(mix.soft)]).toEqual(["2 h", "2 h"]);
    expect(competences).toHaveLength(15);
  });

  test("finds gaps, but none in which an activity of the next year had begun", () => {
    const spring = { "activities/a.md": record({ date: "2025-09-30", start: "2025-01-01" }) };
    const spans = (texts: Texts) => review(texts).gaps.map(({ from, to }) => `${from} to ${to}`);
    const next = (start: string) =>
      spans({
        ...spring,
        "activities/b.md": record({ title: "B", date: "2026-01-10", start }),
        "activities/c.md": record({ title: "C", date: "2024-01-10" }),
      });
    expect(spans(spring)).toEqual(["2025-10-01 to 2025-12-31"]);
    const plan = {
      "activities/d.md": record({ title: "D", date: "2025-11-15", status: "planned" }),
    };
    expect(spans({ ...spring, ...plan })).toEqual(["2025-10-01 to 2025-12-31"]);
    expect(next("2025-11-01")).toEqual([]);
    expect(next("2026-01-01")).toEqual(["2025-10-01 to 2025-12-31"]);
  });
});

describe("what is outstanding", () => {
  test("is told by kind", () => {
    const { outstanding } = review({
      "activities/a.md": record({ title: "Silent" }, ""),
      "activities/b.md": record({ title: "Past", status: "planned" }),
      "activities/c.md": record({ title: "Begun", status: "draft" }),
      "objectives/due.md": "---\ntitle: Due\nset: 2024-01-10\ndue: 2025-12-31\n---\n",
      "objectives/later.md": "---\ntitle: Later\nset: 2024-01-10\ndue: 2026-01-01\n---\n",
      "objectives/undated.md": "---\ntitle: Undated\nset: 2024-01-10\n---\n",
      "objectives/over.md":
        "---\ntitle: Over\nset: 2024-01-10\ndue: 2025-06-30\nstatus: achieved\nclosed: 2025-07-01\n---\n",
    });
    const titles = (list: readonly { readonly title: string }[]) => list.map(({ title }) => title);
    expect({
      ...outstanding,
      drafts: titles(outstanding.drafts),
      plannedAndPast: titles(outstanding.plannedAndPast),
      withoutReflection: titles(outstanding.withoutReflection),
      openObjectives: titles(outstanding.openObjectives.map(({ objective }) => objective)),
    }).toEqual({
      drafts: ["Begun"],
      plannedAndPast: ["Past"],
      withoutReflection: ["Silent"],
      openObjectives: ["Due"],
      needsRole: true,
      needsSector: true,
      needsShortfallReason: true,
      needsReflection: true,
      needsDeclaration: true,
    });
  });

  test("is nothing of a year that says all", () => {
    const { outstanding } = review({
      "activities/a.md": record({ hours: "2h" }),
      "years/2025.md":
        "---\nrole: Engineer\nsector: Power\nshortfall-reason: Ill\ndeclared: 2026-01-10\n---\n\nA year.\n",
    });
    expect(Object.values(outstanding).flat().filter(Boolean)).toEqual([]);
  });

  test.each([
    ["once the year is over and short", "28h", "2026-01-01", true],
    ["not while it lasts", "28h", "2025-12-31", false],
    ["not when it is met", "30h", "2026-01-01", false],
  ])("is a reason for the shortfall %s", (_when, hours, today, expected) => {
    const { outstanding } = review({ "activities/a.md": record({ hours }) }, today);
    expect(outstanding.needsShortfallReason).toBe(expected);
  });

  test("is no planned activity whose day is today", () => {
    const texts = { "activities/a.md": record({ status: "planned" }) };
    expect(review(texts, "2025-03-14").outstanding.plannedAndPast).toEqual([]);
  });
});
