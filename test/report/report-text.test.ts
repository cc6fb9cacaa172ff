import { describe, expect, test } from "vitest";
import { reportText } from "../../src/report/report-text.ts";
import { problem } from "../support/problem.ts";

const file = "records/a.md";
const report = (text: string, said: Parameters<typeof problem>[0] = {}) =>
  reportText([problem({ file, ...said })], new Map([[file, text]]));

describe("a report", () => {
  test("of nothing says so", () => {
    expect(reportText([], new Map())).toBe("No problems found.\n");
  });

  test("shows the line as written, with marks under what is wrong", () => {
    expect(report("---\nhours: 1:30\n---\n", { line: 2, column: 8, length: 4 })).toBe(
      [
        'records/a.md:2:8: error: hours "1:30" is not a length of time [hours-invalid]',
        "  2 | hours: 1:30",
        "    |        ^^^^",
        "  Write 1h 30m.",
        "",
        "1 error in 1 record",
        "",
      ].join("\n"),
    );
  });

  test("keeps the marks under their columns when line numbers grow", () => {
    const text = `${"\n".repeat(99)}hours: x`;
    expect(report(text, { line: 100, column: 8, length: 1 })).toContain(
      "  100 | hours: x\n      |        ^\n",
    );
  });

  test("marks no more than there is of the line, and one character at least", () => {
    expect(report("abc", { column: 2, length: 99 })).toContain("  1 | abc\n    |  ^^\n");
    expect(report("", { column: 1, length: 3 })).toContain("  1 | \n    | ^\n");
  });

  test("shows no line of a file that is no text, or has no such line", () => {
    const shown = reportText([problem({ file })], new Map());
    expect(shown.split("\n")[1]).toBe("  Write 1h 30m.");
    expect(report("abc", { line: 2 }).split("\n")[1]).toBe("  Write 1h 30m.");
  });

  test("is the same with CRLF and a byte order mark", () => {
    const said = { line: 2, column: 8, length: 4 };
    const plain = report("---\nhours: 1:30\n", said);
    expect(report("\uFEFF---\r\nhours: 1:30\r\n", said)).toBe(plain);
    expect(report("\uFEFFabc", { column: 1, length: 3 })).toContain("  1 | abc\n    | ^^^\n");
  });

  test.each([
    [1, "", 100, "…", 0],
    [50, "", 100, "…", 49],
    [51, "…", 100, "…", 26],
    [175, "…", 51, "", 26],
  ])("cuts a line of 200 around column %i", (column, before, length, after, indent) => {
    const shown = `${before}${"a".repeat(length)}${after}`;
    expect(report("a".repeat(200), { column, length: 2 })).toContain(
      `  1 | ${shown}\n    | ${" ".repeat(indent)}^^\n`,
    );
  });

  test("never prints control characters, and keeps the columns", () => {
    const text = "a\u001b[31mb\tc\u0007\u202ed\u2028e\u009bf";
    const shown = report(text, {
      column: 6,
      length: 1,
      file,
      message: 'title "\u001b]0;x\u0007" is wrong',
      hint: "Write\u202e it.",
    });
    expect(shown.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u2028\u202e]/u);
    expect(shown).toContain("  1 | a\ufffd[31mb c\ufffd\ufffdd\ufffde\ufffdf\n    |      ^\n");
  });

  test("prints the names of files safely", () => {
    const hostile = "records/\u001b[2Ja\n.md";
    expect(reportText([problem({ file: hostile })], new Map())).toContain(
      "records/\ufffd[2Ja\ufffd.md:1:1: error:",
    );
  });

  test.each([
    [[{}], "1 error in 1 record"],
    [[{}, {}], "2 errors in 1 record"],
    [[{ file: "b.md" }, {}], "2 errors in 2 records"],
    [[{ code: "date-future" as const }], "1 warning in 1 record"],
    [[{ code: "date-future" as const }, {}, {}], "2 errors and 1 warning in 1 record"],
  ])("ends with a line that sums up: %j", (saids, summary) => {
    const text = reportText(
      saids.map((said) => problem(said)),
      new Map(),
    );
    expect(text.endsWith(`\n\n${summary}\n`)).toBe(true);
  });

  test("has one block a problem, in the order given", () => {
    const text = reportText([problem({ line: 9 }), problem({ line: 2 })], new Map());
    expect([...text.matchAll(/a\.md:(\d)/g)].map(([, line]) => line)).toEqual(["9", "2"]);
  });

  test("is painted in its parts", () => {
    const texts = new Map([[file, "abc"]]);
    const painted = reportText(
      [problem({ file }), problem({ file, code: "date-future" })],
      texts,
      (part, text) => `<${part}>${text}</${part}>`,
    );
    expect(painted).toContain("<place>records/a.md:1:1</place>: <error>error</error>: hours");
    expect(painted).toContain("<warning>warning</warning>");
    expect(painted).toContain("    | <mark>^^^</mark>\n");
  });
});
