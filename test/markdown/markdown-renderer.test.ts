import { describe, expect, test } from "vitest";
import { linkTarget } from "../../src/domain/link-target.ts";
import { markdownRenderer } from "../../src/markdown/markdown-renderer.ts";
import { growth } from "../support/growth.ts";

/** As the site does, of one record and one picture beside the record that is rendered. */
function resolve(file: string, href: string): string | undefined {
  const target = linkTarget(file, href, {
    isRecord: (other) => other === "records/other.md",
    isFile: (path) => ["photo.png", "notes.pdf"].includes(path),
  });
  if (target.kind === "web") return href;
  if (target.kind === "record") return "/activities/2025/other/";
  return target.kind === "file" ? `/evidence/${target.path}` : undefined;
}

const render = markdownRenderer(resolve);
const html = (markdown: string, level = 3) => render(markdown, "records/here.md", level).html;

describe("Markdown becomes HTML:", () => {
  test.each([
    [
      "words",
      "Learnt *much* and **more**.",
      "<p>Learnt <em>much</em> and <strong>more</strong>.</p>\n",
    ],
    ["code", "`a < b`", "<p><code>a &lt; b</code></p>\n"],
    [
      "a block of code",
      "```c\na && b\n```",
      '<pre><code class="language-c">a &amp;&amp; b\n</code></pre>\n',
    ],
    ["a list", "- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n"],
    ["signs as they are typed", '(c) +- -- "x"', "<p>(c) +- -- &quot;x&quot;</p>\n"],
    ["a template's marks", "{{ 7 * 7 }} {% raw %}", "<p>{{ 7 * 7 }} {% raw %}</p>\n"],
    [
      "HTML, as text",
      '<script>x</script> <b onclick="y">z</b>',
      "<p>&lt;script&gt;x&lt;/script&gt; &lt;b onclick=&quot;y&quot;&gt;z&lt;/b&gt;</p>\n",
    ],
    ["nothing", "", ""],
  ])("%s", (_what, markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });
});

describe("a link", () => {
  test.each([
    [
      "to the web stays",
      "[a](https://example.org/?b=1&c)",
      '<a href="https://example.org/?b=1&amp;c">a</a>',
    ],
    ["by mail stays", "[a](mailto:ada@example.org)", '<a href="mailto:ada@example.org">a</a>'],
    [
      "to a public record leads to its page",
      "[a](other.md)",
      '<a href="/activities/2025/other/">a</a>',
    ],
    ["to anything else of the records is its words", "[a *b*](hidden.md)", "a <em>b</em>"],
    ["by reference is followed too", "[a][1]\n\n[1]: hidden.md", "a"],
    [
      "written out is one",
      "https://example.org",
      '<a href="https://example.org">https://example.org</a>',
    ],
    [
      "in angle brackets is one",
      "<https://example.org>",
      '<a href="https://example.org">https://example.org</a>',
    ],
    ["of a host alone is words", "see example.org", "see example.org"],
    ["that would run something stays as written", "[a](javascript:b)", "[a](javascript:b)"],
    ["that hides what it would run is no link", "[a](&#106;avascript:b)", "[a](javascript:b)"],
    ["with data in it stays as written", "[a](data:text/plain,b)", "[a](data:text/plain,b)"],
    ["by an odd scheme is its words", "[a](ftp://example.org)", "a"],
    ["from the top of a host is its words", "[a](/etc/passwd)", "a"],
    ["to another host without a scheme is its words", "[a](//example.org)", "a"],
    ["within the page is its words", "[a](#b)", "a"],
    ["to nowhere is its words", "[a]()", "a"],
    ["to a query is its words", "[a](?b)", "a"],
  ])("%s", (_what, markdown, expected) => {
    expect(html(markdown)).toBe(`<p>${expected}</p>\n`);
  });
});

describe("an image", () => {
  test.each([
    ["of the records is shown", "![a](photo.png)", '<img src="/evidence/photo.png" alt="a">'],
    [
      "within a link is shown in it",
      "[![a](photo.png)](other.md)",
      '<a href="/activities/2025/other/"><img src="/evidence/photo.png" alt="a"></a>',
    ],
    [
      "of another site is a link to it",
      "![a < b](https://example.org/c.png?d&e)",
      '<a href="https://example.org/c.png?d&amp;e">a &lt; b</a>',
    ],
    [
      "of another site without words is a link too",
      "![](https://example.org/c.png)",
      '<a href="https://example.org/c.png">image</a>',
    ],
    [
      "of another site within a link is its words",
      "[![a](https://example.org/c.png)](other.md)",
      '<a href="/activities/2025/other/">a</a>',
    ],
    ["that is not there is its words", "![a *b*](nowhere.png)", "a *b*"],
    ["that is no picture is a link", "![a](notes.pdf)", '<a href="/evidence/notes.pdf">a</a>'],
    ["that is a record is a link", "![](other.md)", '<a href="/activities/2025/other/">image</a>'],
    ["with data in it is no image", "![a](data:image/svg+xml,b)", "![a](data:image/svg+xml,b)"],
  ])("%s", (_what, markdown, expected) => {
    expect(html(markdown)).toBe(`<p>${expected}</p>\n`);
  });
});

describe("headings", () => {
  test.each([
    ["begin at the level given", "# a", 3, "3"],
    ["begin there whatever was written", "#### a", 3, "3"],
    ["go down one level at a time", "# a\n\n### b\n\n###### c", 3, "345"],
    ["come back up", "## a\n\n### b\n\n## c\n\n# d\n\n## e", 3, "34334"],
    [
      "go no further down than there are levels",
      "# a\n\n## b\n\n### c\n\n#### d\n\n##### e",
      4,
      "45666",
    ],
  ])("%s", (_what, markdown, level, expected) => {
    const rendered = html(markdown, level);
    const opened = [...rendered.matchAll(/<h(\d)>/g)].map(([, digit]) => digit).join("");
    const closed = [...rendered.matchAll(/<\/h(\d)>/g)].map(([, digit]) => digit).join("");
    expect({ opened, closed }).toEqual({ opened: expected, closed: expected });
  });
});

describe("what GitHub and note-taking programs add:", () => {
  test.each([
    [
      "a table, aligned without a style",
      "| a | b | c |\n|--:|:-:|---|\n| ~~d~~ | e | f |",
      `<table>
<thead>
<tr>
<th scope="col" class="right">a</th>
<th scope="col" class="center">b</th>
<th scope="col">c</th>
</tr>
</thead>
<tbody>
<tr>
<td class="right"><s>d</s></td>
<td class="center">e</td>
<td>f</td>
</tr>
</tbody>
</table>
`,
    ],
    [
      "tasks",
      "- [x] ask\n- [ ] *audit*\n- [y] no",
      `<ul>
<li class="task"><input type="checkbox" disabled checked aria-label="Done"> ask</li>
<li class="task"><input type="checkbox" disabled aria-label="To do"> <em>audit</em></li>
<li>[y] no</li>
</ul>
`,
    ],
    [
      "footnotes, there and back",
      "a[^n] b[^n] c[^1] d[^x]\n\n[^n]: One.\n[^1]: `Two`\n[^unused]: Three.",
      `<p>a<sup><a href="#p-here-note-1" id="p-here-reference-1">[1]</a></sup> b<sup><a href="#p-here-note-1" id="p-here-reference-1-2">[1]</a></sup> c<sup><a href="#p-here-note-2" id="p-here-reference-2">[2]</a></sup> d[^x]</p>
<ol class="footnotes">
<li id="p-here-note-1"><p>One. <a href="#p-here-reference-1" aria-label="Back to reference 1">↩</a> <a href="#p-here-reference-1-2" aria-label="Back to reference 1">↩</a></p>
</li>
<li id="p-here-note-2"><p><code>Two</code> <a href="#p-here-reference-2" aria-label="Back to reference 2">↩</a></p>
</li>
</ol>
`,
    ],
    ["no footnote within the line", "10^[2]", "<p>10^[2]</p>\n"],
    [
      "a callout",
      "> [!note] What *I* learnt\n> Much.",
      '<blockquote>\n<p class="callout">What <em>I</em> learnt</p>\n<p>Much.</p>\n</blockquote>\n',
    ],
    [
      "a callout without a title",
      "> [!WARNING]-\n> - a",
      '<blockquote>\n<p class="callout">Warning</p>\n<ul>\n<li>a</li>\n</ul>\n</blockquote>\n',
    ],
    [
      "no callout further down",
      "> a\n> [!note]",
      "<blockquote>\n<p>a\n[!note]</p>\n</blockquote>\n",
    ],
    [
      "words that are marked",
      "==a *b*==, ==V = IR==, ==[c](../other.md)\nd==.",
      '<p><mark>a <em>b</em></mark>, <mark>V = IR</mark>, <mark><a href="/activities/2025/other/">c</a>\nd</mark>.</p>\n',
    ],
    [
      "no marks",
      "x==1 and y==2, a == b == c, ==d == e, ====, ==`f==`, [g ==h](../other.md) i==",
      '<p>x==1 and y==2, a == b == c, ==d == e, ====, ==<code>f==</code>, <a href="/activities/2025/other/">g ==h</a> i==</p>\n',
    ],
    [
      "a link of a notebook",
      "[[a/b c|words < d]] [[a/b c]] [[b#part]] [[#part]]",
      "<p>words &lt; d b c b part</p>\n",
    ],
    [
      "one in a cell",
      "| a |\n|---|\n| [[b\\|words]] |",
      '<table>\n<thead>\n<tr>\n<th scope="col">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>words</td>\n</tr>\n</tbody>\n</table>\n',
    ],
    ["a picture of a notebook", "![[a.png]]", "<p>a.png</p>\n"],
    ["one in code", "`[[a]]` ``![[b]]``", "<p><code>[[a]]</code> <code>![[b]]</code></p>\n"],
    [
      "a link with a comparison",
      "[x==1](../other.md)",
      '<p><a href="/activities/2025/other/">x==1</a></p>\n',
    ],
    [
      "no link with one of a notebook in it",
      "[a [[b]] c](../other.md)",
      "<p>[a b c](../other.md)</p>\n",
    ],
    [
      "no link of a notebook that ends outside a link",
      "[a [[b](../other.md) c]]",
      '<p>[a [<a href="/activities/2025/other/">b</a> c]]</p>\n',
    ],
    [
      "no table that begins with a quotation",
      "> a | b\n|---|---|",
      "<blockquote>\n<p>a | b\n|---|---|</p>\n</blockquote>\n",
    ],
    [
      "a citation",
      "[[1]](../other.md) [[2]]\n\n[2]: ../other.md",
      '<p><a href="/activities/2025/other/">[1]</a> [<a href="/activities/2025/other/">2</a>]</p>\n',
    ],
    [
      "brackets that are none",
      "[[a]b] [[]] [[c `d]]`",
      "<p>[[a]b] [[]] [[c <code>d]]</code></p>\n",
    ],
  ])("%s", (_what, markdown, expected) => {
    expect(render(markdown, "records/p/here.md", 3).html).toBe(expected);
  });

  test.each([
    ["a comment that got here", "a <!-- b --> c %% d %% e", "<p>a  c  e</p>\n"],
    ["a block of one", "<!-- a\n\nb -->\n\nc", "<p>c</p>\n"],
    ["one without an end", "a <!-- b\n\nc", "<p>a </p>\n<p>c</p>\n"],
  ])("but not %s", (_what, markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });
});

test.each([
  ["a note of very many paragraphs", `a[^1]\n\n[^1]: b\n${"\n    c\n".repeat(60_000)}`],
  ["a note that holds code last", "a[^1]\n\n[^1]:\n\n        b"],
  ["a note that is there twice", "a[^1]\n\n[^1]: b\n\n[^1]: c"],
])("%s is rendered", (_what, markdown) => {
  expect(html(markdown)).toMatch(/<ol class="footnotes">.*b.*<\/ol>\n$/s);
});

test("four times as many tasks take no more than a few times as long", () => {
  const work = (size: number) => html("- [ ] a\n".repeat(size / 8));
  expect(growth((size) => void work(size), 400_000)).toBeLessThan(10);
});

describe("names of footnotes on a page", () => {
  test("are of letters, digits and hyphens alone, whatever the file is called", () => {
    const files = ["x/2025/a b.md", "y/ä_ж😀.markdown", "profile.md"].map(
      (file) => `records/${file}`,
    );
    const names = files.map(
      (file) => /id="([^"]*)"/.exec(render("a[^1]\n\n[^1]: b", file, 3).html)?.[1],
    );
    expect(names).toEqual([
      "x-a_20_b-reference-1",
      "y-_e4__5f__436__1f600_-reference-1",
      "profile-profile-reference-1",
    ]);
  });

  test("are never those of another text", () => {
    expect(html("[^1]: a")).toBe("");
    expect(html("b[^1]")).toBe("<p>b[^1]</p>\n");
  });
});

describe("as plain text", () => {
  test.each([
    [
      "blocks, apart",
      "# a\n\nb *c*\nd  \ne\n\n- f\n  - g\n\n> h",
      ["a", "b c\nd\ne", "f", "g", "h"],
    ],
    ["code as it is", "`a < b`\n\n```\nc & d\n```", ["a < b", "c & d"]],
    ["cells", "| a | b |\n|---|---|\n| c | |", ["a", "b", "c"]],
    ["tasks", "- [x] ask\n- [ ] audit", ["[x] ask", "[ ] audit"]],
    ["footnotes", "a[^1]\n\n[^1]: b\n\n    c", ["a[1]", "[1] b", "c"]],
    ["callouts, marks and links of a notebook", "> [!tip] a\n> ==b== [[c|d]]", ["a", "b d"]],
    ["a picture, without its words", "a ![b](photo.png) c", ["a  c"]],
    ["an escaped sign", "\\* &amp; <b>", ["* & <b>"]],
    ["nothing", "[a]: b\n\n***\n\n![](photo.png)", []],
  ])("%s", (_what, markdown, words) => {
    const { blocks } = render(markdown, "records/here.md", 3);
    expect(blocks.map((block) => block.words)).toEqual(words);
    expect(blocks.map((block) => block.spelt)).toEqual(words);
  });

  test.each([
    ["[a](https://b.example)", "a", "a (https://b.example)"],
    [
      "https://b.example <https://c.example>",
      "https://b.example https://c.example",
      "https://b.example https://c.example",
    ],
    ["![a](https://b.example/c.png)", "a", "a (https://b.example/c.png)"],
    ["[a](other.md) [b](mailto:c@d.example) [e](nowhere.md)", "a b e", "a b e"],
  ])("addresses of the web stand behind their words: %s", (markdown, words, spelt) => {
    expect(render(markdown, "records/here.md", 3).blocks).toEqual([{ words, spelt }]);
  });
});
