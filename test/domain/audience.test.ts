import { expect, test } from "vitest";
import { narrower } from "../../src/domain/audience.ts";

test.each([
  ["public", "public", "public"],
  ["public", "reviewer", "reviewer"],
  ["public", "private", "private"],
  ["reviewer", "private", "private"],
  ["private", "private", "private"],
] as const)("of %s and %s the narrower is %s, in either order", (a, b, expected) => {
  expect([narrower(a, b), narrower(b, a)]).toEqual([expected, expected]);
});
