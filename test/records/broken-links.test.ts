import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildPortfolio } from "../../src/portfolio.ts";
import { day } from "../support/day.ts";
import { growth } from "../support/growth.ts";
import { sourcesOf } from "../support/portfolio.ts";
import { activityRecord, record } from "../support/records.ts";
import { viewsOf } from "../support/views.ts";

const here = "activities/2025/2025-03-14-here.md";

const others = {
  "profile.md": record({ name: "Ada" }),
  "years/2025.md": record({ audience: "private" }),
  "objectives/grids.md": record({ title: "Grids", set: "2025-01-10" }),
  "activities/2025/2025-04-14-two words.md": activityRecord({ date: "2025-04-14" }),
  "activities/2025/2025-05-14-hidden.md": activityRecord({
    date: "2025-05-14",
    audience: "private",
  }),
  "activities/2025/2025-06-14-draft.md": record({ title: "Draft", status: "draft" }),
  "notes/odd.md": "Odd.",
};

const otherFiles = [
  "evidence/notes.pdf",
  "evidence/photo.png",
  "evidence/drawing.svg",
  "évidence.txt",
];

/** The warnings of links in a body, or in a whole record, among records of every kind. */
function warningsOf(body: string, text = activityRecord({}, body), at = here) {
  const sources = sourcesOf({ ...others, [at]: text }, otherFiles);
  const { problems } = buildPortfolio(sources, () => day("2026-02-01"));
  return problems.filter(({ code }) => code === "link-broken");
}

const quotedIn = (body: string) => warningsOf(body).map(({ message }) => message);
const written = (body: string) => quotedIn(body).map((message) => /"(.*)"/.exec(message)?.[1]);

describe("a link is broken", () => {
  test.each([
    ["[a](nowhere.md)", 'link "nowhere.md" leads to nothing in the records folder'],
    ["![a](nowhere.png)", 'picture "nowhere.png" leads to nothing in the records folder'],
    ["[a](../2025)", 'link "../2025" leads to nothing in the records folder'],
    [
      "[a](../../notes/odd.md)",
      'link "../../notes/odd.md" leads to a file of a kind that is not published',
    ],
    [
      "![a](../../evidence/drawing.svg)",
      'picture "../../evidence/drawing.svg" leads to a file of a kind that is not published',
    ],
    ["[a](../../../x.pdf)", 'link "../../../x.pdf" leads out of the records folder'],
    [
      "[a](../../../../../../x.pdf)",
      'link "../../../../../../x.pdf" leads out of the records folder',
    ],
    [
      "[a](/evidence/notes.pdf)",
      'link "/evidence/notes.pdf" is not an address that the site links to',
    ],
    ["[a](//example.org)", 'link "//example.org" is not an address that the site links to'],
    ["[a](#part)", 'link "#part" is not an address that the site links to'],
    ["[a](?part)", 'link "?part" is not an address that the site links to'],
    ["[a](tel:01234)", 'link "tel:01234" is not an address that the site links to'],
    ["[a]()", 'link "" is not an address that the site links to'],
    [
      "[a](..\\evidence\\notes.pdf)",
      'link "..\\evidence\\notes.pdf" leads to nothing in the records folder',
    ],
    ["![[photo.png]]", 'picture "photo.png" is not shown when it stands in ![[ ]]'],
  ])("%s", (body, message) => {
    expect(quotedIn(body)).toEqual([message]);
  });
});

describe("a link is not broken", () => {
  test.each([
    ["to a record", "[a](<2025-04-14-two words.md>) [b](2025-04-14-two%20words.md#part)"],
    [
      "to one that is not public, or a draft",
      "[a](2025-05-14-hidden.md) [b](2025-06-14-draft.md) [c](../../years/2025.md)",
    ],
    [
      "to a record of another kind",
      "[a](../../profile.md) [b](../../objectives/grids.md) [c](./2025-03-14-here.md)",
    ],
    [
      "to a file",
      "[a](../../evidence/notes.pdf) ![b](../../evidence/photo.png) [c](../../e\u0301vidence.txt)",
    ],
    [
      "to the web",
      "[a](https://example.org) ![b](http://example.org/c.png) [d](mailto:ada@example.org)",
    ],
    [
      "in code, in a comment, escaped",
      "`[a](b)` <!-- [a](b) --> \\[a](b)\n\n    [a](b)\n\n```\n![[a]]\n```",
    ],
    ["of a notebook", "[[page]] [[page#part|words]]"],
    ["an address alone", "<ftp://example.org> <tel:01234> ftp://example.org"],
    ["a definition that nothing uses", "[a]: nowhere.md"],
    ["that stays as it is written", "[a](javascript:b) ![c](file:///d.png)"],
    ["in brackets alone", "[a] [b][c] [ ] (d)"],
  ])("%s", (_what, body) => {
    expect(quotedIn(body)).toEqual([]);
  });
});

describe("its place is that of what it leads to", () => {
  test.each([
    ["[a](x.md)", ["8:5-4"]],
    ["[a](x.md) b ![c](y.png 'd')", ["8:5-4", "8:18-5"]],
    ['[a](<x y.md> "t")', ["8:6-6"]],
    ["# a [b](x.md)", ["8:9-4"]],
    ["> - a\n>   [b](x.md)", ["9:9-4"]],
    ["> [b](\n>   x.md\n> )", ["9:5-4"]],
    ["- [ ] [b](x.md)\n\n  [c](y.md)", ["8:11-4", "10:7-4"]],
    ["| [a](x.md) | b |\n|---|---|\n| c | [d](y\\|z.md) |", ["8:7-4", "10:11-7"]],
    ["[a][b] ![c][b]\n\n[b]: <x y.md> 'd'", ["10:7-6"]],
    ["[a]\n\n> [a]:\n> x.md", ["11:3-4"]],
    ["[![a](x.png)](y.md)", ["8:7-5", "8:15-4"]],
    ["<!-- a\nb --> [c](x.md)", ["9:11-4"]],
    ["a[^1]\n\n[^1]: [b](x.md)", ["10:11-4"]],
    ["*a [b](x_y\\_z(1).md)*", ["8:8-12"]],
    ["[a]()", ["8:5-1"]],
  ])("%j", (body, places) => {
    for (const end of ["\n", "\r\n"]) {
      const text = `\uFEFF${activityRecord({}, body).replaceAll("\n", end)}`;
      const found = warningsOf(body, text).map(
        ({ place: { line, column, length } }) => `${line}:${column}-${length}`,
      );
      expect(found).toEqual(places);
    }
  });

  test.each([
    ["years/2024.md", record({}, "[a](x.md)")],
    ["objectives/other.md", record({ title: "Other", set: "2025-01-10" }, "[a](x.md)")],
    ["profile.md", record({}, "[a](x.md)")],
    ["activities/2025/later.md", record({ title: "Later", status: "draft" }, "[a](x.md)")],
    ["activities/2025/wrong.md", record({ title: "Wrong" }, "[a](x.md)")],
  ])("in %s too", (at, text) => {
    expect(warningsOf("", text, at).map(({ place }) => place.file)).toEqual([`records/${at}`]);
  });
});

describe("what is meant is suggested", () => {
  test.each([
    ["[a](2025-04-14-two%20wards.md)", "Did you mean 2025-04-14-two%20words.md?"],
    ["[a](../evidence/notes.pdf)", "Did you mean ../../evidence/notes.pdf?"],
    ["[a](/Evidence/Notes.PDF)", "Did you mean ../../evidence/notes.pdf?"],
    ["[a](grids)", "Did you mean ../../objectives/grids.md?"],
    ["![[photo.png|300]]", "Write ![what it shows](../../evidence/photo.png)."],
    ["[a](nothing-like-it.md)", "Write the path from this file's folder, such as"],
    ["[a](drawing.svg)", "Write the path from this file's folder, such as"],
    ["![[b]]", "A picture is written ![what it shows](path)"],
  ])("%s", (body, hint) => {
    expect(warningsOf(body).map((problem) => problem.hint.startsWith(hint))).toEqual([true]);
  });
});

test("a link is broken if, and only if, the site shows it as words when every record is public", () => {
  const address = fc
    .array(
      fc.constantFrom(
        "..",
        ".",
        "/",
        "evidence",
        "notes.pdf",
        "profile.md",
        "2025-03-14-here.md",
        "x",
        "#",
        "?",
        "%20",
        "https://",
        "tel:",
        "objectives",
        "grids.md",
        "drawing.svg",
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join("/").replaceAll("//", "/"));
  const texts = Object.fromEntries(
    Object.entries(others).filter(([path]) => !/hidden|draft|years|notes/.test(path)),
  );
  fc.assert(
    fc.property(address, (href) => {
      const views = viewsOf(
        { ...texts, [here]: activityRecord({}, `[a](<${href}>)`) },
        { otherFiles },
      );
      const [page] = views.activities.filter(({ path }) => path.endsWith("/here/"));
      const isLink = page?.reflection?.html.includes("<a ") ?? false;
      expect([href, written(`[a](<${href}>)`).length === 0]).toEqual([href, isLink]);
    }),
    { numRuns: 200, seed: 1 },
  );
});

test("hundreds of records with links are read in time that grows with them", () => {
  const work = (count: number) => {
    const texts = Array.from({ length: count }, (_, record) => {
      const links = Array.from({ length: 10 }, (_, link) => `[a](${record}-${link}-nowhere.md)`);
      const text = activityRecord({ title: `Lecture ${record}` }, links.join(" "));
      return [`activities/2025/${record}-somewhere.md`, text];
    });
    const sources = sourcesOf(Object.fromEntries(texts));
    const { problems } = buildPortfolio(sources, () => day("2026-02-01"));
    expect(problems.filter(({ code }) => code === "link-broken")).toHaveLength(10 * count);
  };
  expect(growth(work, 800)).toBeLessThan(10);
});

test("of a record with more links than any needs, the first thousand are looked at", () => {
  expect(warningsOf("[a](x.md) ".repeat(1001))).toHaveLength(1000);
});
