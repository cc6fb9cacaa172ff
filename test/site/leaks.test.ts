import { cpSync, existsSync, readdirSync, renameSync, symlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { bundleOf } from "../support/bundle.ts";
import { type Canaries, canaries, findings, sayingsOf } from "../support/canaries.ts";
import { buildWithEleventy, type SiteConfig } from "../support/eleventy.ts";
import { attributes, elements, textOf } from "../support/html.ts";
import { eventually, previewOf, stopPreviews } from "../support/preview.ts";
import { activityRecord, record, recordsFolder } from "../support/records.ts";
import { run } from "../support/run.ts";
import { filesBelow, siteOf, today } from "../support/site.ts";
import { folderOf, write } from "../support/temporary-folder.ts";

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
    expect(filesBelow(preview.folder())).toContainEqual(
      expect.stringMatching(/^pagefind\/index\//),
    );
  });
  const previewed = sayingsOf(preview.folder());

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

describe("comments of every shape", async () => {
  const { word, words } = canaries("comment of every shape");
  const shown = canaries("code like a comment");
  const body = `<!-- ${word("block")}

${word("after a blank line")} --> Text.
Within <!-- ${word("line")} --> a line, %% ${word("percent line")} %% and <!-- ${word("paragraph")}

${word("after the paragraph")} --> on.

## What the \`backtick does
<!-- ${word("behind a backtick of a heading")} -->
I used \`git rebase\`.

- a \` b
- <!-- ${word("item")} --> \`c

> <!-- ${word("quotation")}
> ${word("quotation, second line")} -->
> %% ${word("percent quotation")} %%

| a \` | <!-- ${word("cell of a header")} --> |
|---|---|
| %% ${word("percent cell")} %% | <!-- ${word("cell")} -->\` |

%%
${word("percent block")}

- ${word("percent list")}
%%

A note[^1], ![words <!-- ${word("picture")} -->](nowhere.png), [a](<!--${word("address")}-->).

[^1]: <!-- ${word("footnote")} --> Read.

\`<!-- ${shown.word("span")} --> %% ${shown.word("percent span")} %%\`

>     <!-- ${shown.word("code of a quotation")} -->`;
  const folder = recordsFolder({
    "profile.md": record({ name: "Ada Example", "site-url": "https://ada.example/" }, body),
    "activities/2025/2025-03-14-marked.md": activityRecord({ objectives: "marked" }, body),
    "years/2025.md": record({ audience: "public" }, body),
    "objectives/marked.md": record({ title: "Marked", set: "2025-01-10" }, body),
  });
  const site = sayingsOf((await siteOf(folder)).folder);
  const bundle = sayingsOf((await bundleOf(folder, 2025)).folder);
  const preview = await previewOf(folder);
  await eventually(() => {
    expect(filesBelow(preview.folder())).toContainEqual(
      expect.stringMatching(/^pagefind\/index\//),
    );
  });

  test("are in no byte of the site, of a return and of a preview", () => {
    expect(words.size).toBe(19);
    for (const said of [site, bundle, sayingsOf(preview.folder())]) {
      expect(findings(words, said)).toEqual([]);
    }
  });

  test("and the same search finds code that looks like one", () => {
    for (const said of [site, bundle]) {
      const found = findings(shown.words, said).map((finding) => finding.split(": ")[0]);
      expect(new Set(found)).toEqual(new Set(shown.words.keys()));
    }
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

describe("where Eleventy itself comes upon the records, no site tells a word of them", async () => {
  const { folder: privateReturn } = await bundleOf(records, 2025);

  /** What would run, or be published, in a folder that Eleventy reads. */
  const traps = canaries("trap");
  const module = (word: string) =>
    `module.exports = { trap: "${word}", data: { permalink: "/ran/" }, render: () => "${word}" };`;
  const trapsByPath = {
    "trap.njk": `---\npermalink: /trap/\n---\n${traps.word("template")} {{ 1 + 1 }}`,
    "trap.html": `<p>${traps.word("page")}</p>`,
    "trap.11ty.js": module(traps.word("script")),
    "trap.json": `{ "trap": "${traps.word("data")}" }`,
    "trap.js": module(traps.word("data script")),
    "activities/activities.11tydata.js": module(traps.word("folder data")),
  };

  const untold = new Map(
    Object.entries({ ...secret, numbers, traps }).flatMap(([kind, { words }]) =>
      [...words].map(([where, word]) => [`${kind}, ${where}`, word] as const),
    ),
  );

  /** Where such a word is told: in files, in their names, and in those of folders that hold none. */
  const told = (folder: string) => {
    if (!existsSync(folder)) return [];
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).join("\n");
    return findings(untold, new Map([...sayingsOf(folder), ["a name", names.toLowerCase()]]));
  };
  const evidence = `${open.word("evidence name")}.txt`;
  const files = (folder: string) => (existsSync(folder) ? filesBelow(folder) : []);

  /** A site's folder with the records in it, and pages that tell all data there are. */
  const siteWith = (name: string, others: Readonly<Record<string, string>> = {}) => {
    const folder = folderOf({
      "pages/all.njk": "---\npermalink: /all.txt\nlayout: false\n---\n{{ cpd | dump }} {{ trap }}",
      "pages/each.njk": `---
permalink: /each.txt
layout: false
eleventyExcludeFromCollections: true
---
{% for page in collections.all %}{{ page.url }} {{ page.data.title }}{% endfor %}`,
      ...others,
    });
    cpSync(records, join(folder, name), { recursive: true });
    write(join(folder, name), trapsByPath);
    return folder;
  };

  const usual = () => undefined;
  const all = "**/*.{md,txt,png,js,json,njk,html}";
  /** Links that lead to the records, in a folder in which no template is looked for. */
  const linked = (folder: string) => {
    write(folder, { "shared/plain.txt": "plain" });
    for (const [link, target] of [
      ["all", "../records"],
      ["some", "../records/evidence"],
      [evidence, `../records/evidence/${secret.private.word("evidence name")}.txt`],
    ] as const) {
      symlinkSync(target, join(folder, "shared", link));
    }
  };

  type Configure = (config: SiteConfig) => void;
  test.each<[way: string, configure: Configure, prepare?: (folder: string) => void]>([
    ["as templates", usual],
    ["as files of formats", (config) => config.addTemplateFormats(["txt", "png", "json", "js"])],
    ["as copies by a pattern", (config) => config.addPassthroughCopy(all)],
    ["as copies at one place", (config) => config.addPassthroughCopy({ [all]: "all" })],
    ["as copies of everything", (config) => config.addPassthroughCopy(".")],
    [
      "as links that are copied",
      (config) => {
        config.setInputDirectory("pages");
        config.addPassthroughCopy("shared");
      },
      linked,
    ],
    [
      "as copies of what links lead to",
      (config) => {
        config.setInputDirectory("pages");
        config.addPassthroughCopy("shared", { expand: true });
        config.addPassthroughCopy("shared/**/*.txt");
      },
      linked,
    ],
    [
      "by a folder that is a link",
      (config) => config.setInputDirectory("other"),
      (folder) => {
        write(folder, { "real/page.html": "A page" });
        renameSync(join(folder, "records"), join(folder, "real/records"));
        symlinkSync("real/records", join(folder, "records"));
        symlinkSync("real", join(folder, "other"));
      },
    ],
    [
      "in returns and sites that were made of them",
      usual,
      (folder) => {
        cpSync(dirname(privateReturn), join(folder, "returns"), { recursive: true });
        write(folder, { "old/.cpd-site": "", "old/index.html": secret.private.word("title") });
      },
    ],
  ])("%s", async (_way, configure, prepare = usual) => {
    const folder = siteWith("records");
    prepare(folder);
    const { output, errors } = await buildWithEleventy(folder, configure);
    expect(errors).toEqual([]);
    expect(told(output)).toEqual([]);
    expect(files(output)).toContain(`evidence/evidence/${evidence}`);
  });

  test.each(["my [cpd] (1)", "{a,b}! +(c)", "Überspannung 雷 😀", "content/deep/records"])(
    "in a folder of the name %s",
    async (name) => {
      const { output, errors } = await buildWithEleventy(siteWith(name), usual, {
        records: name,
        base: "/cpd/",
      });
      expect(errors).toEqual([]);
      expect(told(output)).toEqual([]);
      expect(files(output)).toContain(`cpd/evidence/evidence/${evidence}`);
    },
  );

  test.each(["./records/", "pages/../records", "other", "absolute"])(
    "when they are named as %s",
    async (name) => {
      const folder = siteWith("records");
      symlinkSync("records", join(folder, "other"));
      const { output, errors } = await buildWithEleventy(folder, usual, {
        records: name === "absolute" ? join(folder, "records") : name,
      });
      expect(errors).toEqual([]);
      expect(told(output)).toEqual([]);
      expect(files(output)).toContain(`evidence/evidence/${evidence}`);
    },
  );

  test.each<[what: string, why: string, configure: Configure, prepare?: (folder: string) => void]>([
    [
      "reads them",
      "./records/ lies with the records",
      (config) => config.setInputDirectory("records"),
    ],
    [
      "reads a folder of theirs",
      "./records/activities/ lies with the records",
      (config) => config.setInputDirectory("records/activities"),
    ],
    ["takes all for data", "./ holds the records", (config) => config.setDataDirectory(".")],
    ["takes them for data", "./records/ lies with", (config) => config.setDataDirectory("records")],
    [
      "takes layouts from them",
      "./records/ lies with",
      (config) => config.setIncludesDirectory("records"),
    ],
    [
      "is led to them by its data",
      "the data folder leads to the records at _data/deep/link",
      usual,
      (folder) => {
        write(folder, { "_data/deep/a.json": "{}" });
        symlinkSync("../../records", join(folder, "_data/deep/link"));
      },
    ],
    [
      "is led into them by a link",
      "the link pages/deep/link leads to the records",
      usual,
      (folder) => {
        write(folder, { "pages/deep/a.html": "A" });
        symlinkSync("../../records/activities", join(folder, "pages/deep/link"));
      },
    ],
    [
      "is led to a file of theirs",
      "the link pages/link.txt leads to the records",
      usual,
      (folder) => symlinkSync("../records/profile.md", join(folder, "pages/link.txt")),
    ],
    [
      "is led round them by a link to a folder that holds them",
      "the link pages/link leads to the records",
      (config) => config.setInputDirectory("pages"),
      (folder) => symlinkSync("..", join(folder, "pages/link")),
    ],
    [
      "is led to them by one link after another",
      "the link pages/link leads to the records",
      (config) => config.setInputDirectory("pages"),
      (folder) => {
        write(folder, { "beside/a.html": "A" });
        symlinkSync("../beside", join(folder, "pages/link"));
        symlinkSync("../records", join(folder, "beside/link"));
        symlinkSync("../pages", join(folder, "beside/back"));
      },
    ],
    [
      "copies them",
      'addPassthroughCopy("records") would',
      (config) => config.addPassthroughCopy("records"),
    ],
    [
      "copies a file of theirs",
      'addPassthroughCopy("./records/profile.md") would',
      (config) => config.addPassthroughCopy({ "./records/profile.md": "me.md" }),
    ],
    [
      "copies some of theirs by a pattern",
      'addPassthroughCopy("records/**/*.txt") would',
      (config) => config.addPassthroughCopy("records/**/*.txt"),
    ],
    [
      "copies a link to them",
      'addPassthroughCopy("other") would',
      (config) => config.addPassthroughCopy("other"),
      (folder) => symlinkSync("records", join(folder, "other")),
    ],
  ])("and a build refuses, and writes nothing, that %s", async (_what, why, configure, prepare) => {
    const folder = siteWith("records");
    prepare?.(folder);
    const { output, errors } = await buildWithEleventy(folder, configure);
    expect(errors).toEqual([expect.stringMatching(/^[^\n]+$/)]);
    expect(errors[0]).toContain(why);
    expect(files(output)).toEqual([]);
  });

  test("and one fails that copies what a page refers to, and takes it away again", async () => {
    const name = secret.private.word("evidence name");
    const folder = siteWith("records", {
      "pages/link.html": `<img src="../records/evidence/${name}.txt">`,
    });
    const { output, errors } = await buildWithEleventy(folder, (config) =>
      config.addPassthroughCopy("**/*.txt", { mode: "html-relative" }),
    );
    expect(errors).toEqual([
      expect.stringContaining(`records/evidence/${name}.txt lies with the records`),
    ]);
    expect(files(output).filter((path) => path.includes(name))).toEqual([]);
    expect(told(output)).toEqual([`private, evidence name: pages/link/index.html`]);
  });

  test("and one fails in which they became templates all the same, and takes all pages away", async () => {
    const { output, errors } = await buildWithEleventy(siteWith("records"), (config) =>
      config.on("eleventy.ignores", (ignores) => ignores.splice(0)),
    );
    expect(errors).toEqual([expect.stringMatching(/^\.\/records\/[^\n]+ lies with the records/)]);
    expect(told(output)).toEqual([]);
  });

  test("and none is written among them, or around them", async () => {
    const folder = siteWith("records");
    for (const output of [join(folder, "records/site"), folder]) {
      const { errors } = await buildWithEleventy(folder, usual, {}, output);
      expect(errors).toEqual([expect.stringMatching(/lies with the records|holds the records/)]);
    }
  });

  test.each<[what: string, configuration: string]>([
    ["reads the whole portfolio", 'return { dir: { input: "." } };'],
    [
      "copies the whole portfolio",
      'config.addPassthroughCopy("."); return { dir: { input: "pages" } };',
    ],
    ["names another output", 'return { dir: { input: ".", output: "_site" } };'],
    [
      "names other folders",
      'return { dir: { input: "pages", data: "../_data", includes: "../_inc" } };',
    ],
  ])("nor does cpd build, with a configuration that %s", async (_what, configuration) => {
    const folder = siteWith("records", {
      "eleventy.config.js": `module.exports = (config) => {
        config.addGlobalData("title", "My CPD");
        ${configuration}
      };`,
    });
    cpSync(dirname(privateReturn), join(folder, "returns"), { recursive: true });
    const output = join(folder, "_site");
    const words = ["build", "--records", join(folder, "records"), "--output", output];
    for (const turn of ["first", "second"]) {
      const { code, out, error } = await run([...words, "--today", today]);
      expect({ code, out, turn }).toEqual({ code: 0, out: "", turn });
      expect(error).toMatch(/\nWrote \d+ pages to [^\n]+\n$/);
      expect(told(output)).toEqual([]);
      expect(files(output)).toContain(`evidence/evidence/${evidence}`);
    }
    expect(readdirSync(dirname(output)).sort()).toEqual(
      expect.arrayContaining([basename(output), "pages", "records", "returns"]),
    );
  });
});
