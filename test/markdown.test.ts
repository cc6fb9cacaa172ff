import { describe, expect, test } from "vitest";
import { markdownRenderer } from "../src/markdown.ts";

const known: Readonly<Record<string, string>> = {
  "other.md": "/activities/2025/other/",
  "photo.png": "/evidence/photo.png",
};
const render = markdownRenderer((_file, href) => known[href]);
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
