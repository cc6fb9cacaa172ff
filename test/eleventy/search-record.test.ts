import { expect, test } from "vitest";
import { recordOf } from "../../src/eleventy/search-record.ts";

test("a letter that only our own page folds is in the index as it is written too", () => {
  const { content } = recordOf("/activities/2025/a/", {
    text: ["Überspannung by Øersted"],
    facts: ["Łódź Technical Museum"],
    filters: { year: "2025", category: "Events", competences: [], objectives: [] },
    sort: { date: "2025-03-14", hours: "60" },
    shown: { title: "Networks", date: "14 March 2025", hours: "1 h", category: "Events" },
  });
  const words = content.split(" ").filter((word) => word !== "|");
  expect(words).toEqual([
    ...["networks", "lodz", "technical", "museum", "uberspannung", "by", "oersted"],
    ...["łódź", "øersted"],
  ]);
});
