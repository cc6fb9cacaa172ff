import { expect, test } from "vitest";
import { suggestion } from "../../src/records/nearest.ts";

test.each([
  [["hours", "horse"], "hours"],
  [["horse", "hours"], "horse"],
])("of two words that are equally near, the first of %j is meant", (words, first) => {
  expect(suggestion("hourse", words, "Nothing.")).toBe(`Did you mean ${first}? Nothing.`);
});
