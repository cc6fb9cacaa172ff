import { describe, expect, test } from "vitest";
import { attributes, elements, headings, textOf } from "../support/html.ts";
import { activityRecord, record, recordsFolder } from "../support/records.ts";
import { showcase, siteOf } from "../support/site.ts";

const { files, read } = await siteOf(showcase);
const of2025 = read("returns/2025/index.html");
const of2024 = read("returns/2024/index.html");

/** Where the reviewer writes, by the criteria that the IET published. */
const sheet = [
  "Feedback sheet",
  "The link between the plan and the activities",
  "The hours",
  "The mixture of soft and technical skills",
  "The mixture of categories",
  "The mixture of UK-SPEC competences",
  "The quality of the reflections",
];

describe("the return of a public year", () => {
  test("goes in the order in which a reviewer reads", () => {
    expect(headings(of2025)).toEqual([
      "CPD return for 2025",
      "Hours by category",
      "Role and sector",
      "Development plan",
      "Judge a connection to a weak grid",
      "Mix of skills and competences",
      "Activities chosen by the member",
      "Study of a weak grid",
      "All activities, in order of date",
      "A page that is hard to lay out",
      "Presenting to a board",
      "Study of a weak grid",
      "Mentoring a graduate",
      "Winter lecture on switchgear",
      "Winter lecture on earthing",
      "Winter lecture on batteries",
      "Winter lecture on harmonics",
      "Winter lecture on cables",
      "Journal reading of the year",
      "Reflection on the year",
      "Objectives for the next year",
      ...sheet,
    ]);
    expect(headings(of2024).slice(-9)).toEqual(["Objectives for the next year", "Notes", ...sheet]);
  });

  test("begins with who, the rules and the day", () => {
    const [facts = ""] = elements(of2025, "dl");
    expect(textOf(facts)).toMatch(
      /^Name Ada Example Institution .* Grade MIET Registration IEng CPD year 2025 Rules .* Produced 1 February 2026$/,
    );
  });

  test("says the verdict before the hours by category", () => {
    const [before = ""] = textOf(of2025).split("Hours by category");
    expect(before).toContain("22 h recorded, 30 h required: 8 h short.");
    expect(before).toContain("Professionally active.");
    expect(before).toContain("The member’s reason: Two months were lost to a flood at the depot");
    expect(before).toContain("Not declared yet.");
  });

  test("says that a requirement is met, and when the member declared it", () => {
    expect(textOf(of2024)).toContain("34 h 30 min recorded, 30 h required: met.");
    expect(textOf(of2024)).toContain(
      "Declared true and complete by the member on 10 January 2025.",
    );
  });

  test("shows the six categories, zeros included, that add up to the total", () => {
    const rows = elements(elements(of2024, "table")[0] ?? "", "tr").map(textOf);
    expect(rows).toEqual([
      "Category Activities Hours Share",
      "Training courses 2 10 h 29%",
      "Work experience 0 8 h 23%",
      "Academic study 0 0 h 0%",
      "Volunteering 1 3 h 9%",
      "Events and seminars 4 6 h 17%",
      "Self-study 1 7 h 30 min 22%",
      "Total 8 34 h 30 min 100%",
    ]);
  });

  test("shows what the member chose in full, and only mentions it further down", () => {
    const [chosen = "", rest = ""] = of2025
      .replace(/.*Activities chosen by the member/s, "")
      .split("All activities, in order of date");
    expect(textOf(chosen)).toContain("The fault level decides.");
    expect(textOf(rest)).not.toContain("The fault level decides.");
    expect(textOf(rest)).toContain("Shown in full above.");
  });

  test("leads from each objective to the activities that served it, further down", () => {
    const anchors = attributes(of2025, "href").filter((href) => href.startsWith("#"));
    const places = attributes(of2025, "id").map((id) => `#${id}`);
    expect(anchors.length).toBeGreaterThan(0);
    expect(anchors.filter((anchor) => !places.includes(anchor))).toEqual([]);
  });

  test("says plainly where no reflection is recorded", () => {
    const entry = elements(of2025, "section")
      .map(textOf)
      .find((text) => /^Mentoring/.test(text));
    expect(entry).toBe(
      "Mentoring a graduate 10 April 2025 · Volunteering · 2 h 30 min · IET Reflection: none recorded.",
    );
  });

  test("says how many activities are withheld, and their hours", () => {
    expect(textOf(of2024)).toContain(
      "1 activity withheld: the details are not public, the hours, 8 h, are counted.",
    );
    expect(textOf(of2024)).not.toContain("survey");
  });

  test("names what is planned in the plan alone, and leaves out drafts and other years", () => {
    const of2026 = read("returns/2026/index.html");
    expect(headings(of2026)).toContain("Lecture on insulation");
    const [plan = "", afterwards = ""] = textOf(of2026).split("Mix of skills");
    expect(plan).toContain("Still to come Relay course, 2 March 2026: 6 h");
    expect(afterwards).not.toContain("Relay course");
    expect(textOf(of2026)).not.toMatch(/Half written|Winter lecture/);
  });

  test("has no navigation, and leads to no page but those of its activities", () => {
    expect(of2025).not.toMatch(/<nav|<header/);
    const pages = attributes(of2025, "href").filter(
      (href) => href.startsWith("/") && !href.startsWith("/evidence/"),
    );
    expect(pages.length).toBeGreaterThan(9);
    expect(pages.filter((href) => !/^\/activities\/202[45]\/./.test(href))).toEqual([]);
  });

  test("tells nothing of other years", () => {
    const own = textOf(of2025).replaceAll("1 February 2026", "");
    expect(own).not.toMatch(/\b(?:2023|2024|2026)\b/);
  });
});

describe("a year that is not public", () => {
  test("shows its hours by category and nothing of status, requirement or reason", () => {
    const text = textOf(read("years/2023/index.html"));
    expect(text).toContain("Events and seminars 1 6 h 100%");
    expect(text).not.toMatch(/required|short|met\b|active|retired|for the reviewer/);
  });

  test("has a return that says it is sent on request, and no more", () => {
    const [main = ""] = elements(read("returns/2023/index.html"), "main");
    expect(textOf(main)).toBe(
      "CPD return for 2023 The return for this year is sent to a reviewer on request.",
    );
  });
});

test("no page but those of the year itself speaks of a shortfall", () => {
  const telling = files
    .filter((path) => path.endsWith(".html"))
    .filter((path) => /\bshort\b|recorded, /.test(textOf(read(path))));
  expect(telling).toEqual(
    ["returns", "years"].flatMap((kind) =>
      ["2024", "2025", "2026"].map((year) => `${kind}/${year}/index.html`),
    ),
  );
});

test("the membership number is nowhere", () => {
  for (const path of files) expect(read(path), path).not.toContain("99887766");
});

test("a year whose status changed says when, and how its requirement was reckoned", async () => {
  const site = await siteOf(
    recordsFolder({
      "years/2025.md": record({
        audience: "public",
        periods:
          "\n  - from: 2025-01-01\n    status: active\n  - from: 2025-07-02\n    status: not-active\n    reason: parental-leave",
      }),
      "activities/2025-03-14-lecture.md": activityRecord({ hours: "21" }),
    }),
  );
  const text = textOf(site.read("returns/2025/index.html"));
  expect(text).toContain("21 h recorded, 20 h required: met.");
  expect(text).toContain("Professionally active from 1 January 2025.");
  expect(text).toContain("Not professionally active (parental leave) from 2 July 2025.");
  expect(text).toContain(
    "30 h for a member who is active and 10 h for one who is not: our reckoning",
  );
});
