import { describe, expect, test } from "vitest";
import { attributes, textOf } from "../support/html.ts";
import { activityRecord, record, recordsFolder } from "../support/records.ts";
import { type Site, showcase, siteOf } from "../support/site.ts";

const site = await siteOf(showcase);
const prefixed = await siteOf(showcase, "--path-prefix", "/repo/");
const bare = await siteOf(recordsFolder({ "notes.txt": "" }));
const activitiesOnly = await siteOf(
  recordsFolder({ "activities/2025-03-14-lecture.md": activityRecord() }),
);

const everySite = [
  "404.html",
  "activities/index.html",
  "categories/academic-study/index.html",
  "categories/events/index.html",
  "categories/self-study/index.html",
  "categories/training/index.html",
  "categories/volunteering/index.html",
  "categories/work-experience/index.html",
  "competences/index.html",
  "index.html",
  "objectives/index.html",
  "search/index.html",
  "years/index.html",
];

const pagesOf = ({ files }: Site) => files.filter((path) => path.endsWith(".html"));

describe("a site has a page at", () => {
  const ofTheRecords = [
    "activities/2023/bridge-walk/index.html",
    "activities/2025/weak-grid/index.html",
    "activities/2026/relay-course/index.html",
    "objectives/weak-grids/index.html",
    "returns/2023/index.html",
    "returns/2025/index.html",
    "years/2023/index.html",
    "years/2026/index.html",
    "sitemap.xml",
    "feed.xml",
  ];
  test.each([...everySite, ...ofTheRecords])("%s", (path) => {
    expect(site.files).toContain(path);
  });
});

test("an activity that is not public, and a draft, have no page", () => {
  expect(site.files.join()).not.toMatch(/site-survey|half-written/);
});

test("a site without records has the pages of every site and no others", () => {
  expect(pagesOf(bare)).toEqual(everySite);
  expect(textOf(bare.read("activities/index.html"))).toContain("No activities to show yet.");
});

test("a site of activities alone has their pages, their years and their returns", () => {
  expect(pagesOf(activitiesOnly)).toEqual(
    [
      ...everySite,
      "activities/2025/lecture/index.html",
      "returns/2025/index.html",
      "years/2025/index.html",
    ].sort(),
  );
});

test("a portfolio without a site-url has neither sitemap nor feed, nor a link to one", () => {
  expect(activitiesOnly.files.filter((path) => path.endsWith(".xml"))).toEqual([]);
  expect(activitiesOnly.read("index.html")).not.toContain("feed.xml");
});

test.each([
  ["the top of a host", site, "/"],
  ["a path prefix", prefixed, "/repo/"],
])(
  "below %s every link leads to a file of the site, or to another site",
  (_where, built, prefix) => {
    const links = pagesOf(built).flatMap((path) => linksOf(built.read(path), `${prefix}${path}`));
    const dead = links.filter(
      (link) =>
        !link.startsWith(prefix) ||
        !built.files.includes(link.slice(prefix.length).replace(/(^|\/)$/, "$1index.html")),
    );
    expect(links.length).toBeGreaterThan(500);
    expect(dead).toEqual([]);
  },
);

/** Where the links, forms, images and scripts of a page lead within its host. */
function linksOf(html: string, page: string): readonly string[] {
  const addresses = ["href", "src", "action"].flatMap((name) => attributes(html, name));
  return addresses
    .map((address) => new URL(address, `http://site${page}`))
    .filter(({ host }) => host === "site")
    .map(({ pathname }) => decodeURIComponent(pathname));
}

test("a prefix may be written without its slashes", async () => {
  const { read } = await siteOf(showcase, "--path-prefix", "repo");
  expect(read("index.html")).toBe(prefixed.read("index.html"));
});

test("a name of letters that addresses escape has a page that its links lead to", async () => {
  const records = recordsFolder({
    "activities/2025/2025-03-14-Überspannung 50%.md": activityRecord(),
    "activities/2025/2025-03-15-雷.md": activityRecord({
      date: "2025-03-15",
      evidence: '["evidence/50% of #2?.txt"]',
    }),
    "evidence/50% of #2?.txt": "notes",
  });
  const { files, read } = await siteOf(records);
  expect(files).toContain("activities/2025/uberspannung-50/index.html");
  expect(files).toContain("activities/2025/雷/index.html");
  expect(files).toContain("evidence/evidence/50% of #2?.txt");
  expect(attributes(read("activities/2025/雷/index.html"), "href")).toContain(
    "/evidence/evidence/50%25%20of%20%232%3F.txt",
  );
});

test("an objective's page is at its id, whatever that is", async () => {
  const ids = ["50% of #2?", "a b", "-.", "index.html", "{{ 1 }}", "雷"];
  const { files, read } = await siteOf(
    recordsFolder(
      Object.fromEntries(
        ids.map((id) => [`objectives/${id}.md`, record({ title: "O", set: "2025-01-10" })]),
      ),
    ),
  );
  const pages = files.filter((path) => path.startsWith("objectives/"));
  expect(pages).toEqual([
    "objectives/--./index.html",
    "objectives/-index.html/index.html",
    "objectives/50% of #2?/index.html",
    "objectives/a b/index.html",
    "objectives/index.html",
    "objectives/{{ 1 }}/index.html",
    "objectives/雷/index.html",
  ]);
  const links = linksOf(read("objectives/index.html"), "/objectives/index.html");
  for (const page of pages) expect(links).toContain(`/${page.replace(/(?<=\/)index\.html$/, "")}`);
});

describe("whole addresses", () => {
  const published = async (siteUrl: string, prefix: string): Promise<readonly string[]> => {
    const records = recordsFolder({
      "profile.md": record({ "site-url": siteUrl }),
      "activities/2025-03-14-lecture.md": activityRecord(),
    });
    const { read } = await siteOf(records, "--path-prefix", prefix);
    const locations = [...read("sitemap.xml").matchAll(/<loc>([^<]*)</g)].map(
      ([, url = ""]) => url,
    );
    return [
      ...locations.filter((url) => url.includes("lecture")),
      ...attributes(read("feed.xml"), "href"),
    ];
  };

  test.each([
    ["https://ada.example/", "/", "https://ada.example/"],
    ["https://ada.example", "/", "https://ada.example/"],
    ["https://ada.example/", "/repo/", "https://ada.example/repo/"],
    ["https://ada.example/repo/", "/repo/", "https://ada.example/repo/"],
    ["https://ada.example/repo", "/repo/", "https://ada.example/repo/"],
    ["https://ada.example/~ada/cpd/", "/", "https://ada.example/~ada/cpd/"],
  ])("of a site-url %s under %s begin with it once", async (siteUrl, prefix, top) => {
    expect(await published(siteUrl, prefix)).toEqual([
      `${top}activities/2025/lecture/`,
      top,
      `${top}feed.xml`,
      `${top}activities/2025/lecture/`,
    ]);
  });
});

test("the sitemap lists every page but the one that is not found, and none that is not public", () => {
  const listed = [...site.read("sitemap.xml").matchAll(/<loc>([^<]*)</g)]
    .map(([, url = ""]) => url.replace("https://ada.example/", ""))
    .map((path) => `${path}index.html`);
  const unlisted = ["404.html", "returns/2023/index.html"];
  expect([...listed].sort()).toEqual(pagesOf(site).filter((path) => !unlisted.includes(path)));
});

test("the feed tells of what has taken place, newest first, without a body", () => {
  const feed = site.read("feed.xml");
  const titles = [...feed.matchAll(/<title>([^<]*)</g)].map(([, title = ""]) => title);
  expect(titles.slice(0, 3)).toEqual([
    "Ada Example: CPD portfolio",
    "Lecture on insulation",
    "Journal reading of the year",
  ]);
  expect(feed).not.toMatch(/Relay course|Half written|Ester oil|The fault level decides/);
});
