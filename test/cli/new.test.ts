import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Ask } from "../../src/cli/ask.ts";
import { textOf } from "../support/html.ts";
import { activityRecord, record, recordsFolder } from "../support/records.ts";
import { run, runProcess } from "../support/run.ts";
import { filesBelow, siteOf } from "../support/site.ts";
import { folderOf } from "../support/temporary-folder.ts";

const lecture = ["A lecture", "--category", "events", "--hours", "1h 30m"];

/** Runs `cpd new` on some records, on a day of 2026. */
const made = (records: string, ...args: readonly string[]) =>
  run(["new", ...args, "--records", records, "--today", "2026-02-01"]);

const empty = () => recordsFolder({ "profile.md": record({ name: "Ada Example" }) });

const read = (records: string, path: string) => readFileSync(join(records, path), "utf8");

describe("cpd new", () => {
  test("writes a valid record of today, with the questions of its category, and says where", async () => {
    const records = empty();
    const path = "activities/2026/2026-02-01-a-lecture.md";
    expect(await made(records, ...lecture)).toEqual({
      code: 0,
      out: `${join(records, path)}\n`,
      error: "",
    });
    expect(read(records, path)).toBe(`---
title: A lecture
category: events
date: 2026-02-01
hours: 1h 30m
---

<!-- What did you hear that you did not know, or no longer believe? -->

<!-- What will you do about it, and when? -->
`);
    const { code, out } = await run(["check", "--records", records, "--today", "2026-02-01"]);
    expect(code).toBe(0);
    expect(out).toContain("reflection-missing");
  });

  test("asks questions of its own for every category, which show nowhere", async () => {
    const records = empty();
    const codes = ["training", "work-experience", "academic-study"];
    const more = ["volunteering", "events", "self-study"];
    for (const code of [...codes, ...more]) {
      await made(records, `About ${code}`, "--category", code, "--hours", "1");
    }
    const questions = filesBelow(join(records, "activities")).flatMap((path) =>
      [...read(records, `activities/${path}`).matchAll(/<!-- (.*) -->/g)].map(([, words]) => words),
    );
    expect(questions).toHaveLength(12);
    expect(new Set(questions).size).toBe(12);
    const site = await siteOf(records);
    const words = site.files
      .filter((path) => path.endsWith(".html"))
      .map((path) => textOf(site.read(path)))
      .join();
    expect(words).toContain("About self-study");
    expect(questions.filter((question) => words.includes(String(question)))).toEqual([]);
  });

  test("takes every field from its option", async () => {
    const records = recordsFolder({
      "objectives/plain.md": record({ title: "Plain", set: "2025-01-10" }),
      "evidence/notes.txt": "Notes.",
    });
    const { code, error } = await made(
      records,
      ...["--title", "BS 7671: what changed", "--category", "T", "--date", "2025-03-14"],
      ...["--hours", "2", "--start", "2025-03-13", "--status", "done", "--summary", "C # basics"],
      ...["--provider", "@IET", "--location", "'tis here", "--url", "https://example.org/#a"],
      ...["--skills", "soft, technical", "--competences", "A1,D2", "--objectives", "plain"],
      ...["--tags", "C #, two words", "--evidence", "evidence/notes.txt", "--audience", "private"],
      ...["--highlight", "--reflection", "I learnt it."],
    );
    expect({ code, error }).toEqual({ code: 0, error: "" });
    expect(read(records, "activities/2025/2025-03-14-bs-7671-what-changed.md")).toBe(`---
title: "BS 7671: what changed"
category: T
date: 2025-03-14
hours: 2
start: 2025-03-13
status: done
summary: "C # basics"
provider: "@IET"
location: "'tis here"
url: "https://example.org/#a"
skills: [soft, technical]
competences: [A1, D2]
objectives: [plain]
tags: ["C #", two words]
evidence: [evidence/notes.txt]
audience: private
highlight: true
---

I learnt it.
`);
    expect((await run(["check", "--records", records, "--strict"])).code).toBe(0);
  });

  test("never writes over a record, and gives each its own address", async () => {
    const records = empty();
    for (const day of ["2026-02-01", "2026-02-01", "2026-01-20", "2025-01-20"]) {
      expect((await made(records, ...lecture, "--date", day)).code).toBe(0);
    }
    expect(filesBelow(join(records, "activities"))).toEqual([
      "2025/2025-01-20-a-lecture.md",
      "2026/2026-01-20-a-lecture-3.md",
      "2026/2026-02-01-a-lecture-2.md",
      "2026/2026-02-01-a-lecture.md",
    ]);
    expect((await run(["check", "--records", records, "--today", "2026-02-01"])).code).toBe(0);
  });

  test("leaves a file alone that stands where it would write", async () => {
    const records = empty();
    const file = "activities/2026/2026-02-01-a-lecture.md";
    mkdirSync(join(records, "activities/2026"), { recursive: true });
    writeFileSync(join(records, file), Buffer.from([0xff]));
    const { code, error } = await made(records, ...lecture);
    expect({ code, error }).toEqual({
      code: 2,
      error: `cpd: ${join(records, file)} is there already, and was left as it is\n`,
    });
    expect(readFileSync(join(records, file))).toEqual(Buffer.from([0xff]));
  });

  test.each([
    ["Straße & Übung / 2.0", "strasse-ubung-2-0"],
    ["../../etc/passwd", "etc-passwd"],
    ["???", "untitled"],
  ])("gives %j a safe file name", async (title, name) => {
    const records = empty();
    await made(records, title, "--category", "events", "--hours", "1");
    const [file = ""] = filesBelow(join(records, "activities"));
    expect(file.replace("ß", "ss")).toBe(`2026/2026-02-01-${name}.md`);
  });

  test("says all that is wrong with what was given, and writes nothing", async () => {
    const records = empty();
    const given = ["A", "--category", "semniar", "--hours", "1:30", "--competences", "A3"];
    const { code, out, error } = await made(records, ...given);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(error.split("\n")).toEqual([
      expect.stringMatching(/^cpd: category "semniar" is not a category .* Did you mean events\?/),
      'cpd: hours "1:30" is not a length of time. Write 1h 30m.',
      expect.stringMatching(/^cpd: competence "A3" /),
      "",
    ]);
    expect(filesBelow(records)).toEqual(["profile.md"]);
  });

  test("without a terminal says what is missing, and waits for nobody", async () => {
    const records = empty();
    const args = ["src/cli/bin.ts", "new", "A", "--category", "events", "--records", records];
    expect(await runProcess(args)).toEqual({
      code: 2,
      out: "",
      error: "cpd: cpd new needs --hours: add it, or --status draft and a title to go on later\n",
    });
    expect((await made(records)).error).toContain("needs a title and --category and --hours");
    expect((await made(records, "A", "--status", "draft")).code).toBe(0);
    expect((await made(records, "B", "--status", "planned", "--category", "E")).code).toBe(0);
  });

  test("takes one line for a field, and no more", async () => {
    const { code, error } = await made(empty(), "A\nB", "--category", "events", "--hours", "1");
    expect({ code, error }).toEqual({ code: 2, error: "cpd: --title takes one line of text\n" });
  });

  test("does not mind what is wrong with other records", async () => {
    const records = recordsFolder({ "activities/a.md": activityRecord({ hours: "1:30" }) });
    expect((await made(records, ...lecture)).code).toBe(0);
  });
});

describe("on a terminal, cpd new", () => {
  const earlier = () =>
    recordsFolder({
      "objectives/open.md": record({ title: "Open one", set: "2025-01-10" }),
      "objectives/shut.md": record({
        title: "Shut one",
        set: "2025-01-10",
        status: "achieved",
        closed: "2025-02-01",
      }),
      "activities/a.md": activityRecord({ provider: "CIGRE", tags: "[grid, relays]" }),
    });

  interface Asked {
    readonly question: string;
    readonly choices: readonly string[];
  }

  /** Somebody who answers by what is asked, and stops where there is no answer. */
  function member(answers: Readonly<Record<string, string | readonly string[]>>) {
    const asked: Asked[] = [];
    const answerTo = (question: string, choices: readonly { readonly value: string }[] = []) => {
      asked.push({ question, choices: choices.map(({ value }) => value) });
      const [, answer] = Object.entries(answers).find(([words]) => question.includes(words)) ?? [];
      return answer;
    };
    const one = (answer: string | readonly string[] | undefined) =>
      typeof answer === "string" ? answer : undefined;
    const ask: Ask = {
      text: async (question, initial, faultOf) => {
        const text = one(answerTo(question))?.replace("as offered", initial);
        const fault = text === undefined ? undefined : faultOf(text);
        if (fault) throw new Error(fault);
        return text;
      },
      choose: async (question, choices) => one(answerTo(question, choices)),
      chooseSome: async (question, choices) => [answerTo(question, choices) ?? []].flat(),
    };
    return { asked, ask };
  }

  const all = {
    "What was it": "A talk",
    "Which category": "events",
    "take place": "as offered",
    "How long": "45m",
    "Who offered": "CIGRE",
    "Which objectives": ["open"],
    "Which tags": ["grid", "relays"],
  };
  const asking = (records: string, ask: Ask, ...args: readonly string[]) =>
    run(["new", ...args, "--records", records, "--today", "2026-02-01"], {}, true, ask);

  test("asks for what is missing, and offers what the member wrote before", async () => {
    const records = earlier();
    const { asked, ask } = member(all);
    const { code } = await asking(records, ask);
    expect(code).toBe(0);
    expect(read(records, "activities/2026/2026-02-01-a-talk.md")).toContain(`title: A talk
category: events
date: 2026-02-01
hours: 45m
provider: CIGRE
objectives: [open]
tags: [grid, relays]
`);
    expect(asked.filter(({ choices }) => choices.length > 0).map(({ choices }) => choices)).toEqual(
      [
        ["training", "work-experience", "academic-study", "volunteering", "events", "self-study"],
        ["CIGRE", ""],
        ["open"],
        ["grid", "relays"],
      ],
    );
  });

  test("asks for nothing that was given", async () => {
    const { asked, ask } = member(all);
    await asking(earlier(), ask, ...lecture, "--date", "2026-01-20");
    expect(asked.map(({ question }) => question)).toEqual([
      "Who offered it?",
      "Which objectives did it serve?",
      "Which tags fit?",
    ]);
  });

  test("takes none of the offers where none fits, and asks no hours of a draft", async () => {
    const records = earlier();
    const none = { "for nobody": "", "Who offered": "", "Which objectives": [], "Which tags": [] };
    const { asked, ask } = member({ ...all, ...none });
    expect((await asking(records, ask, "--status", "draft")).code).toBe(0);
    expect(asked.map(({ question }) => question).join()).not.toContain("How long");
    expect(read(records, "activities/2026/2026-02-01-a-talk.md")).not.toMatch(/provider|tags/);
  });

  test("takes a provider that is none of the last", async () => {
    const records = earlier();
    const { ask } = member({ "for nobody": "IEEE", ...all, "Who offered": "" });
    expect((await asking(records, ask)).code).toBe(0);
    expect(read(records, "activities/2026/2026-02-01-a-talk.md")).toContain("provider: IEEE\n");
  });

  test.each([
    [{ "How long": "1:30" }, 'hours "1:30" is not a length of time. Write 1h 30m.'],
    [{ "How long": "" }, "Write hours."],
    [{ "take place": "2026-02-30" }, 'date "2026-02-30" is not a day of the calendar.'],
  ])("tells at once what is wrong with an answer: %j", async (answers, fault) => {
    const { ask } = member({ ...all, ...answers });
    await expect(asking(earlier(), ask)).rejects.toThrow(fault);
  });

  test("writes nothing when the member stops", async () => {
    const records = earlier();
    const { ask } = member({ ...all, "How long": [] });
    const { code, error } = await asking(records, ask);
    expect({ code, error }).toEqual({
      code: 2,
      error: "cpd: you stopped, so nothing was written\n",
    });
    expect(filesBelow(join(records, "activities"))).toEqual(["a.md"]);
  });
});

describe("with --edit, cpd new", () => {
  const edited = (records: string, environment: Readonly<Record<string, string>>) =>
    run(["new", ...lecture, "--edit", "--records", records, "--today", "2026-02-01"], environment);

  test("opens the record in the editor that is named", async () => {
    const records = empty();
    const script = join(folderOf({ "edit.sh": '#!/bin/sh\necho "$1" >> "$2"\n' }), "edit.sh");
    chmodSync(script, 0o755);
    expect((await edited(records, { EDITOR: `${script} edited` })).code).toBe(0);
    expect(read(records, "activities/2026/2026-02-01-a-lecture.md")).toMatch(/\nedited\n$/);
  });

  test("writes nothing when none is named", async () => {
    const records = empty();
    const { code, error } = await edited(records, {});
    expect(code).toBe(2);
    expect(error).toContain("cpd: no editor is named: set EDITOR");
    expect(filesBelow(records)).toEqual(["profile.md"]);
  });

  test("keeps the record when the editor does not open", async () => {
    const records = empty();
    const { code, error } = await edited(records, { VISUAL: "/nowhere/editor" });
    expect(code).toBe(2);
    expect(error).toContain("/nowhere/editor did not open");
    expect(filesBelow(join(records, "activities"))).toHaveLength(1);
  });
});

describe("cpd new objective", () => {
  test("writes an objective set today, and never over another", async () => {
    const records = empty();
    const args = ["objective", "Speak: plainly", "--due", "2026-12-31", "--competences", "D2"];
    expect((await made(records, ...args)).code).toBe(0);
    expect(read(records, "objectives/speak-plainly.md")).toMatch(
      /^---\ntitle: "Speak: plainly"\nset: 2026-02-01\ndue: 2026-12-31\ncompetences: \[D2\]\n---\n\n<!-- /,
    );
    expect((await made(records, ...args)).code).toBe(2);
    expect((await run(["check", "--records", records, "--strict"])).code).toBe(0);
  });

  test("says what is wrong with it", async () => {
    const { code, error } = await made(empty(), "objective", "A", "--due", "2026-13-01");
    expect(code).toBe(2);
    expect(error).toMatch(/^cpd: due "2026-13-01" is not a day of the calendar\. /);
  });
});

describe("cpd new year", () => {
  test("takes role and sector from the year before, and this year unless another is named", async () => {
    const records = recordsFolder({
      "years/2024.md": record({ role: "Engineer", sector: '"Power: grids"' }, "Good."),
    });
    expect((await made(records, "year")).code).toBe(0);
    expect(read(records, "years/2026.md")).toMatch(
      /^---\nstatus: active\nrole: Engineer\nsector: "Power: grids"\n---\n\n<!-- /,
    );
    const options = ["--status", "not-active", "--reason", "retired", "--role", "None"];
    expect((await made(records, "year", "2027", ...options)).code).toBe(0);
    expect(read(records, "years/2027.md")).toContain(
      "status: not-active\nreason: retired\nrole: None",
    );
    expect((await made(records, "year")).code).toBe(2);
  });
});

describe("cpd new year keeps", () => {
  const retired = (fields: Readonly<Record<string, string>> = {}) =>
    record({ status: "not-active", reason: "retired", role: "Adviser", ...fields });

  /** What is asked for in a year, and for whom what it says is: as `cpd totals` and the return say. */
  async function standing(records: string, year: string) {
    const { out } = await run([...["export", "--records", records, "--today", "2026-02-01"]]);
    const written = JSON.parse(out).years.find(
      (one: { year: number }) => one.year === Number(year),
    );
    return { periods: written.periods, audience: written.audience };
  }

  test.each([
    ["of the year before", "2025", {}, "reviewer"],
    ["of a year before that, across years that are not there", "2029", {}, "reviewer"],
    [
      "and tells it to the public no more than the file before did",
      "2025",
      { audience: "public" },
      "reviewer",
    ],
    [
      "and tells a reviewer no more than the file before did",
      "2025",
      { audience: "private" },
      "private",
    ],
  ])("a status that is assumed, with its reason, %s", async (_whose, year, fields, audience) => {
    const records = recordsFolder({ "years/2024.md": retired(fields) });
    expect((await made(records, "year", year)).code).toBe(0);
    expect(read(records, `years/${year}.md`)).toMatch(
      /^---\nstatus: not-active\nreason: retired\nrole: Adviser\naudience: \w+\n---\n/,
    );
    expect(await standing(records, year)).toEqual({
      periods: [{ from: `${year}-01-01`, status: "not-active", reason: "retired" }],
      audience,
    });
  });

  test("the hours that are asked for", async () => {
    const records = recordsFolder({
      "years/2024.md": retired(),
      "activities/a.md": activityRecord({ date: "2025-03-14" }),
    });
    const required = async () => {
      const { out } = await run(["totals", "2025", "--records", records, "--format", "json"]);
      return JSON.parse(out).years[0].required;
    };
    const before = await required();
    expect((await made(records, "year", "2025")).code).toBe(0);
    expect([before, await required()]).toEqual([10, 10]);
  });

  test("nothing of a status that is no longer so, and what it takes on for the same readers", async () => {
    const records = recordsFolder({ "years/2024.md": retired() });
    expect((await made(records, "year", "2025", "--status", "active")).code).toBe(0);
    expect(read(records, "years/2025.md")).toMatch(
      /^---\nstatus: active\nrole: Adviser\naudience: reviewer\n---\n/,
    );
    expect((await made(records, "year", "2026", "--role", "Engineer")).code).toBe(0);
    expect(read(records, "years/2026.md")).toMatch(/^---\nstatus: active\nrole: Engineer\n---\n/);
  });

  test("what the member says instead", async () => {
    const records = recordsFolder({ "years/2024.md": retired() });
    const said = ["--reason", "parental-leave", "--audience", "public", "--scheme", "iet"];
    expect((await made(records, "year", "2025", ...said)).code).toBe(0);
    expect(read(records, "years/2025.md")).toMatch(
      /^---\nstatus: not-active\nreason: parental-leave\nrole: Adviser\naudience: public\nscheme: iet\n---\n/,
    );
  });

  test("no audience in the file that is the member's usual one", async () => {
    const records = recordsFolder({
      "profile.md": record({ "default-audience": "private" }),
      "years/2024.md": retired(),
    });
    expect((await made(records, "year", "2025")).code).toBe(0);
    expect(read(records, "years/2025.md")).not.toContain("audience");
    expect((await standing(records, "2025")).audience).toBe("private");
  });
});

test("the options of cpd new are understood before and after what is new", async () => {
  const records = empty();
  const args = ["new", "--records", records, "--today", "2026-02-01", "year"];
  expect((await run(args)).code).toBe(0);
  expect(filesBelow(join(records, "years"))).toEqual(["2026.md"]);
});
