import { expect, test } from "vitest";
import { reportJson } from "../../src/report/report-json.ts";
import { problem } from "../support/problem.ts";

test("gives problems as data, in the order given, with their numbers", () => {
  const problems = [
    problem({ line: 2, column: 8, length: 4 }),
    problem({ code: "date-future", message: "m", hint: "h" }),
  ];
  expect(JSON.parse(reportJson(problems, 12))).toEqual({
    records: 12,
    errors: 1,
    warnings: 1,
    problems: [
      {
        code: "hours-invalid",
        severity: "error",
        file: "records/a.md",
        line: 2,
        column: 8,
        length: 4,
        message: 'hours "1:30" is not a length of time',
        hint: "Write 1h 30m.",
      },
      {
        code: "date-future",
        severity: "warning",
        file: "records/a.md",
        line: 1,
        column: 1,
        length: 3,
        message: "m",
        hint: "h",
      },
    ],
  });
});

test("is indented, and ends with a line's end", () => {
  expect(reportJson([], 0)).toBe(
    '{\n  "records": 0,\n  "errors": 0,\n  "warnings": 0,\n  "problems": []\n}\n',
  );
});

test("escapes control characters, and loses none", () => {
  const message = "a\u001b\u0007\u007f\u009b\u202e\u2028\n\tb";
  const text = reportJson([problem({ message })], 1);
  expect(text).toContain("a\\u001b\\u0007\\u007f\\u009b\\u202e\\u2028\\n\\tb");
  expect(JSON.parse(text)).toMatchObject({ problems: [{ message }] });
});
