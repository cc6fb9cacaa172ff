import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isWithin, realPath } from "../src/places.ts";
import { folderOf } from "./support/temporary-folder.ts";

test.each([
  ["/p", "/p", true],
  ["/p/records", "/p", true],
  ["/p/..records", "/p", true],
  ["/p-site", "/p", false],
  ["/", "/p", false],
  ["/p", "/", true],
])("%s lies in %s: %s", (path, folder, expected) => {
  expect(isWithin(path, folder)).toBe(expected);
});

test("a path leads where its links do, though its end is not there yet", () => {
  const folder = realPath(folderOf({ "records/profile.md": "" }));
  symlinkSync("records", join(folder, "other"));
  expect(realPath(join(folder, "other/../other/profile.md"))).toBe(
    join(folder, "records/profile.md"),
  );
  expect(realPath(join(folder, "other/new/site"))).toBe(join(folder, "records/new/site"));
});
