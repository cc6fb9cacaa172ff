import fc from "fast-check";
import { expect, test } from "vitest";
import { activityParser } from "../../src/records/parse-activity.ts";
import { parseProfile } from "../../src/records/parse-profile.ts";
import { writeRecord } from "../../src/records/write-record.ts";
import { iet } from "../../src/schemes/iet.ts";

const parse = activityParser(iet, parseProfile(undefined, "").profile);
const odd = fc.string({
  minLength: 1,
  unit: fc.constantFrom(..."ab1 #:'\"\\,[]{}&*!|>%@`-?=~é–é"),
});
const text = odd.map((words) => words.trim()).filter((words) => words !== "");

test("whatever a member writes in a line is read back from the record as it was", () => {
  // A value that a list names twice is read once.
  const different = fc.uniqueArray(text, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(text, different, (title, tags) => {
      const fields = new Map<string, string | readonly string[]>([
        ["title", title],
        ["status", "draft"],
        ["tags", tags],
      ]);
      const { activity, problems } = parse(writeRecord(fields, "Learnt."), "activities/a.md");
      expect(problems).toEqual([]);
      expect({ title: activity?.title, tags: activity?.tags }).toEqual({ title, tags });
      expect(activity?.reflection).toBe("Learnt.");
    }),
  );
});
