import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { activityRecord, recordsFolder } from "../support/records.ts";
import { run } from "../support/run.ts";
import { filesBelow } from "../support/site.ts";

const good = { "activities/2025/2025-03-14-lecture.md": activityRecord() };
const late = "activities/2025/2025-04-09-late.md";
const wrong = { [late]: activityRecord({ title: "Late", hours: "1:30" }) };
const bare = { "activities/2025/2025-05-09-bare.md": activityRecord({ title: "Bare" }, "") };

const check = (files: Readonly<Record<string, string>>, ...options: readonly string[]) =>
  run(["check", "--records", recordsFolder(files), "--today", "2026-02-01", ...options]);

describe("the exit code is", () => {
  test.each([
    ["0 without a problem", good, [], 0],
    ["0 with warnings", bare, [], 0],
    ["1 with warnings when they count as errors", bare, ["--strict"], 1],
    ["0 without a problem when warnings count as errors", good, ["--strict"], 0],
    ["1 with an error", wrong, [], 1],
    ["1 with an error as data", wrong, ["--format", "json"], 1],
    ["1 with an error as annotations", wrong, ["--format", "github"], 1],
  ])("%s", async (_what, files, options, expected) => {
    expect((await check(files, ...options)).code).toBe(expected);
  });
});

test("a report is all on standard output", async () => {
  expect(await check(good)).toEqual({ code: 0, out: "No problems found.\n", error: "" });
  const { code, out, error } = await check(wrong);
  expect({ code, error }).toEqual({ code: 1, error: "" });
  expect(out).toMatch(
    new RegExp(`^records/${late}:5:8: error: hours "1:30" is not a length of time \\[hours-invalid\\]
  5 \\| hours: 1:30
    \\|        \\^\\^\\^\\^
  Write .*

1 error in 1 record
$`),
  );
});

test("as data, a report has the number of records and every problem with its place", async () => {
  const { out, error } = await check({ ...good, ...wrong, ...bare }, "--format", "json");
  expect(error).toBe("");
  expect(JSON.parse(out)).toEqual({
    records: 3,
    errors: 1,
    warnings: 1,
    problems: [
      {
        code: "hours-invalid",
        severity: "error",
        file: `records/${late}`,
        line: 5,
        column: 8,
        length: 4,
        message: 'hours "1:30" is not a length of time',
        hint: expect.any(String),
      },
      {
        code: "reflection-missing",
        severity: "warning",
        file: "records/activities/2025/2025-05-09-bare.md",
        line: 1,
        column: 1,
        length: 3,
        message: expect.any(String),
        hint: expect.any(String),
      },
    ],
  });
});

test("as data, nothing wrong is a report too", async () => {
  const { out } = await check(good, "--format", "json");
  expect(JSON.parse(out)).toEqual({ records: 1, errors: 0, warnings: 0, problems: [] });
});

test("as annotations, each problem is a line that leads from here to the record", async () => {
  const { out } = await run([
    ...["check", "--records", "test/fixtures/portfolios/showcase/records"],
    ...["--today", "2026-02-01", "--format", "github"],
  ]);
  expect(out).toMatch(
    /^::warning file=test\/fixtures\/portfolios\/showcase\/records\/activities\/2025\/2025-04-10-mentoring\.md,line=1,endLine=1,col=1,endColumn=4,title=reflection-missing::[^\n]*\n$/,
  );
});

test("colours are for a terminal that wants them", async () => {
  const args = ["check", "--records", recordsFolder(wrong), "--today", "2026-02-01"];
  expect((await run(args, {}, true)).out).toContain("\u001b[");
  expect((await run(args, { NO_COLOR: "1" }, true)).out).not.toContain("\u001b[");
});

test.each(["text", "json", "github"])(
  "control characters of a record or of its name are never written, as %s",
  async (format) => {
    const files = {
      "activities/2025/2025-03-14-\u001b[31mred.md": activityRecord({
        hours: "\u001b]0;title\u0007 1:30",
        category: "ev\u202eents",
      }),
    };
    const { code, out } = await check(files, "--format", format);
    expect(code).toBe(1);
    expect(out).not.toMatch(/[^\P{Cc}\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
  },
);

test("no record is changed, and no file is added", async () => {
  const folder = recordsFolder({ ...good, ...wrong });
  const before = filesBelow(folder);
  await run(["check", "--records", join(folder)]);
  expect(filesBelow(folder)).toEqual(before);
});
