import { expect, test } from "vitest";
import { reportGithub } from "../../src/report/report-github.ts";
import { problem } from "../support/problem.ts";

test("writes one annotation a problem, at its place in the repository", () => {
  const problems = [
    problem({ line: 2, column: 8, length: 4 }),
    problem({ code: "date-future", message: "m", hint: "h" }),
  ];
  expect(reportGithub(problems, "docs/")).toBe(
    [
      '::error file=docs/records/a.md,line=2,endLine=2,col=8,endColumn=12,title=hours-invalid::hours "1:30" is not a length of time%0AWrite 1h 30m.',
      "::warning file=docs/records/a.md,line=1,endLine=1,col=1,endColumn=4,title=date-future::m%0Ah",
      "",
    ].join("\n"),
  );
});

test("writes nothing of nothing", () => {
  expect(reportGithub([], "")).toBe("");
});

test("escapes what would end a property or begin another command", () => {
  const text = reportGithub(
    [
      problem({
        file: "records/50%,a:b\n::set-output::.md",
        message: "100% \r\n::error::x",
        hint: "h",
      }),
    ],
    "",
  );
  expect(text).toBe(
    "::error file=records/50%25%2Ca%3Ab\ufffd%3A%3Aset-output%3A%3A.md,line=1,endLine=1,col=1,endColumn=4,title=hours-invalid::100%25 \ufffd\ufffd::error::x%0Ah\n",
  );
});
