import { describe, expect, test } from "vitest";
import { activityRecord, record, recordsFolder } from "../support/records.ts";
import { run } from "../support/run.ts";

const folder = recordsFolder({
  "years/2024.md": record({ status: "not-active" }, "A quiet year."),
  "activities/2025-03-14-lecture.md": activityRecord({}, ""),
  "activities/2026-01-14-lecture.md": activityRecord({ date: "2026-01-14" }),
});

const review = (...options: readonly string[]) =>
  run(["review", "--records", folder, "--today", "2026-02-01", ...options]);

test("for people, it says what is missing and asks what a reviewer may ask", async () => {
  const { code, out, error } = await review("2025");
  expect({ code, error }).toEqual({ code: 0, error: "" });
  expect(out).toMatch(/^Your CPD in 2025, on 1 February 2026\n1 h recorded, 10 h required: 9 h/);
  expect(out).toContain(
    "  - 1 of 1 activity has no reflection\n      records/activities/2025-03-14",
  );
  expect(out.match(/^ {2}\d\. /gm)).toEqual(["  1. ", "  2. ", "  3. ", "  4. ", "  5. ", "  6. "]);
  expect(out).toMatch(/[^\n]\n$/);
});

test("as data, it says the same", async () => {
  const { code, out, error } = await review("2025", "--format", "json");
  expect({ code, error }).toEqual({ code: 0, error: "" });
  const data = JSON.parse(out);
  expect(Object.keys(data)).toEqual([
    "year",
    "state",
    "today",
    "declared",
    "verdict",
    "missing",
    "criteria",
  ]);
  expect(data).toMatchObject({
    year: 2025,
    state: "complete",
    today: "2026-02-01",
    declared: null,
    verdict: "1 h recorded, 10 h required: 9 h short.",
  });
  expect(data.missing[0]).toEqual({
    what: "1 of 1 activity has no reflection",
    records: ["records/activities/2025-03-14-lecture.md"],
  });
  expect(data.criteria).toHaveLength(6);
  expect(Object.keys(data.criteria[0])).toEqual(["code", "name", "question", "figures", "records"]);
  const text = (await review("2025")).out;
  for (const { name, question, figures, records } of data.criteria) {
    for (const words of [name, question, ...figures, ...records]) expect(text).toContain(words);
  }
});

describe("without a year, it is of", () => {
  test("the last that is complete", async () => {
    expect((await review()).out).toBe((await review("2025")).out);
  });

  test("the latest, when none is complete", async () => {
    const { code, out } = await review("--today", "2024-02-01");
    expect(code).toBe(0);
    expect(out).toContain("Your CPD in 2026");
  });
});

test("a year that is not there is refused, with those that are", async () => {
  expect(await review("1999")).toEqual({
    code: 2,
    out: "",
    error: "cpd: there is no year 1999 in the records: there are 2024, 2025, 2026\n",
  });
});

test("of no records there is no year to review", async () => {
  const empty = recordsFolder({ "notes.txt": "" });
  expect(await run(["review", "--records", empty])).toEqual({
    code: 2,
    out: "",
    error: "cpd: there is no year in the records yet: record an activity first\n",
  });
});

test.each(["text", "json"])("records with an error are not reviewed, as %s", async (format) => {
  const wrong = recordsFolder({
    "activities/2025-03-14-talk.md": activityRecord({ hours: "1:30" }),
  });
  const { code, out, error } = await run(["review", "--records", wrong, "--format", format]);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(error).toContain("[hours-invalid]");
});

test.each(["text", "json"])("control characters are never written, as %s", async (format) => {
  const odd = recordsFolder({
    "activities/2025-03-14-\u001b[31mred.md": activityRecord({ title: "A \u202etalk" }, ""),
    "activities/2025-04-14-short.md": activityRecord({ title: "B \u202etalk", date: "2025-04-14" }),
  });
  const { out, error } = await run(["review", "2025", "--records", odd, "--format", format]);
  expect(out).toContain("red.md");
  expect(`${out}${error}`).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
});
