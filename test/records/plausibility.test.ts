import { describe, expect, test } from "vitest";
import { build, record } from "../support/portfolio.ts";

const seen = (texts: Readonly<Record<string, string>>) =>
  build(texts).problems.map(
    ({ code, place, message }) =>
      `${place.file.replace("records/activities/", "")}:${place.line}:${place.column}: ${code}: ${message}`,
  );

const path = "records/activities/a.md";

describe("hours are doubtful", () => {
  const doubt = (fields: Readonly<Record<string, string>>) =>
    build({ "activities/a.md": record(fields) }).problems.map(({ code }) => code);

  test.each([
    ["17", ["hours-doubtful"]],
    ["16", []],
    ["90", ["hours-doubtful"]],
    ['"90"', ["hours-doubtful"]],
    ["90m", []],
    ["17h", ["day-overfull"]],
    ["17.5", ["day-overfull"]],
  ])("written %s: %j", (hours, codes) => {
    expect(doubt({ hours })).toEqual(codes);
  });

  test("only of what is done, and took one day", () => {
    expect(doubt({ hours: "60", status: "planned" })).toEqual([]);
    expect(doubt({ hours: "60", start: "2025-03-03" })).toEqual([]);
  });

  test("not while the start cannot be read or is wrong", () => {
    expect(doubt({ hours: "60", start: "3 March" })).toEqual(["start-invalid"]);
    expect(doubt({ hours: "60h", start: "2025-03-15" })).toEqual(["start-invalid"]);
  });
});

describe("an overfull day", () => {
  test("is told of at the hours of its last activity, with the others", () => {
    expect(
      seen({
        "activities/a.md": record({ title: "A", hours: "6h" }),
        "activities/c.md": record({ title: "C", hours: "6h" }),
        "activities/b.md": record({ title: "B", hours: "6h" }),
      }),
    ).toEqual([`c.md:5:8: day-overfull: 2025-03-14 has 18 h, with ${path} and 1 more`]);
  });

  test("may have one activity alone", () => {
    expect(seen({ "activities/a.md": record({ hours: "20h" }) })).toEqual([
      "a.md:5:8: day-overfull: 2025-03-14 has 20 h",
    ]);
  });

  test("is not made by a record that is told of as repeated", () => {
    const one = record({ hours: "9h" });
    expect(seen({ "activities/a.md": one, "activities/b/b.md": one })).toEqual([
      `b/b.md:2:8: activity-repeated: title, date and hours are those of ${path}`,
    ]);
  });
});

describe("a repeated reflection", () => {
  const long = "I learnt to look at recordings before I model.";
  const two = (first: string, second: string, fields: Readonly<Record<string, string>> = {}) =>
    seen({
      "activities/a.md": record({ date: "2025-03-15" }, first),
      "activities/b.md": record({ title: "Another", ...fields }, second),
    });

  test("is told of at the later one by date", () => {
    expect(two(long, long)).toEqual([
      "a.md:8:1: reflection-repeated: reflection is that of records/activities/b.md",
    ]);
  });

  test.each([
    ["but for white space and case", long, long.toUpperCase().replaceAll(" ", "\n"), 8, 1],
    ["below comments", `<!-- What?\n-->\n\n  <!-- a --> ${long}`, long, 11, 14],
  ])("%s", (_how, first, second, line, column) => {
    expect(two(first, second)).toEqual([
      `a.md:${line}:${column}: reflection-repeated: reflection is that of records/activities/b.md`,
    ]);
  });

  test("of Windows line ends is marked to the end of its line", () => {
    const text = record({ date: "2025-03-15" }, `${long}  \nMore.`).replaceAll("\n", "\r\n");
    const other = record({ title: "Another" }, `${long}\nMore.`);
    const { problems } = build({ "activities/a.md": text, "activities/b.md": other });
    expect(problems.map(({ place }) => place)).toEqual([
      { file: path, line: 8, column: 1, length: long.length },
    ]);
  });

  test("is none when it is another, is short, or is of a planned activity", () => {
    expect(two(long, `${long} And more.`)).toEqual([]);
    expect(
      two("I learnt to look at recordings first.", "I learnt to look at recordings first."),
    ).toEqual([]);
    expect(two(long, long, { status: "planned" })).toEqual([]);
  });
});
