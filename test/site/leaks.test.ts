import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { bundleOf } from "../support/bundle.ts";
import { type Canaries, canaries, findings, sayingsOf } from "../support/canaries.ts";
import { attributes, elements, textOf } from "../support/html.ts";
import { eventually, previewOf, stopPreviews } from "../support/preview.ts";
import { activityRecord, record, recordsFolder } from "../support/records.ts";
import { filesBelow, siteOf } from "../support/site.ts";
import { write } from "../support/temporary-folder.ts";

afterAll(stopPreviews);

type Fields = Readonly<Record<string, string>>;

/** Two records and their file, with a word of its own in every place that takes one. */
function recordsWith({ word }: Canaries, kind: Fields, objectiveKind: Fields): Fields {
  const folder = word("folder");
  const name = word("file name");
  const [objective, listed, linked, picture] = [
    word("objective id"),
    word("evidence name"),
    word("linked file name"),
    word("image name"),
  ];
  return {
    [`activities/${folder}/2025-03-14-${name}.md`]: record(
      {
        title: word("title"),
        category: "events",
        date: "2025-03-14",
        start: "2025-03-13",
        hours: "1",
        summary: word("summary"),
        provider: word("provider"),
        location: word("location"),
        url: `https://${word("url host")}.example/${word("url path")}`,
        skills: "technical",
        competences: "E5",
        objectives: objective,
        tags: word("tag"),
        evidence: `[evidence/${listed}.txt, "https://example.org/${word("evidence link")}"]`,
        highlight: "true",
        "x-own": word("own field"),
        ...kind,
      },
      `${word("body")} <!-- ${word("comment")} --> \`${word("code")}\`

## ${word("heading")}

[${word("link text")}](../../evidence/${linked}.txt "${word("link title")}")
![${word("image text")}](../../evidence/${picture}.png)
[gone](${word("dead link")}.md) https://example.org/${word("written address")}`,
    ),
    [`objectives/${objective}.md`]: record(
      {
        title: word("objective title"),
        set: "2025-01-10",
        status: "open",
        competences: "E1",
        ...objectiveKind,
      },
      word("objective body"),
    ),
    [`evidence/${listed}.txt`]: word("evidence content"),
    [`evidence/${linked}.txt`]: word("linked content"),
    [`evidence/${picture}.png`]: word("image content"),
  };
}

/** A year with a word in every place that takes one. */
function yearWith({ word }: Canaries, year: number, kind: Fields): Fields {
  return {
    [`years/${year}.md`]: record(
      {
        role: word("role"),
        sector: word("sector"),
        institution: word("institution"),
        grade: word("grade"),
        declared: "2026-01-05",
        "x-own": word("own field of a year"),
        ...kind,
      },
      `${word("year body")} <!-- ${word("comment in a year")} -->`,
    ),
  };
}

const secret = {
  reviewer: canaries("reviewer"),
  private: canaries("private"),
  draft: canaries("draft"),
  "private and planned": canaries("private and planned"),
  "reviewer and after today": canaries("reviewer and after today"),
  "reviewer's year": canaries("reviewer's year"),
  "private year": canaries("private year"),
  "year away from work": canaries("year away from work"),
  "year that fell short": canaries("year that fell short"),
};
const open = canaries("public");
const openYear = canaries("public year");
const numbers = canaries("membership numbers");

const secretName = secret.reviewer.word("file name");
const secretFolder = secret.reviewer.word("folder");
const secretObjective = secret.private.word("objective id");

const records = recordsFolder({
  "profile.md": record({
    name: "Ada Example",
    "site-url": "https://ada.example/",
    "membership-number": numbers.word("of the profile"),
  }),
  ...recordsWith(secret.reviewer, { audience: "reviewer" }, { audience: "reviewer" }),
  ...recordsWith(secret.private, { audience: "private" }, { audience: "private" }),
  ...recordsWith(secret.draft, { status: "draft", audience: "public" }, { audience: "private" }),
  ...recordsWith(
    secret["private and planned"],
    { status: "planned", date: "2026-05-09", start: "2026-05-08", audience: "private" },
    { audience: "private" },
  ),
  ...recordsWith(
    secret["reviewer and after today"],
    { date: "2026-05-09", start: "2026-05-08", audience: "reviewer" },
    { audience: "reviewer" },
  ),
  ...yearWith(secret["reviewer's year"], 2021, { audience: "reviewer" }),
  ...yearWith(secret["private year"], 2022, { audience: "private" }),
  ...yearWith(secret["year away from work"], 2023, {
    status: "not-active",
    reason: "long-term-illness",
  }),
  ...yearWith(secret["year that fell short"], 2024, {
    "shortfall-reason": secret["year that fell short"].word("reason"),
  }),
  ...recordsWith(open, { audience: "public" }, {}),
  ...yearWith(openYear, 2025, {
    audience: "public",
    "membership-number": numbers.word("of a year"),
    "shortfall-reason": openYear.word("reason"),
  }),
  "activities/2025/2025-06-12-pointing.md": record(
    {
      title: "A public record that points at others",
      category: "events",
      date: "2025-06-12",
      hours: "1",
      objectives: `[${secretObjective}, ${open.word("objective id")}]`,
    },
    `[One](../${secretFolder}/2025-03-14-${secretName}.md), [two](../../years/2023.md),
[three](../../objectives/${secretObjective}.md), ![four](../${secretFolder}/2025-03-14-${secretName}.md)

[five]: ../${secretFolder}/2025-03-14-${secretName}.md "unused"

[five]`,
  ),
});

// A page of the member's own may show everything that the pages are made from.
write(join(records, ".."), {
  "pages/all.njk": "---\ntitle: All\n---\n{{ cpd | dump | safe }}\n",
});

const sayings = sayingsOf((await siteOf(records)).folder);

const returned = new Map<number, ReadonlyMap<string, string>>();
for (const year of [2021, 2022, 2023, 2024, 2025, 2026]) {
  returned.set(year, sayingsOf((await bundleOf(records, year)).folder));
}

describe("no byte of the site tells a word of", () => {
  test.each(Object.entries(secret))("what is %s", (_kind, { words }) => {
    expect(words.size).toBeGreaterThan(6);
    expect(findings(words, sayings)).toEqual([]);
  });

  test("a membership number", () => {
    expect(numbers.words.size).toBe(2);
    expect(findings(numbers.words, sayings)).toEqual([]);
  });

  test("why a member was away", () => {
    const words = new Map([
      ["reason", "long-term"],
      ["reason in words", "illness"],
    ]);
    expect(findings(words, sayings)).toEqual([]);
  });
});

describe("a preview, and it alone, shows its member all that the site does not", async () => {
  const preview = await previewOf(records);
  await eventually(() => {
    expect(filesBelow(preview.folder)).toContainEqual(expect.stringMatching(/^pagefind\/index\//));
  });
  const previewed = sayingsOf(preview.folder);

  test.each(Object.entries(secret))("what is %s", (_kind, { words }) => {
    const unseen = /comment|own field|dead link|^folder$|link title/;
    const wanted = new Map([...words].filter(([place]) => !unseen.test(place)));
    const found = findings(wanted, previewed).map((finding) => finding.split(": ")[0]);
    expect(new Set(found)).toEqual(new Set(wanted.keys()));
  });

  test("but no comment, no field of the member's own and no membership number", () => {
    const kinds = [...Object.values(secret), open, openYear];
    const places = /^(?:comment|own field|dead link)/;
    const words = new Map(
      kinds.flatMap(({ words }) => [...words]).filter(([place]) => places.test(place)),
    );
    expect(findings(words, previewed)).toEqual([]);
    expect(findings(numbers.words, previewed)).toEqual([]);
  });
});

/** Where a record may be found by whoever is shown it. */
const places = [
  "title",
  "file name",
  "objective id",
  "objective title",
  "objective body",
  "summary",
  "provider",
  "location",
  "url host",
  "url path",
  "tag",
  "evidence name",
  "evidence link",
  "evidence content",
  "body",
  "code",
  "heading",
  "link text",
  "linked file name",
  "linked content",
  "image text",
  "image name",
  "image content",
  "written address",
  "role",
  "sector",
  "institution",
  "grade",
  "reason",
  "year body",
];

describe("the same search finds what is public", () => {
  const found = findings(new Map([...open.words, ...openYear.words]), sayings);

  test.each(places)("in its %s", (place) => {
    expect(found.map((finding) => finding.split(": ")[0])).toContain(place);
  });

  test("in pages, the unpacked search index and fragments, the feed, the sitemap and names of files", () => {
    const name = open.word("file name");
    expect(found).toContain(`title: activities/2025/${name}/index.html`);
    expect(found).toContain("title: feed.xml");
    expect(found).toContain("file name: sitemap.xml");
    expect(found).toContain(
      `evidence content: evidence/evidence/${open.word("evidence name")}.txt`,
    );
    expect(found).toContainEqual(expect.stringMatching(/^body: pagefind\/fragment\//));
    expect(found).toContainEqual(expect.stringMatching(/^body: pagefind\/index\//));
  });

  test.each([
    ...["title", "summary", "body", "code", "heading", "link text", "written address", "tag"],
    ...["provider", "location", "url host", "url path", "objective title", "evidence name"],
    "evidence link",
  ])("in the search index and its list of words: in its %s", (place) => {
    expect(found).toContainEqual(expect.stringMatching(`^${place}: pagefind/index/`));
    expect(found).toContain(`${place}: pagefind/words.json`);
  });

  test("but not in comments, in fields of the member's own and in links that lead nowhere", () => {
    const places = found.map((finding) => finding.split(": ")[0]);
    for (const place of ["comment", "own field", "dead link", "folder", "own field of a year"]) {
      expect(places, place).not.toContain(place);
    }
  });
});

describe("no byte of the returns that a reviewer is sent tells a word of", () => {
  test.each(["private", "draft", "private and planned", "private year"] as const)(
    "what is %s",
    (kind) => {
      const { words } = secret[kind];
      for (const [year, said] of returned) expect(findings(words, said), String(year)).toEqual([]);
    },
  );

  test("the marks of a preview", () => {
    const words = new Map([["mark", "not on the site"]]);
    for (const [year, said] of returned) expect(findings(words, said), String(year)).toEqual([]);
    expect(findings(words, sayings)).toEqual([]);
  });

  test("a comment, a field of the member's own, a dead link or a folder", () => {
    const kinds = [secret.reviewer, open, secret["reviewer's year"], openYear];
    const places = /^(?:comment|own field|dead link|folder)/;
    const words = new Map(
      kinds.flatMap(({ words }) => [...words]).filter(([place]) => places.test(place)),
    );
    expect(words.size).toBeGreaterThan(3);
    for (const [year, said] of returned) expect(findings(words, said), String(year)).toEqual([]);
  });
});

describe("the same search finds in the returns what is meant for the reviewer", () => {
  const found = [...returned.values()].flatMap((said) =>
    Object.values(secret).flatMap(({ words }) => findings(words, said)),
  );

  test.each(places)("in its %s", (place) => {
    expect(found.map((finding) => finding.split(": ")[0])).toContain(place);
  });
});

describe("a competence that only records which are not public name", () => {
  const hidden = { audience: "reviewer", objectives: "hidden" };
  const { word, words } = canaries("hidden objective");
  const shown = record({ title: "Open", set: "2025-01-10", competences: "A1" }, "Read.");
  const folder = recordsFolder({
    "activities/2025/2025-03-14-shown.md": activityRecord({ competences: "[B1]" }),
    "activities/2025/2025-03-15-hidden.md": activityRecord({
      ...hidden,
      date: "2025-03-15",
      competences: "[C1]",
    }),
    "objectives/shown.md": shown,
    "objectives/hidden.md": record(
      { title: word("title"), set: "2025-01-10", competences: "D2", audience: "private" },
      word("body"),
    ),
  });

  test("is blank in the table and nothing to search for", async () => {
    const site = await siteOf(folder);
    const rows = elements(site.read("competences/index.html"), "tr").map(textOf);
    expect(rows.filter((row) => /^[BCD]\d/.test(row))).toEqual([
      "B1 Define needs and opportunities 1 h 1 h",
      "B2 Investigate and research – none – none",
      "B3 Implement and evaluate solutions – none – none",
      "C1 Plan significant work – none – none",
      "C2 Manage budgets and resources – none – none",
      "C3 Lead teams or a specialism – none – none",
      "C4 Improve quality – none – none",
      "D1 Communicate in English – none – none",
      "D2 Present and discuss proposals – none – none",
      "D3 Personal and social skills, inclusion – none – none",
    ]);
    const options = attributes(site.read("search/index.html"), "value");
    expect(options.filter((value) => /^[A-E]\d$/.test(value))).toEqual(["B1"]);
  });

  test("and its objective are in no other byte of the site", async () => {
    const site = await siteOf(folder);
    const sayings = sayingsOf(site.folder);
    const codes = new Map([
      ["of an activity", "c1 plan"],
      ["of an objective", "d2 present"],
    ]);
    expect(findings(codes, sayings)).toEqual([
      "of an activity: competences/index.html",
      "of an objective: competences/index.html",
    ]);
    expect(findings(words, sayings)).toEqual([]);
    expect(site.files.filter((path) => path.startsWith("objectives/"))).toEqual([
      "objectives/index.html",
      "objectives/shown/index.html",
    ]);
  });
});

test.each(["reviewer", "private"])(
  "records that name no audience are not shown where the profile says %s",
  async (audience) => {
    const unnamed = [canaries(`${audience} activity`), canaries(`${audience} year`)] as const;
    const { folder } = await siteOf(
      recordsFolder({
        "profile.md": record({ "default-audience": audience }),
        ...recordsWith(unnamed[0], {}, {}),
        ...yearWith(unnamed[1], 2025, {}),
      }),
    );
    const told = unnamed.flatMap(({ words }) => findings(words, sayingsOf(folder)));
    expect(told).toEqual([]);
  },
);
