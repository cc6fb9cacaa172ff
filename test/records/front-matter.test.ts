import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inQuotes } from "../../src/records/quoting.ts";
import { must } from "../support/day.ts";
import { buildOne, codesOf, record, reportOn } from "../support/portfolio.ts";

const titleOf = (text: string) => buildOne(text).portfolio.activities[0]?.title;

/** The record once the line of the hint stands in place of the line that was wrong. */
function pasted(text: string): string {
  const [problem] = buildOne(text).problems;
  const { hint, place } = must(problem);
  const [, line] = must(/^Write (?:it in quotes|the line so): (.*)$/.exec(hint) ?? undefined);
  return text
    .split("\n")
    .with(place.line - 1, must(line))
    .join("\n");
}

describe("what is read", () => {
  test.each([
    ["plain words", "Grid-forming inverters", "Grid-forming inverters"],
    ["double quotes", '"Inverters: a talk"', "Inverters: a talk"],
    ["single quotes", "'Inverters: it''s a talk'", "Inverters: it's a talk"],
    ["a colon without a space", "12:30 talk", "12:30 talk"],
    ["a number sign without a space", "C# basics", "C# basics"],
    ["what other readers take for nothing", "~", "~"],
    ["what other readers take for a truth value", "no", "no"],
    ["what other readers take for a number", "010", "010"],
    ["what other readers take for a date", "2026-02-30", "2026-02-30"],
    ["three dashes", "---", "---"],
    ["a title on two lines", "Grid-forming\n  inverters", "Grid-forming inverters"],
    ["a title below its name", "\n  Grid-forming inverters", "Grid-forming inverters"],
    ["a template's braces", "a {{ 7 * 7 }} talk", "a {{ 7 * 7 }} talk"],
    ["letters of any script", "Ströme und 電力", "Ströme und 電力"],
  ])("%s: %s", (_what, written, title) => {
    expect(titleOf(record({ title: written }))).toBe(title);
  });

  test.each([
    ["Windows line ends", (text: string) => text.replaceAll("\n", "\r\n")],
    ["a byte order mark", (text: string) => `\uFEFF${text}`],
    ["spaces after the dashes", (text: string) => text.replaceAll("---\n", "--- \t\n")],
    ["quotes around a name", (text: string) => text.replace("title:", '"title":')],
    ["comments between the fields", (text: string) => text.replace("date:", "# when\n\ndate:")],
  ])("is the same with %s", (_what, change) => {
    const text = change(record({ title: "A talk" }, "First.\n\nSecond."));
    const { portfolio, problems } = buildOne(text);
    expect(problems).toEqual([]);
    expect(portfolio.activities.map(({ title, reflection }) => [title, reflection])).toEqual([
      ["A talk", "First.\n\nSecond."],
    ]);
  });

  test("is what was written in quotes, whatever it was", () => {
    fc.assert(
      fc.property(oneLine, (title) => {
        expect(titleOf(record({ title: inQuotes(title) }))).toBe(title);
      }),
      { numRuns: 300 },
    );
  });
});

// What no line holds, and the spaces at either end, which no title has.
const oneLine = fc
  .oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: fc.constantFrom(..."#:!&*-?|>%@`'\"\\[]{},~ ab1") }),
  )
  .map((text) => text.replace(/[\p{Cc}\u2028\u2029]/gu, "").trim())
  .filter((text) => text !== "");

describe("ordinary writing that would be cut in silence", () => {
  test.each([
    ["title", "#1 tips", "#1 tips"],
    ["summary", "C # basics", "C # basics"],
    ["title", "! important", "! important"],
    ["title", "!important", "!important"],
    ["title", "&co", "&co"],
    ["title", "|", "|"],
    ["title", ">", ">"],
  ])("%s: %s is an error that shows the line to paste", (name, written, shown) => {
    const text = record({ [name]: written });
    expect(codesOf(text)).toEqual(["text-lost"]);
    expect(codesOf(pasted(text))).toEqual([]);
    expect(buildOne(pasted(text)).portfolio.activities).toMatchObject([{ [name]: shown }]);
  });
});

describe("ordinary writing that could not be read", () => {
  test.each([
    "BS 7671: what changed",
    '"Quoted" lecture',
    "[Webinar] HVDC",
    "[Webinar]",
    "'tis",
    "@IET",
    "`code`",
    "* star",
    "*star",
    "& co",
    "> x",
    "| x",
    "%-diff",
    "- dash",
    "? why",
    ": colon",
    "{braces}",
    "{a: b}",
    "{a, b}",
    ", comma",
    "ends with a colon:",
    'a "b": c',
  ])("title: %s is an error that shows the line to paste", (title) => {
    const text = record({ title });
    expect(codesOf(text)).toEqual(["value-needs-quotes"]);
    expect(titleOf(pasted(text))).toBe(title);
    expect(codesOf(pasted(text))).toEqual([]);
  });

  test("a mark at the front of a line below its name is shown with that line alone", () => {
    const { problems } = buildOne(record({ title: "\n  !important" }));
    expect(problems.map(({ hint, place }) => [hint, place.line, place.column])).toEqual([
      ['Write it in quotes: "!important"', 3, 3],
    ]);
  });

  test.each([
    ['"Not closed', "Not closed"],
    ['"C:\\grid"', "C:\\grid"],
  ])("quotes that are there already are not doubled: %s", (title, meant) => {
    expect(titleOf(pasted(record({ title })))).toBe(meant);
  });

  test("a title of two lines is pasted on one", () => {
    const text = record({ title: "BS 7671: what\n  changed" });
    expect(reportOn(text)).toContain('Write it in quotes: title: "BS 7671: what changed"');
  });

  test("a title below its name is marked where it stands", () => {
    expect(reportOn(record({ title: "\n  [a] b" }))).toContain("  3 |   [a] b\n    |   ^^^^^\n");
  });

  test.each([
    ["title:No space", "title: No space"],
    ["title:#1 tips", 'title: "#1 tips"'],
    ["title: A lecture\ntags:[a, b]", "title: A lecture\ntags: [a, b]"],
    ["title: A lecture\ntags:[a #x, b]", 'title: A lecture\ntags: ["a #x", "b"]'],
  ])("%s lacks a space after the colon", (line, mended) => {
    const text = record().replace("title: A lecture", line);
    expect(codesOf(text)).toEqual(["front-matter-invalid"]);
    expect(pasted(text)).toContain(`\n${mended}\n`);
    expect(codesOf(pasted(text))).toEqual([]);
  });

  test("whatever one-line title a member writes, it is read, or one error mends it", () => {
    fc.assert(
      fc.property(oneLine, (title) => {
        const text = record({ title });
        const { problems } = buildOne(text);
        if (problems.length === 0) {
          expect(withoutMarks(must(titleOf(text)))).toBe(withoutMarks(title));
          return;
        }
        expect(problems).toHaveLength(1);
        if (/^field-missing$/.test(must(problems[0]).code)) {
          expect(title).toMatch(/^(?:""|'')/);
          return;
        }
        expect(codesOf(pasted(text))).toEqual([]);
        expect(withoutMarks(must(titleOf(pasted(text))))).toBe(withoutMarks(title));
      }),
      { numRuns: 300 },
    );
  });
});

/** A title but for the quotes a member puts around it, what they escape, and a note behind them. */
function withoutMarks(title: string): string {
  return title
    .replace(/^(["'])(.*)\1\s+#.*$/, "$2")
    .replace(/["'\\]/g, "")
    .trim();
}

describe("lists", () => {
  test.each([
    ["in brackets", "[grid, a long one, grid]"],
    ["in brackets, in quotes", "[\"grid\", 'a long one']"],
    ["in brackets over several lines", "[\n  grid,\n  a long one\n]"],
    ["as a block", "\n  - grid\n  - a long one"],
    ["as a block at the margin", "\n- grid\n- a long one"],
    ["with commas", "grid, a long one,"],
    ["with commas, in quotes", '"grid, a long one"'],
    ["below the name, with commas", "\n  grid,\n  a long one"],
  ])("can be written %s", (_how, tags) => {
    const { portfolio, problems } = buildOne(record({ tags }));
    expect(problems).toEqual([]);
    expect(portfolio.activities[0]?.tags).toEqual(["grid", "a long one"]);
  });

  test.each([["[]"], ['""'], ["' , '"], ["['', \"\"]"]])(
    "%s is a list of nothing, as if absent",
    (tags) => {
      const { portfolio, problems } = buildOne(record({ tags }));
      expect([problems, portfolio.activities[0]?.tags]).toEqual([[], []]);
    },
  );

  test.each([
    ["\n  - grid\n  - BS 7671: what changed", '- "BS 7671: what changed"', "value-needs-quotes"],
    ["\n  - 'tis\n  - grid", `- "'tis"`, "value-needs-quotes"],
    ["\n  - grid\n  - a #b", '- "a #b"', "text-lost"],
    ["\n  - grid\n  - !b", '- "!b"', "text-lost"],
    ["grid, C # basics", 'tags: "grid, C # basics"', "text-lost"],
    ["grid, a: b", 'tags: "grid, a: b"', "value-needs-quotes"],
    ["[grid, a: b]", '"a: b"', "value-needs-quotes"],
    ["[grid, [a]]", '"[a]"', "value-needs-quotes"],
    ["[@IET, 'a, b']", 'tags: ["@IET", "\'a", "b\'"]', "value-needs-quotes"],
    ["[!b, grid]", 'tags: ["!b", "grid"]', "text-lost"],
    ["{a: b}", 'tags: "{a: b}"', "value-needs-quotes"],
    ["[a #b\n  , c]", '"a #b"', "text-lost"],
    ["one\n  two #b", 'tags: "one two #b"', "text-lost"],
  ])("an item that needs quotes is shown in them: %j", (tags, line, code) => {
    const { problems } = buildOne(record({ tags }));
    expect(problems.map((problem) => [problem.code, problem.hint])).toEqual([
      [code, `Write it in quotes: ${line}`],
    ]);
  });

  test.each([["[a, b"], ["["], ["[a,\n  b: c: d]"], ["{ a"]])(
    "brackets that cannot be read are told of as a list: %j",
    (tags) => {
      expect(reportOn(record({ tags }))).toMatch(/tags ".*" cannot be read as a list/);
    },
  );

  test("a list within a list of several lines is no text", () => {
    const { problems } = buildOne(record({ tags: "\n  - - a\n    - b\n  - c: d\n    e: f" }));
    expect(problems.map(({ message, place }) => `${place.line}: ${message}`)).toEqual([
      "7: tags holds a list where a text is expected",
      "9: tags holds a field where a text is expected",
    ]);
  });
});

describe("notes", () => {
  test.each([
    ["hours", "2 # about"],
    ["date", "2025-03-14 # the second day"],
    ["skills", "technical, soft # both"],
    ["competences", "A1, B2 # of CEng"],
    ["competences", "[A1] # of CEng"],
    ["category", "events # a seminar"],
    ["title", '"A lecture" # in quotes, so all of it is there'],
  ])("may stand behind a code, a figure or a text in quotes: %s: %s", (name, value) => {
    expect(codesOf(record({ [name]: value }))).toEqual([]);
  });

  test.each([
    ["audience", "#private", "Write it without the #: audience: private"],
    ["hours", "# 2", "Write it without the #: hours: 2"],
    [
      "status",
      "# perhaps",
      "Write the value in front of the #. Write one of: done, planned, draft.",
    ],
    ["competences", "# A1", "Write it without the #: competences: A1"],
  ])("must not stand in place of a value: %s: %s", (name, value, hint) => {
    const { problems } = buildOne(record({ [name]: value }));
    expect(problems.map((problem) => [problem.code, problem.hint])).toEqual([["text-lost", hint]]);
  });
});

describe("what no record needs is refused", () => {
  test.each([
    ["an anchor", "title: &a A talk"],
    ["an alias", "title: *a"],
    ["a tag", "title: !!js/function 'function () {}'"],
    ["a tag on a list", "tags: !!set [a]"],
    ["a tag on a name", "!x title: A talk"],
    ["an anchor on a name", "&a title: A talk"],
    ["a list as a name", "[a]: b"],
    ["a name without a value", "? title"],
    ["a line without a colon", "A talk"],
    ["an address", "https://www.theiet.org/"],
    ["fields in braces", "{ title: A talk }"],
    ["a list at the top", "- title"],
    ["an end of the document", "..."],
    ["a directive", "%YAML 1.2"],
  ])("%s: %s", (_what, line) => {
    const title = line.includes("title") ? "" : "A talk";
    const codes = codesOf(record({ title }).replace("---\n", `---\n${line}\n`));
    expect(codes).toHaveLength(1);
    expect(codes[0]).toMatch(/^(?:front-matter-invalid|text-lost|value-needs-quotes)$/);
  });

  test("fields that do not begin at the margin", () => {
    const text = record().replace(/^(?=[tcdh])/gm, "  ");
    expect(reportOn(text)).toContain('2:1: error: "title: A lecture" is not a field');
  });

  test("a field within a field", () => {
    const text = record({ hours: "2\n  tags: a" });
    expect(reportOn(text)).toContain('6:1: error: "tags: a" is not a field');
  });

  test("aliases that would multiply", () => {
    const bomb = ["a: &a [x, x]", "b: &b [*a, *a]", "c: &c [*b, *b]"].join("\n");
    const text = record().replace("---\n", `---\n${bomb}\n`);
    expect(new Set(codesOf(text))).toEqual(new Set(["text-lost"]));
  });

  test.each(["---js", "---javascript", "---constructor", "--- yaml", " ---", "----", "+++"])(
    "front matter that begins with %s, which is never run",
    (opening) => {
      const text = record().replace("---", opening);
      expect(codesOf(text)).toEqual(["front-matter-missing"]);
    },
  );

  test("JavaScript, which is not run", () => {
    const text = "---js\n{ title: (globalThis.hasRun = true) }\n---\nBody\n";
    expect(codesOf(text)).toEqual(["front-matter-missing"]);
    expect("hasRun" in globalThis).toBe(false);
  });

  test.each([["---\ntitle: A talk\n"], ["---"], ["---\ntitle: A talk\n---more\n"]])(
    "front matter that is not closed: %j",
    (text) => {
      expect(codesOf(text)).toEqual(["front-matter-unclosed"]);
    },
  );

  test("an empty file", () => {
    expect(codesOf("")).toEqual(["front-matter-missing"]);
  });

  test("nesting that no member means", () => {
    for (const mark of ["[", "{", "[a, ", "{ a: "])
      expect(reportOn(record({ tags: mark.repeat(51) }))).toContain(
        "this field is nested too deeply to be read",
      );
    expect(codesOf(record({ tags: `\n  ${"- ".repeat(51)}` }))).toEqual(["front-matter-invalid"]);
    expect(codesOf(record({ title: "?".repeat(99) }))).toEqual([]);
  });

  test("front matter as long as a book", () => {
    const text = record({ summary: "long ".repeat(10_000) });
    expect(reportOn(text)).toContain("front matter is over 50,000 characters long");
    expect(codesOf(record({ summary: "long ".repeat(9_000) }))).toEqual([]);
  });

  test("front matter of more lines than fields could take", () => {
    const withLines = (count: number) => record().replace("---\n", `---\n${"\n".repeat(count)}`);
    expect(reportOn(withLines(1000))).toContain("front matter is over 1,000 lines long");
    expect(codesOf(withLines(995))).toEqual([]);
  });
});

describe("every problem is told, and told once", () => {
  test("several problems in one file", () => {
    const text = record({ title: "BS 7671: new", date: "2025-02-30", hours: "1:30", huors: "2" });
    expect(codesOf(text)).toEqual([
      "value-needs-quotes",
      "date-invalid",
      "hours-invalid",
      "field-unknown",
    ]);
  });

  test.each([
    ["a misspelt name", { title: "", tilte: "A talk" }, "field-unknown"],
    ["a name in capitals", { title: "", Title: "A talk" }, "field-unknown"],
    ["an unreadable value", { title: "[a] b" }, "value-needs-quotes"],
    ["an unknown status", { status: "planed", date: "2026-03-01", hours: "" }, "status-unknown"],
    ["a misspelt status", { staus: "planned", hours: "" }, "field-unknown"],
    ["a wrong date", { date: "2025-02-30" }, "date-invalid"],
    ["an item twice", { competences: "[A9, A9]" }, "competence-unknown"],
    ["two braces in a line", { "x-own": "{a, b}" }, "value-needs-quotes"],
  ])("%s is one problem", (_what, fields, code) => {
    expect(new Set(codesOf(record(fields)))).toEqual(new Set([code]));
    expect(codesOf(record(fields)).length).toBeLessThanOrEqual(2);
  });

  test("a line that could be any field excuses those that seem to be missing", () => {
    const text = "---\nA talk of two hours\n---\nLearnt.\n";
    expect(codesOf(text)).toEqual(["front-matter-invalid"]);
  });

  test("an empty field counts as absent", () => {
    const text = record().replace("hours: 2", "hours:\nprovider:\ntags:\nstatus:");
    expect(codesOf(text)).toEqual(["field-missing"]);
  });

  test("a comment without an end does not also make the reflection missing", () => {
    expect(codesOf(record({}, "<!-- What did you learn? ->"))).toEqual(["comment-unclosed"]);
  });
});

describe("names", () => {
  test("of a member's own begin with x-, and may hold anything that can be read", () => {
    expect(codesOf(record({ "x-cost": "{ course: [100, 20] }", "x-room": "" }))).toEqual([]);
  });

  test.each([
    ["audiance", "Did you mean audience?"],
    ["Hours", "Did you mean hours?"],
    ["huors", "Did you mean hours?"],
    ["X-cost", "The fields are: title, category,"],
    ["points", "The fields are: title, category,"],
    ["constructor", "The fields are: title, category,"],
    ["__proto__", "The fields are: title, category,"],
  ])("that no record has are told of: %s", (name, hint) => {
    const text = record().replace("hours: 2", `hours: 2\n${name}: 1`);
    expect(codesOf(text)).toEqual(["field-unknown"]);
    expect(reportOn(text)).toContain(hint);
  });

  test("that run into the value are told of, and not as missing too", () => {
    const text = record().replace("title: A lecture", "title:BS 7671: what changed");
    expect(codesOf(text)).toEqual(["field-unknown"]);
    expect(reportOn(text)).toContain(
      "Write a space after title: and the rest of the line in quotes.",
    );
  });

  test("that come twice are told of, with the line of the first", () => {
    const text = record().replace("hours: 2", "hours: 2\nhours: 3\ntags: a\ntags: b");
    expect(buildOne(text).problems.map(({ message, hint }) => [message, hint])).toEqual([
      [
        'field "hours" is on line 5 already',
        "Keep the line for hours that is right, and delete the other.",
      ],
      [
        'field "tags" is on line 7 already',
        "Keep one line for tags, and put several values into a list: tags: [one, two].",
      ],
    ]);
  });
});
