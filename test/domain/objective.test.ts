import { expect, test } from "vitest";
import { objectiveStatuses, objectiveStatusWords } from "../../src/domain/objective.ts";

test("a status is said in words", () => {
  expect(objectiveStatuses.map((status) => objectiveStatusWords[status])).toEqual([
    "open",
    "in progress",
    "achieved",
    "dropped",
  ]);
});
