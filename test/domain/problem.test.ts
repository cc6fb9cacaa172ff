import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareText, inOrder, isError, quoted, severityOf } from "../../src/domain/problem.ts";
import { problem } from "../support/problem.ts";

describe("the order of problems", () => {
  const sorted = [
    problem({ file: "a.md", line: 2, column: 9 }),
    problem({ file: "a.md", line: 10, column: 1 }),
    problem({ file: "a.md", line: 10, column: 2, code: "date-invalid" }),
    problem({ file: "a.md", line: 10, column: 2, code: "hours-invalid", message: "a" }),
    problem({ file: "a.md", line: 10, column: 2, code: "hours-invalid", message: "b" }),
    problem({ file: "b.md", line: 1, column: 1 }),
  ];

  test("is by file, line, column, code and message, however they come", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), (shuffled) => {
        expect(inOrder(shuffled)).toEqual(sorted);
      }),
    );
  });
});

test("text is in order of its code units, as in no one's language", () => {
  expect(["é", "b", "a", "B", "a"].sort(compareText)).toEqual(["B", "a", "a", "b", "é"]);
});

test.each([
  ["date-invalid", true],
  ["date-future", false],
] as const)("an error is told from a warning: %s, %s", (code, expected) => {
  expect(isError(problem({ code }))).toBe(expected);
});

test("severity hangs on the code", () => {
  expect(severityOf(problem({ code: "date-invalid" }))).toBe("error");
  expect(isError(problem({ code: "date-future" }))).toBe(false);
});

describe("quoted text", () => {
  test.each([
    ["1:30", '"1:30"'],
    ["x".repeat(80), `"${"x".repeat(80)}"`],
    ["x".repeat(81), `"${"x".repeat(79)}…"`],
    ["x".repeat(5000), `"${"x".repeat(79)}…"`],
    ["😀".repeat(80), `"${"😀".repeat(80)}"`],
    ["😀".repeat(200), `"${"😀".repeat(79)}…"`],
    ["two\r\nlines\n", '"two↵lines↵"'],
  ])("%j is quoted on one line, and shortened where it is long", (text, shown) => {
    expect(quoted(text)).toBe(shown);
  });
});
