import { join } from "node:path";
import { expect, test } from "vitest";
import { activityRecord, recordsFolder } from "../support/records.ts";
import { run } from "../support/run.ts";
import { filesBelow } from "../support/site.ts";
import { folderOf } from "../support/temporary-folder.ts";

const build = async (files: Readonly<Record<string, string>>) => {
  const output = join(folderOf(), "site");
  const outcome = await run(["build", "--records", recordsFolder(files), "--output", output]);
  return { ...outcome, output };
};
const lecture = "activities/2025-03-14-lecture.md";

test("a build tells how many pages it wrote, and nothing on standard output", async () => {
  const { code, out, error, output } = await build({ [lecture]: activityRecord() });
  const pages = filesBelow(output).filter((path) => path.endsWith(".html"));
  expect({ code, out }).toEqual({ code: 0, out: "" });
  expect(error).toBe(`Wrote ${pages.length} pages to ${output}\n`);
});

test("warnings do not stop a build, and are told", async () => {
  const { code, out, error } = await build({ [lecture]: activityRecord({}, "") });
  expect({ code, out }).toEqual({ code: 0, out: "" });
  expect(error).toContain("[reflection-missing]");
});

test("errors stop a build, and their report is on standard output", async () => {
  const { code, out, error } = await build({ [lecture]: activityRecord({ hours: "0" }) });
  expect({ code, error }).toEqual({ code: 1, error: "" });
  expect(out).toContain("[hours-invalid]");
});

test("one process may build again and again", async () => {
  const files = { [lecture]: activityRecord() };
  const [first, second] = [await build(files), await build(files)];
  expect([first.code, second.code]).toEqual([0, 0]);
  expect(filesBelow(first.output)).toEqual(filesBelow(second.output));
});
