import fc from "fast-check";
import matter from "gray-matter";
import { describe, expect, test } from "vitest";
import { splitRecord } from "../../src/records/split-record.ts";

const split = (text: string) => splitRecord(text, "records/a.md");
const isBare = (line: string) => /^---[ \t]*$/.test(line);

/** What the format promises, said line by line and without any library. */
function promised(text: string) {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const [first = "", ...others] = lines;
  if (!isBare(first)) return "front-matter-missing";
  const end = others.findIndex(isBare);
  if (end === -1) return "front-matter-unclosed";
  return {
    lines: others.slice(0, end),
    body: others.slice(end + 1).join("\n"),
    bodyLine: end + 3,
  };
}

function found(text: string) {
  const record = split(text);
  return "code" in record ? record.code : record;
}

/** Counts how often a program that stands in a text was run. */
const canary = "globalThis.canary = (globalThis.canary ?? 0) + 1";

const openings = ["---", "--- \t", "---js", "---javascript", "---json", "---constructor"].concat([
  "---toString",
  "---__proto__",
  "--- yaml",
  "---yaml",
  "----",
  " ---",
  "+++",
  "\uFEFF---",
]);
const part = fc.constantFrom(
  ...openings,
  ...["---more", "--- more", "--", "title: A talk", "# a note", "", " ", "\t", "{}", "[", "\r"],
  ...[canary, `{ title: (${canary}) }`, `module.exports = ${canary}`, "<!-- more -->"],
);
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(fc.tuple(part, fc.constantFrom("\n", "\r\n", "\r", "")), { maxLength: 12 })
    .map((parts) => parts.flat().join("")),
  fc
    .array(fc.tuple(part, fc.constantFrom("\n", "\r\n")), { maxLength: 12 })
    .map((parts) => `---\n${parts.flat().join("")}`),
);

describe("whatever a text holds, it", () => {
  test("is cut where the format says, each time, and nothing in it is run", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(found(text)).toEqual(promised(text));
        expect(found(text)).toEqual(promised(text));
        expect("canary" in globalThis).toBe(false);
      }),
      { numRuns: 3000, seed: 9 },
    );
  });

  test("would be run by gray-matter alone, so that the canary is one", () => {
    matter(`---js\n{ title: (${canary}) }\n---\n`, {});
    expect(Reflect.get(globalThis, "canary")).toBe(1);
    Reflect.deleteProperty(globalThis, "canary");
  });
});

describe("the cut", () => {
  test.each([
    ["---\na: b\n---\nBody.\n", { lines: ["a: b"], body: "Body.\n", bodyLine: 4 }],
    ["---\r\na: b\r\n---\r\nBody.\r\n", { lines: ["a: b"], body: "Body.\n", bodyLine: 4 }],
    ["\uFEFF---\na: b\n---", { lines: ["a: b"], body: "", bodyLine: 4 }],
    ["---  \n--- \t\nBody.", { lines: [], body: "Body.", bodyLine: 3 }],
    ["---\n---more\n---\n\n\nBody.", { lines: ["---more"], body: "\n\nBody.", bodyLine: 4 }],
    ["---\na\n---\n---\nb\n---\n", { lines: ["a"], body: "---\nb\n---\n", bodyLine: 4 }],
    ["---\na\n---\n\rBody.", { lines: ["a"], body: "\rBody.", bodyLine: 4 }],
    ["---\n\n# note\n\n---\nBody.", { lines: ["", "# note", ""], body: "Body.", bodyLine: 6 }],
  ])("of %j", (text, cut) => {
    expect(split(text)).toEqual(cut);
  });

  test.each(openings.slice(2, -1))("is none below %j, which no record begins with", (opening) => {
    const text = `${opening}\n{ title: (${canary}) }\n---\nBody.\n`;
    expect(found(text)).toBe("front-matter-missing");
    expect("canary" in globalThis).toBe(false);
  });

  test("leaves nothing behind in gray-matter, which remembers what it is asked in its own way", () => {
    const text = "---\na: [\n---\nBody.";
    split(text);
    expect(Reflect.get(matter, "cache")).toEqual({});
    expect(split(text)).toEqual(split(text));
  });
});
