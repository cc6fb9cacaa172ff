import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { problemSeverities } from "../../src/domain/problem.ts";
import { buildPortfolio } from "../../src/portfolio.ts";
import { reportText } from "../../src/report/report-text.ts";
import { day } from "../support/day.ts";
import { growth } from "../support/growth.ts";
import { record } from "../support/portfolio.ts";

const places = [
  "records/activities/2025/2025-03-14-lecture.md",
  "records/years/2025.md",
  "records/objectives/grid.md",
  "records/profile.md",
];

/** Reads one text as each kind of record, and expects of every problem what holds for all. */
function expectSoundProblems(text: string): void {
  for (const file of places) {
    const texts = new Map([[file, text]]);
    const sources = { folder: "records", texts, otherFiles: new Map(), problems: [] };
    const { problems } = buildPortfolio(sources, () => day("2025-12-31"));
    const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
    for (const { code, place, message, hint } of problems) {
      expect(problemSeverities).toHaveProperty(code);
      expect(place.file).toBe(file);
      expect(place.line).toBeLessThanOrEqual(lines.length);
      const { length } = lines[place.line - 1] ?? "";
      expect(place.column).toBeGreaterThan(0);
      expect(place.length).toBeGreaterThan(0);
      // One mark stands behind an empty line's end, and three under a file as a whole.
      const most = place.line === 1 ? Math.max(3, length) : Math.max(1, length);
      expect(place.column + place.length - 1, JSON.stringify(place)).toBeLessThanOrEqual(most);
      expect(message).toMatch(/^\S.*[^.\s]$/);
      expect(hint).toMatch(/^[A-Z]/);
    }
    expect(reportText(problems, texts)).not.toMatch(/undefined|\[object/);
  }
}

const good = record({
  title: '"Inverters: a talk"',
  tags: "\n  - grid\n  - 'long one'",
  competences: "[A1, B2]",
  status: "planned",
  "x-own": "{ a: [b] }",
});

const bit = fc.oneof(
  fc.constantFrom(
    ..."\n\r\t:#-[]{}'\"!&*|>?,%@`~\\<x1é".split(""),
    "---\n",
    ": ",
    "- ",
    "\n  ",
    "<!--",
  ),
  fc.string({ unit: "binary", maxLength: 3 }),
);

describe("whatever a file holds, it gives problems with places inside it and never throws", () => {
  test("arbitrary text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), expectSoundProblems));
  });

  test("arbitrary front matter", () => {
    const lines = fc.array(bit, { maxLength: 40 }).map((bits) => `---\n${bits.join("")}\n---\n`);
    fc.assert(fc.property(lines, expectSoundProblems), { numRuns: 100 });
  });

  test("a good record that was changed in a few places", () => {
    const change = fc.record({
      at: fc.integer({ min: 0, max: good.length }),
      cut: fc.integer({ min: 0, max: 4 }),
      bit,
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const changed = changes.reduce(
          (text, { at, cut, bit }) => text.slice(0, at) + bit + text.slice(at + cut),
          good,
        );
        expectSoundProblems(changed);
      }),
      { numRuns: 100 },
    );
  });
});

describe("four times as much of one thing takes no more than a few times as long to read and report", () => {
  const marks = [
    "[",
    "{",
    "- ",
    '"',
    "'",
    "#",
    "a: ",
    "a: x\n",
    "- a\n",
    "&a ",
    "*a ",
    "!x ",
    "? ",
  ];
  const others = [
    "[a,",
    "{a: ",
    "x: [\n",
    "a\n\n",
    " ",
    "\n",
    `${" ".repeat(48)}\n`,
    "\t",
    "\\",
    "`",
    "` ",
    "<!-- ",
    "    x\n\n",
    "%",
    "%% ",
    "[a](b) ",
    "[a]: b\n",
    "![[a",
  ];
  /** Reads, checks and reports on a text; gives the length of the report. */
  const read = (text: string): number => {
    const texts = new Map([["records/activities/2025/2025-03-14-lecture.md", text]]);
    const { problems } = buildPortfolio(
      { folder: "records", texts, otherFiles: new Map(), problems: [] },
      () => day("2025-12-31"),
    );
    return reportText(problems, texts).length;
  };
  const many = (mark: string, size: number) => mark.repeat(Math.floor(size / mark.length));
  const where = [
    ["as front matter", (text: string) => `---\n${text}\n---\nLearnt.\n`],
    ["as a title", (text: string) => `---\ntitle: ${text}\n---\nLearnt.\n`],
    ["as a body", (text: string) => record({}, `<!-- a -->\n${text}`)],
    ["alone", (text: string) => text],
  ] as const;

  test.each([...marks, ...others])("%j", (mark) => {
    for (const [name, around] of where) {
      const readMany = (size: number) => {
        expect(read(around(many(mark, size)))).toBeLessThan(2_000_000);
      };
      expect(growth(readMany, 200_000), name).toBeLessThan(10);
    }
  });

  test.each([...marks, ...others])("%j, as much front matter as is read at all", (mark) => {
    const readMany = (size: number) => read(`---\n${many(mark, size)}\n---\n`);
    expect(growth(readMany, 49_000)).toBeLessThan(10);
  });
});
