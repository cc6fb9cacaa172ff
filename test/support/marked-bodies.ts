import fc from "fast-check";

const many = (...texts: readonly string[]) => fc.constantFrom(...texts);

/** A comment; a word that stands nowhere else is put in place of each `@`. */
const comment = many("<!-- @ -->", "<!--@-->", "<!-- ` @ -->", "<!-- @ -- @ -->", "<!-- @\n@ -->");
const parts = [
  { arbitrary: comment, weight: 4 },
  { arbitrary: many("`", "``", "` `", " ", "a", "\\", "\\`", "**", "-->"), weight: 5 },
  { arbitrary: comment.map((text) => `\`${text.replace("`", "")}\``), weight: 2 },
  { arbitrary: comment.map((text) => `\`\`${text.replace("`", "")}\`\``), weight: 1 },
  { arbitrary: many("[b](c)", "![b](", "<https://a.example>", "&lt;", "\\<!-- @"), weight: 1 },
  { arbitrary: many("~~a~~", "[^1]", "[[a]]", "==b=="), weight: 1 },
];
const oddParts = { arbitrary: many("|", "x <b title='`'>", "<div>", "</div>", "<pre>"), weight: 1 };

const starts = ["# ", "- ", "1. ", "> ", ">", "> > ", "- > ", "  ", "    ", ">     "];
const oddStarts = ["\t", "- [ ] ", "[^1]: ", "   1) "];

const alone = many("---", "===", "> ", "text", "[^1]", "```", "~~~ a", "|---|---|", "[a]: b");
const across = many(
  "a <!-- @\n\n@ --> b",
  "<!--\n@\n\n```\n-->",
  "> b <!-- @\n\nc -->",
  "- <!-- @\n\n  @ -->",
);

/**
 * Bodies of a few blocks with comments in them, some as code. Odd ones have blocks
 * right behind one another, tags, tabs, and comments that go on in another block.
 */
export function markedBodies({ isOdd }: { readonly isOdd: boolean }): fc.Arbitrary<string> {
  const text = fc
    .array(fc.oneof(...parts, ...(isOdd ? [oddParts] : [])), { minLength: 1, maxLength: 6 })
    .map((all) => all.join(" "));
  const start = fc
    .array(many(...starts, ...(isOdd ? oddStarts : [])), { maxLength: 2 })
    .map((all) => all.join(""))
    // Indented lines behind a paragraph in a quotation are read in more than one way.
    .map((all) => (isOdd && /^(?: {4}|\t)/.test(all) ? `\n${all}` : all));
  const lines = fc
    .tuple(start, fc.array(text, { minLength: 1, maxLength: 3 }))
    .map(([first, texts]) => within(first, texts));
  const fence = fc
    .tuple(
      start,
      many("```", "~~~", "````"),
      many("", "html", " a b"),
      fc.array(text),
      fc.boolean(),
    )
    .map(([first, marks, info, texts, isClosed]) =>
      within(first, [`${marks}${info}`, ...texts.slice(0, 2), ...(isClosed ? [marks] : [])]),
    );
  const cell = text.map((words) => words.replaceAll("\n", " "));
  const table = fc
    .tuple(cell, cell, cell)
    .map(([a, b, c]) => `| ${a} | ${b} |\n|---|:-:|\n| ${c} | b |`);
  const blocks = fc.oneof(lines, lines, lines, fence, table, ...(isOdd ? [alone, across] : []));
  return fc
    .tuple(fc.array(blocks, { minLength: 1, maxLength: 8 }), many("\n", "\r\n"))
    .map(([all, end]) => numbered(all.join(isOdd ? "\n" : "\n\n")).replaceAll("\n", end));
}

/** Lines of which the first begins a block, and the others are in it too. */
function within(start: string, lines: readonly string[]): string {
  const indent = start.trimStart().replace(/[^>\s]/g, " ");
  return lines.map((line, index) => (index === 0 ? start : indent) + line).join("\n");
}

function numbered(text: string): string {
  const [first = "", ...others] = text.split("@");
  return [first, ...others.map((part, number) => `word${number}x${part}`)].join("");
}
