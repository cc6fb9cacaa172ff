import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withoutComments } from "../../src/records/comments.ts";

const textOf = (body: string) => withoutComments(body).text;

describe("comments are taken out", () => {
  test.each([
    ["a prompt", "<!-- What did you learn? -->\n\nA lot.\n", "A lot."],
    ["one of several lines", "A <!-- b\nc\n\nd --> e", "A  e"],
    ["several", "<!--a-->One<!--b--> two<!--c-->", "One two"],
    ["the shortest there are", "a<!-->b<!--->c<!---->d", "abcd"],
    ["one that holds backticks", "a <!-- ` --> b `c`", "a  b `c`"],
    ["one that holds a fence", "a <!--\n```\n--> b\n\n```\nc\n```", "a  b\n\n```\nc\n```"],
    ["between spans of code", "`a` <!-- b --> `c`", "`a`  `c`"],
    ["after a lone backtick", "a ` b <!-- c --> d", "a ` b  d"],
    ["after a backtick of another paragraph", "a `\n\n<!-- b --> `c", "a `\n\n `c"],
    ["after an escaped backtick", "\\`<!-- b -->\\`", "\\`\\`"],
    ["after code of more backticks", "``a`<!-- b -->``<!-- c -->", "``a`<!-- b -->``"],
    ["after a fence that has ended", "```\na\n```\n<!-- b -->c", "```\na\n```\nc"],
    ["after three backticks that begin no fence", "```a``` <!-- b -->c", "```a``` c"],
    ["after indented code", "a\n\n    code\n\nb <!-- c -->", "a\n\n    code\n\nb"],
    ["behind a paragraph that goes on indented", "a\n    b <!-- c -->", "a\n    b"],
    [
      "in an item's second paragraph",
      "- a\n\n    b <!-- c -->\n\n    <!-- d -->e",
      "- a\n\n    b \n\n    e",
    ],
    [
      "in a list after its code",
      "1. a\n\n    ```\n    b\n    ```\n    <!-- c -->d",
      "1. a\n\n    ```\n    b\n    ```\n    d",
    ],
    ["in a list that goes on", "- a\n  b\n\n    c <!-- d -->", "- a\n  b\n\n    c"],
  ])("%s", (_what, body, text) => {
    expect(withoutComments(body)).toMatchObject({ text, unclosed: undefined });
  });
});

describe("code keeps what looks like a comment", () => {
  test.each([
    ["in backticks", "Write `<!-- a -->` so."],
    ["in two backticks", "Write ``<!-- ` -->`` so."],
    ["in backticks over a line's end", "Write `<!--\na -->` so."],
    ["in a fence", "```html\n<!-- a -->\n```\nb"],
    ["in a fence of tildes", "~~~ `html`\n<!-- a -->\n~~~"],
    ["in a longer fence", "````\n```\n<!-- a -->\n```\n````"],
    ["in a fence that never ends", "```\n<!-- a -->\nb"],
    ["in a fence of a quotation", "> ```\n> <!-- a -->\n> ```"],
    ["in a fence of an item", "- ```\n  <!-- a -->\n  ```"],
    ["in a fence of an item's second paragraph", "- a\n\n    ```\n    <!-- b -->\n    ```"],
    ["in indented code", "a\n\n    <!-- b -->"],
    ["in code indented by a tab", "a\n\n\t<!-- b -->"],
    ["in code that the body begins with", "    <!-- a -->\n\n    <!-- b -->"],
    ["escaped", "Write \\<!-- so."],
  ])("%s", (_where, body) => {
    expect(withoutComments(body)).toMatchObject({ text: body, unclosed: undefined });
  });
});

describe("a comment without an end", () => {
  test.each([
    ["<!-- a", 0, ""],
    ["a\n<!-- b ->", 2, "a"],
    ["<!-- a --> b <!-- c", 13, "b"],
    ["`<!--` <!-- a", 7, "`<!--`"],
  ])("is found where it begins: %j", (body, unclosed, text) => {
    const found = withoutComments(body);
    expect([found.unclosed, found.text.trim()]).toEqual([unclosed, text]);
  });
});

describe("blank lines", () => {
  test("around a body go, and the indent of its first line stays", () => {
    expect(textOf("\n \t\n    code\n\n\n")).toBe("    code");
  });

  test("alone are nothing", () => {
    expect(textOf(" \n\n<!-- a -->\n")).toBe("");
  });
});

test("a body without comments stays as it is, whatever code it holds", () => {
  const bits = fc.constantFrom(
    "`",
    "```",
    "~~~",
    "\n",
    "\n\n",
    "    ",
    "- ",
    "a",
    "> ",
    "\\",
    "-->",
  );
  fc.assert(
    fc.property(fc.array(bits), (parts) => {
      const body = `x${parts.join("")}x`;
      expect(withoutComments(body)).toMatchObject({ text: body, unclosed: undefined });
    }),
  );
});

test.each([
  ["\n\nText", 2],
  ["<!-- a -->\n <!-- b --> Text", 23],
  ["<!-- a -->\n", undefined],
  ["<!-- a", undefined],
])("of %j, what is kept begins at %j", (body, start) => {
  expect(withoutComments(body).start).toBe(start);
});
