import { expect, test } from "vitest";
import { openRecord } from "../../src/records/open-record.ts";

const placeOf = (source: string) => {
  const { line, column, length } = openRecord(source, "records/a.md", {}).bodyPlace();
  return [line, column, length];
};

test.each([
  ["---\n---\n\n  Learnt. \nMore.\n", [4, 3, 7]],
  ["---\n---\n<!-- What? -->\nLearnt.", [4, 1, 7]],
  ["---\n---\na <!-- b\n\nc -->", [3, 1, 8]],
  ["---\r\n---\r\n<!-- a -->\r\n <!-- b --> Text", [4, 13, 4]],
  ["---\n---\n", [1, 1, 3]],
  ["---\n---\n<!-- What? -->\n", [1, 1, 3]],
  ["Learnt.", [1, 1, 3]],
])("the body of %j stands at %j", (source, place) => {
  expect(placeOf(source)).toEqual(place);
});

test.each([
  ["\n \t\n    code\n\n\n", "    code"],
  [" \n\n<!-- a -->\n", ""],
  ["- <!-- What did you learn? -->\n- %% How? %%\n", ""],
  ["> <!-- a -->\n## ", ""],
  ["-", ""],
  ["- a", "- a"],
])("the body of %j is %j", (body, expected) => {
  expect(openRecord(`---\n---\n${body}`, "records/a.md", {}).body).toBe(expected);
});

test.each([
  ["a\n <!-- b", 4, 2, 4, "End it with -->, or put <!-- in `backticks` to show it."],
  ["> a %% b", 3, 5, 2, "End it with %%, or put %% in `backticks` to show it."],
])("a comment without an end in %j is told at its place", (body, line, column, length, hint) => {
  const { problems } = openRecord(`---\n---\n${body}`, "records/a.md", {});
  const place = { file: "records/a.md", line, column, length };
  expect(problems).toMatchObject([{ code: "comment-unclosed", place, hint }]);
});
