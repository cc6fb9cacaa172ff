import { describe, expect, test } from "vitest";
import { buildPortfolio } from "../../src/portfolio.ts";
import { day } from "../support/day.ts";
import { record, sourcesOf } from "../support/portfolio.ts";

const files = ["evidence/2025/notes.pdf", "evidence/caf\u00e9.PDF", "talk.html"];

const problemsOf = (evidence: string) =>
  buildPortfolio(sourcesOf({ "activities/a.md": record({ evidence }) }, files), () =>
    day("2025-12-31"),
  ).problems;

test.each([
  "evidence/2025/notes.pdf",
  "evidence/caf\u00e9.PDF",
  "evidence/cafe\u0301.PDF",
  "https://example.com/certificate",
  "HTTP://example.com/a.exe",
])("%s is evidence", (item) => {
  expect(problemsOf(item)).toEqual([]);
});

describe("what is no evidence", () => {
  test.each([
    ["evidence/2025/note.pdf", "evidence-missing", "Did you mean evidence/2025/notes.pdf?"],
    ["evidence\\2025\\notes.pdf", "evidence-missing", "Did you mean evidence/2025/notes.pdf?"],
    ["Evidence/2025/Notes.pdf", "evidence-missing", "Did you mean evidence/2025/notes.pdf?"],
    ["./evidence/2025/notes.pdf", "evidence-missing", "Did you mean evidence/2025/notes.pdf?"],
    ["evidence/x/../2025/other.pdf", "evidence-missing", "Write the path from the records folder"],
    ["javascript:alert(1).pdf", "evidence-missing", "Write the path from the records folder"],
    ["../notes.pdf", "evidence-outside", "Put the file into the records folder"],
    ["evidence/../../notes.pdf", "evidence-outside", "Put the file into the records folder"],
    ["evidence\\..\\..\\notes.pdf", "evidence-outside", "Put the file into the records folder"],
    ["/etc/notes.pdf", "evidence-outside", "Put the file into the records folder"],
    ["\\\\server\\notes.pdf", "evidence-outside", "Put the file into the records folder"],
    ["C:\\notes.pdf", "evidence-outside", "Put the file into the records folder"],
    ["file:///etc/notes.pdf", "url-invalid", "Write a whole address that begins with https://"],
    ["https://", "url-invalid", "Write a whole address that begins with https://"],
    ["talk.html", "evidence-type", "Save it as one of: pdf, png, jpg"],
    ["notes", "evidence-type", "Save it as one of: pdf, png, jpg"],
    ["evidence.pdf/notes", "evidence-type", "Save it as one of: pdf, png, jpg"],
  ])("%s", (item, code, hint) => {
    expect(problemsOf(`'${item}'`).map((problem) => [problem.code, problem.hint])).toEqual([
      [code, expect.stringContaining(hint)],
    ]);
  });

  test("is told of at each item", () => {
    const problems = problemsOf("[evidence/2025/notes.pdf, a.pdf, ../b.pdf]");
    expect(problems.map(({ code, place }) => [code, place.column])).toEqual([
      ["evidence-missing", 37],
      ["evidence-outside", 44],
    ]);
  });
});
