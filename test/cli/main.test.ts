import { describe, expect, test } from "vitest";
import { run, runProcess, runUnread } from "../support/run.ts";
import { showcase } from "../support/site.ts";

const commands = ["check", "totals", "review", "build"];

describe("help", () => {
  test("names every command, what records are, and what exit codes mean, on standard output", async () => {
    const { code, out, error } = await run(["--help"]);
    expect({ code, error }).toEqual({ code: 0, error: "" });
    for (const command of commands) expect(out).toMatch(new RegExp(`^  ${command} .*[a-z]`, "m"));
    expect(out).toContain("A record is a Markdown file in records/activities/");
    expect(out).toContain("Exit codes: 0 fine, 1 errors in the records, 2 anything else.");
  });

  test.each(commands)(
    "of %s says what it does and what each of its options is",
    async (command) => {
      const { code, out, error } = await run([command, "--help"]);
      expect({ code, error }).toEqual({ code: 0, error: "" });
      expect(out).toMatch(new RegExp(`^Usage: cpd ${command} \\[options\\]`));
      for (const option of ["--records <dir>", "--today <date>", "-h, --help"]) {
        expect(out).toMatch(new RegExp(`^  ${option} +[a-z]`, "m"));
      }
      expect(out).not.toMatch(/undefined|\[object/);
    },
  );

  test.each(commands)("is the same by cpd help %s", async (command) => {
    expect(await run(["help", command])).toEqual(await run([command, "--help"]));
  });

  test("is what a command line without a command gives, as misuse", async () => {
    const { code, out, error } = await run([]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(error).toBe((await run(["--help"])).out);
  });
});

describe("misuse ends with 2, with a line that says what, and nothing on standard output", () => {
  test.each([
    ["bulid", "cpd: unknown command 'bulid'\n(Did you mean build?)"],
    ["check --strikt", "cpd: unknown option '--strikt'\n(Did you mean --strict?)"],
    [
      "check --format yaml",
      "cpd: option '--format <format>' argument 'yaml' is invalid. Allowed choices are text, json, github.",
    ],
    ["check --records", "cpd: option '--records <dir>' argument missing"],
    ["check twice", "cpd: too many arguments for 'check'. Expected 0 arguments but got 1."],
    [
      "totals 20x5",
      "cpd: command-argument value '20x5' is invalid for argument 'year'. Write a year such as 2025.",
    ],
    [
      "review 25",
      "cpd: command-argument value '25' is invalid for argument 'year'. Write a year such as 2025.",
    ],
    [
      "review --format csv",
      "cpd: option '--format <format>' argument 'csv' is invalid. Allowed choices are text, json.",
    ],
  ])("and leads to --help: cpd %s", async (line, expected) => {
    const { code, out, error } = await run(line.split(" "));
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(error).toBe(`${expected}\n(add --help for what can be asked)\n`);
  });

  test.each([
    ["check", "--records", "nowhere"],
    ["totals", "--records", "nowhere"],
    ["review", "--records", "nowhere"],
    ["build", "--records", "nowhere"],
    ["check", "--records", "package.json"],
  ])("when there is no folder of records: cpd %s %s %s", async (...args) => {
    expect(await run(args)).toEqual({
      code: 2,
      out: "",
      error: `cpd: there is no folder ${args[2]}: name your records with --records\n`,
    });
  });

  test.each(["2026-02-30", "2026", "today", "01/02/2026", ""])(
    "when --today is no day: %j",
    async (today) => {
      expect(await run(["check", "--records", showcase, "--today", today])).toEqual({
        code: 2,
        out: "",
        error: `cpd: --today "${today}" is not a day of the calendar: write it as year-month-day, for example 2026-01-31\n`,
      });
    },
  );

  test.each(["yesterday", "-1", "1.5", "1e9"])(
    "when SOURCE_DATE_EPOCH is no number of seconds: %j",
    async (epoch) => {
      expect(await run(["totals", "--records", showcase], { SOURCE_DATE_EPOCH: epoch })).toEqual({
        code: 2,
        out: "",
        error: `cpd: SOURCE_DATE_EPOCH "${epoch}" is not a number of seconds: write seconds since 1970, or leave it out\n`,
      });
    },
  );

  test.each(["re po", "/re?po/", "https://ada.example/repo/"])(
    "when --path-prefix is no path: %j",
    async (prefix) => {
      const { code, out, error } = await run([
        "build",
        "--records",
        showcase,
        "--path-prefix",
        prefix,
      ]);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(error).toBe(
        `cpd: --path-prefix "${prefix}" is not a path: write one such as /repo/\n`,
      );
    },
  );
});

describe("today is", () => {
  const todayOf = async (args: readonly string[], environment: Record<string, string>) => {
    const { out } = await run(
      ["totals", "--records", showcase, "--format", "json", ...args],
      environment,
    );
    return JSON.parse(out).today;
  };
  const newYear = String(Date.parse("2025-12-31T23:30:00Z") / 1000);
  const summer = String(Date.parse("2025-06-30T23:30:00Z") / 1000);

  test("the day that --today names, whatever SOURCE_DATE_EPOCH says", async () => {
    expect(await todayOf(["--today", "2024-02-29"], { SOURCE_DATE_EPOCH: newYear })).toBe(
      "2024-02-29",
    );
  });

  test("else the day of SOURCE_DATE_EPOCH where the member lives", async () => {
    expect(await todayOf([], { SOURCE_DATE_EPOCH: newYear })).toBe("2025-12-31");
    expect(await todayOf([], { SOURCE_DATE_EPOCH: summer })).toBe("2025-07-01");
  });

  test("else the day of the clock", async () => {
    const day = () => new Date().toLocaleDateString("en-CA", { timeZone: "Europe/London" });
    const [before, today, after] = [day(), await todayOf([], {}), day()];
    expect([before, after]).toContain(today);
  });
});

test("what was typed never steers the terminal", async () => {
  const { error } = await run(["\u001b[31mred", "--records", "\u001b]0;title\u0007"]);
  expect(error).not.toMatch(/[^\P{Cc}\n]/u);
  const { error: refusal } = await run(["check", "--records", "\u001b[31mred"]);
  expect(refusal).not.toMatch(/[^\P{Cc}\n]/u);
});

describe("as a process", () => {
  test("the command ends with the code, and writes where it should", async () => {
    const args = ["src/cli/bin.ts", "check", "--records", showcase, "--today", "2026-02-01"];
    const { code, out, error } = await runProcess(args);
    expect({ code, error }).toEqual({ code: 0, error: "" });
    expect(out).toMatch(/1 warning in 1 record\n$/);
    expect(await runProcess([...args, "--strict"])).toEqual({ code: 1, out, error: "" });
    expect(await runProcess(["src/cli/bin.ts", "chekc"])).toMatchObject({ code: 2, out: "" });
  });

  test("a reader that has seen enough, such as head, is no fault", async () => {
    const args = ["src/cli/bin.ts", "totals", "--records", showcase, "--today", "2026-02-01"];
    expect(await runUnread(args)).toEqual({ code: 0, out: "", error: "" });
  });
});
