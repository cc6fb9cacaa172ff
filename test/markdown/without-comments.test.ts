import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withoutComments } from "../../src/markdown/without-comments.ts";

/** The text, without what blank lines there are at its end. */
const read = (body: string) => {
  const { text, unclosed } = withoutComments(body);
  return { text: text.trimEnd(), unclosed };
};

describe("comments are taken out", () => {
  test.each([
    ["a prompt", "<!-- What did you learn? -->\n\nA lot.\n", "\n\nA lot."],
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
    ["behind a lone backtick of a heading", "## a ` b\n<!-- c -->\nd `e` f", "## a ` b\n\nd `e` f"],
    ["behind a lone backtick of an item", "- a ` b\n- <!-- c --> `d", "- a ` b\n-  `d"],
    [
      "behind a lone backtick of a cell",
      "| a ` | <!-- b -->` |\n|---|---|",
      "| a ` | ` |\n|---|---|",
    ],
    ["behind a lone backtick of a quotation", "> a ` b\n\n<!-- c -->`", "> a ` b\n\n`"],
    ["in a quotation of several lines", "> a <!-- b\n> c --> d", "> a  d"],
    ["that begins in a paragraph and ends after a blank line", "a <!-- b\n\n# c --> d", "a  d"],
    ["that begins in an item and ends after it", "- <!-- a\n\nb --> c", "-  c"],
    [
      "that has a fence in it",
      "<!--\n```\n-->\n\n```\n<!-- a -->\n```",
      "\n\n```\n<!-- a -->\n```",
    ],
    ["with text behind it on its line", "<!-- a --># b", "# b"],
    ["that only shows when another is gone", "<!<!-- a -->-- b -->", ""],
    ["in what stands for nothing", "[a]: b\n    <!-- c -->", "[a]: b"],
    ["in a line that goes on with an item", "1.   - ` a\n    <!-- b --> c", "1.   - ` a\n     c"],
    ["in what a tag hides from a page", '<a b="`"> <!-- c --> `', '<a b="`">  `'],
    ["within a block of tags", "<div>\n`<!-- a -->`\n</div>", "<div>\n` `\n</div>"],
    ["in the address of a link", "[a](<!-- b -->)", "[a]()"],
    ["in a title of a fence", "``` a <!-- b -->\nc\n```", "``` a \nc\n```"],
    ["between marks that must not become one", "`a`<!-- b -->`c`", "`a` `c`"],
    ["behind signs of one's own", "\uE000\uE001<!--\uE000 a -->b", "\uE000\uE001b"],
    ["in a list that goes on", "- a\n  b\n\n    c <!-- d -->", "- a\n  b\n\n    c"],
  ])("%s", (_what, body, text) => {
    expect(read(body)).toEqual({ text, unclosed: undefined });
  });
});

describe("comments between percent signs are taken out", () => {
  test.each([
    ["in a line", "a %% b %% c", "a  c"],
    ["of several lines", "%%\na\n\n# b\n%%\nc", "\nc"],
    ["that begins in a paragraph and ends after a blank line", "a %% b\n\nc %% d", "a  d"],
    ["without spaces", "(%%a%%)", "()"],
    ["one right behind another", "%%a%%%%b%%c", "c"],
    ["of nothing but signs", "%".repeat(80), ""],
    ["with a stray backtick in it", "a %% ` %% `<!-- b -->`", "a  `<!-- b -->`"],
    ["with a fence in it", "%%\n```\n%%\n\n```\n%% a %%\n```", "\n\n```\n%% a %%\n```"],
    ["with text behind it on its line", "%% a %% `%% b %%`", " `%% b %%`"],
    ["in a quotation", "> %% a\n> b %%\n> c", "> \n> c"],
    ["in an item", "- %% a %%\n- b", "- \n- b"],
    ["in a heading", "# a %% b %%", "# a"],
    ["in a cell", "| %% a %% |\n|---|", "|  |\n|---|"],
    ["in code of a paragraph that goes on", "a ` b\n%% c %%`", "a ` b\n%% c %%`"],
  ])("%s", (_what, body, text) => {
    expect(read(body)).toEqual({ text, unclosed: undefined });
  });

  test.each([
    ["a percentage", "100%% of 50%%"],
    ["behind a letter of any script", "é%% ж%%"],
    ["in backticks", "`%% a %%`"],
    ["in a fence", "```\n%% a %%\n```"],
    ["in indented code", "a\n\n    %% b %%"],
    ["escaped", "\\%% a"],
    ["one sign", "5 % of 10 %"],
  ])("but not %s", (_what, body) => {
    expect(read(body)).toEqual({ text: body, unclosed: undefined });
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
    ["in indented code of a quotation", ">     <!-- a -->"],
    ["in indented code of an item", "- a\n\n      <!-- b -->"],
    ["in code of a cell", "| `<!-- a -->` |\n|---|\n| `<!-- b -->` |"],
    ["in code of a heading", "# a `<!-- b -->`"],
    ["in code of a footnote", "a[^1]\n\n[^1]: `<!-- b -->`"],
    ["in code in the words of a picture", "![`<!-- a -->`](b.png)"],
    ["in code behind a table", "| a |\n|---|\n    `b`\n\n    <!-- c -->"],
    ["in code behind an empty quotation", ">\n    <!-- a -->"],
    ["escaped", "Write \\<!-- so."],
  ])("%s", (_where, body) => {
    expect(read(body)).toEqual({ text: body, unclosed: undefined });
  });
});

describe("a comment without an end", () => {
  test.each([
    ["<!-- a", 0, ""],
    ["a\n<!-- b ->", 2, "a"],
    ["<!-- a --> b <!-- c", 13, "b"],
    ["`<!--` <!-- a", 7, "`<!--`"],
    ["<!-- a --> b %% c", 13, "b"],
    ["a %% b\n\nc", 2, "a"],
    ["- a\n- b <!-- c", 8, "- a\n- b"],
    ["`a`<!-- b -->`c`<!-- d", 16, "`a` `c`"],
  ])("is found where it begins: %j", (body, unclosed, text) => {
    const found = withoutComments(body);
    expect([found.unclosed, found.text.trim()]).toEqual([unclosed, text]);
  });
});

test("what would have to be read again and again has an end where its first comment begins", () => {
  const { text, unclosed } = withoutComments("a <!-- b\n\n```x\n-->\n\n".repeat(5000));
  expect(text.length).toBeLessThan(5000 * 22);
  expect(unclosed).toBeGreaterThan(0);
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
    { numRuns: 100, seed: 1 },
  );
});

test.each([
  ["a<!-- b --> c <!-- d -->e", " ace"],
  ["`a`<!-- b -->`c`", "ac"],
  ["<!<!-- a -->-- b -->c%%d%%e", "ce"],
])("what is left of %j is found where it stood", (body, signs) => {
  const { text, originOf } = withoutComments(body);
  for (const sign of signs) {
    const position = text.indexOf(sign);
    expect([sign, body[originOf(position)]]).toEqual([sign, position === -1 ? undefined : sign]);
  }
});
