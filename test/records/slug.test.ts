import fc from "fast-check";
import { expect, test } from "vitest";
import { baseNameOf, slugOf } from "../../src/records/slug.ts";

test.each([
  ["records/activities/2025/2025-03-14-grid-forming.md", "grid-forming"],
  ["records/activities/2025-03-14_Grid Forming.md", "grid-forming"],
  ["records/activities/2025-03-14 talk.markdown", "talk"],
  ["records/activities/grid.forming.md", "grid-forming"],
  ["records/activities/2025-03-14.md", "2025-03-14"],
  ["records/activities/2025-03-14-.md", "2025-03-14"],
  ["records/activities/Café über Größe.md", "cafe-uber-große"],
  ["records/activities/電力.md", "電力"],
  ["records/activities/!!!.md", "activity"],
  ["records/activities/.md", "activity"],
  ["records/activities/-a--b-.md", "a-b"],
  [`records/activities/${"a".repeat(200)}.md`, "a".repeat(80)],
  [`records/activities/${"ab ".repeat(27)}.md`, "ab-".repeat(27).slice(0, 80)],
  [`records/activities/${"a".repeat(79)} b.md`, "a".repeat(79)],
  [`records/activities/${"a".repeat(79)}𝔊𝔊.md`, `${"a".repeat(79)}g`],
])("%s has the address %s", (file, slug) => {
  expect(slugOf(file)).toBe(slug);
});

test("an address is safe, whatever the file is called", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (name) => {
      const slug = slugOf(`records/activities/${name}.md`);
      expect(slug).toMatch(/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u);
      expect(() => encodeURIComponent(slug)).not.toThrow();
    }),
  );
});

test("a name ends with its last dot", () => {
  expect(baseNameOf("records/objectives/grid.forming.md")).toBe("grid.forming");
});
