import { expect, test } from "vitest";
import { encodePath, linksUnder, paths, wayToTop } from "../../src/views/addresses.ts";
import { activity } from "../support/activity.ts";

test.each([
  ["/", paths.home, "/"],
  ["/repo/", paths.home, "/repo/"],
  ["/", paths.year(2025), "/years/2025/"],
  ["/repo/", paths.category("self-study"), "/repo/categories/self-study/"],
  ["/", paths.objective("2025-1"), "/objectives/2025-1/"],
  ["/repo/", paths.objective("50% of #2?"), "/repo/objectives/50%25%20of%20%232%3F/"],
  [
    "/",
    paths.activity({ ...activity({ date: "2025-03-14" }), slug: "雷" }),
    "/activities/2025/%E9%9B%B7/",
  ],
  ["/", paths.evidence("evidence/50% of #2?.txt"), "/evidence/evidence/50%25%20of%20%232%3F.txt"],
  ["/", paths.evidence("evidence/e\u0301.txt"), "/evidence/evidence/%C3%A9.txt"],
])("under %s, %s is written %s", (prefix, path, link) => {
  expect(linksUnder(prefix)(path)).toBe(link);
});

test.each([
  ["/a b/", "/a%20b/"],
  ["/a?b#c/", "/a%3Fb%23c/"],
  ["/a%20b/", "/a%2520b/"],
])("%s is escaped as %s", (path, escaped) => {
  expect(encodePath(path)).toBe(escaped);
});

test.each([
  ["/", "./"],
  ["/years/", "../"],
  ["/years/2025/", "../../"],
  ["/activities/2025/lecture/", "../../../"],
])("from %s the top of the site is %s", (path, way) => {
  expect(wayToTop(path)).toBe(way);
});

test.each([
  ["", "/objectives/-/"],
  [".", "/objectives/-./"],
  ["..", "/objectives/-../"],
  ["-..", "/objectives/--../"],
  ["...", "/objectives/.../"],
  ["index.html", "/objectives/-index.html/"],
  ["-Index.HTML", "/objectives/--Index.HTML/"],
])("an objective %j has a folder of its own, %s", (id, path) => {
  expect(paths.objective(id)).toBe(path);
});
