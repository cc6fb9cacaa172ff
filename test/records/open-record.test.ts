import { expect, test } from "vitest";
import { openRecord } from "../../src/records/open-record.ts";

const placeOf = (source: string) => {
  const { line, column, length } = openRecord(source, "records/a.md", {}).bodyPlace();
  return [line, column, length];
};

test.each([
  ["---\n---\n\n  Learnt. \nMore.\n", [4, 3, 7]],
  ["---\n---\n<!-- What? -->\nLearnt.", [4, 1, 7]],
  ["---\n---\n", [1, 1, 3]],
  ["Learnt.", [1, 1, 3]],
])("the body of %j stands at %j", (source, place) => {
  expect(placeOf(source)).toEqual(place);
});
