import { expect, test } from "vitest";
import { activityRecord, record } from "../support/records.ts";
import { viewsOf } from "../support/views.ts";

const here = "records/activities/2025/2025-03-14-here.md";

const { resolve, files } = viewsOf(
  {
    "profile.md": record({ name: "Ada" }),
    "years/2024.md": record({ audience: "public" }, "Shown."),
    "years/2025.md": record({ audience: "private" }, "Hidden."),
    "objectives/grids.md": record({ title: "Grids", set: "2025-01-10" }),
    "objectives/hidden.md": record({ title: "Hidden", set: "2025-01-10", audience: "reviewer" }),
    "activities/2025/2025-03-14-here.md": activityRecord({ evidence: "evidence/listed.txt" }),
    "activities/2025/2025-04-14-two words.md": activityRecord({ date: "2025-04-14" }),
    "activities/2025/2025-05-14-hidden.md": activityRecord({
      date: "2025-05-14",
      audience: "reviewer",
      evidence: "evidence/hidden.txt",
    }),
  },
  {
    prefix: "/repo/",
    otherFiles: [
      "evidence/listed.txt",
      "evidence/linked.PNG",
      "evidence/hidden.txt",
      "evidence/page.html",
      "evidence/drawing.svg",
      "évidence.txt",
    ],
  },
);

test.each([
  ["2025-03-14-here.md", "/repo/activities/2025/here/"],
  ["./2025-04-14-two%20words.md", "/repo/activities/2025/two-words/"],
  ["2025-04-14-two words.md", "/repo/activities/2025/two-words/"],
  ["2025-03-14-here.md#part", "/repo/activities/2025/here/"],
  ["2025-03-14-here.md?query", "/repo/activities/2025/here/"],
  ["../../profile.md", "/repo/"],
  ["../../years/2024.md", "/repo/years/2024/"],
  ["../../objectives/grids.md", "/repo/objectives/grids/"],
  ["../../evidence/listed.txt", "/repo/evidence/evidence/listed.txt"],
  ["../../evidence/linked.PNG", "/repo/evidence/evidence/linked.PNG"],
  ["../../e\u0301vidence.txt", "/repo/evidence/%C3%A9vidence.txt"],
])("a public record or a file, linked as %s, is at %s", (href, address) => {
  expect(resolve(here, href)).toBe(address);
});

test.each([
  ["a record that is not public", "2025-05-14-hidden.md"],
  ["a year that is not public", "../../years/2025.md"],
  ["an objective that is not public", "../../objectives/hidden.md"],
  ["a record that is not there", "nowhere.md"],
  ["a file that is not there", "../../evidence/nowhere.txt"],
  ["a file that a browser would run", "../../evidence/page.html"],
  ["a drawing that a browser would run", "../../evidence/drawing.svg"],
  ["a file beside the records", "../../../evidence/listed.txt"],
  ["a file of another folder", "../../../other/evidence/listed.txt"],
  ["an address that cannot be read", "%E0%A4%A"],
  ["a host in disguise", "\\\\evil.example\\x.txt"],
])("%s has no address", (_what, href) => {
  expect(resolve(here, href)).toBeUndefined();
});

test("files are published that evidence or a link that was met leads to, and no others", () => {
  expect([...files].sort()).toEqual(["evidence/linked.PNG", "evidence/listed.txt", "évidence.txt"]);
});
