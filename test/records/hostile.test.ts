import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { problemSeverities } from "../../src/domain/problem.ts";
import { buildPortfolio } from "../../src/portfolio.ts";
import { reportText } from "../../src/report/report-text.ts";
import { day } from "../support/day.ts";
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

describe("a megabyte of one thing is read and reported in under two seconds", () => {
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
    "\t",
    "\\",
    "`",
    "` ",
    "<!-- ",
    "    x\n\n",
  ];
  const megabyte = (mark: string) => mark.repeat(1_000_000 / mark.length);
  const where = [
    ["as front matter", (text: string) => `---\n${text}\n---\nLearnt.\n`],
    ["as a title", (text: string) => `---\ntitle: ${text}\n---\nLearnt.\n`],
    ["as a body", (text: string) => record({}, `<!-- a -->\n${text}`)],
    ["alone", (text: string) => text],
  ] as const;

  test.each([...marks, ...others])("%j", (mark) => {
    for (const [name, around] of where) {
      const file = "records/activities/2025/2025-03-14-lecture.md";
      const texts = new Map([[file, around(megabyte(mark))]]);
      const begun = performance.now();
      const { problems } = buildPortfolio(
        { folder: "records", texts, otherFiles: new Map(), problems: [] },
        () => day("2025-12-31"),
      );
      expect(reportText(problems, texts).length).toBeLessThan(2_000_000);
      expect(performance.now() - begun, name).toBeLessThan(2000);
    }
  });

  test("as much front matter as is read at all", () => {
    for (const mark of [...marks, ...others]) {
      const text = `---\n${mark.repeat(49_000 / mark.length)}\n---\n`;
      const begun = performance.now();
      const texts = new Map([["records/activities/a.md", text]]);
      const { problems } = buildPortfolio(
        { folder: "records", texts, otherFiles: new Map(), problems: [] },
        () => day("2025-12-31"),
      );
      reportText(problems, texts);
      expect(performance.now() - begun, mark).toBeLessThan(2000);
    }
  });
});
