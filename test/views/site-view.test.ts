import { describe, expect, test } from "vitest";
import { must } from "../support/day.ts";
import { activityRecord, record } from "../support/records.ts";
import { viewsOf } from "../support/views.ts";

const file = "activities/2025/2025-03-14-lecture.md";

/** The view of one activity's page. */
const activityOf = (fields: Readonly<Record<string, string>>, others = {}) =>
  must(viewsOf({ [file]: activityRecord(fields), ...others }).activities[0]);

const factsOf = (fields: Readonly<Record<string, string>>, others = {}) =>
  activityOf(fields, others).facts.map(
    ({ label, values }) => `${label}: ${values.map(({ text }) => text).join(", ")}`,
  );

describe("an activity's page", () => {
  test("shows the facts there are, and no others", () => {
    expect(factsOf({ hours: "1h 30m" })).toEqual([
      "Category: Events and seminars",
      "Date: 14 March 2025",
      "Hours: 1 h 30 min",
    ]);
  });

  test("shows all facts in one order", () => {
    const facts = factsOf(
      {
        start: "2025-03-13",
        provider: "IET",
        location: "Leeds",
        url: "https://example.org/talk",
        skills: "[soft, technical]",
        competences: "[A2, E5]",
        objectives: "grids",
        evidence: "https://example.org/certificate",
      },
      { "objectives/grids.md": record({ title: "Grids", set: "2025-01-10" }) },
    );
    expect(facts.map((fact) => fact.replace(/:.*/, ""))).toEqual([
      ...["Category", "Date", "Hours", "Provider", "Location", "Link", "Skills"],
      ...["UK-SPEC competences", "Objectives", "Evidence"],
    ]);
    expect(facts).toContain("UK-SPEC competences: A2 Solve unusual or complex problems, E5 Ethics");
    expect(facts).toContain("Skills: soft, technical");
  });

  test.each([
    ["that year's register", {}, "B1 Find causes, reach solutions, B2 Organise resources"],
    [
      "the profile's register where that year's is not told",
      { audience: "reviewer" },
      "B1 Define needs and opportunities, B2 Investigate and research",
    ],
  ])("names a competence by %s", (_whose, fields, names) => {
    const facts = factsOf(
      { competences: "[B1, B2]" },
      {
        "profile.md": record({ registration: "CEng" }),
        "years/2025.md": record({ registration: "EngTech", ...fields }),
      },
    );
    expect(facts).toContain(`UK-SPEC competences: ${names}`);
  });

  test("names a competence that the register lacks by its code", () => {
    const facts = factsOf(
      { competences: "[A1, B3]" },
      {
        "profile.md": record({ registration: "EngTech" }),
        "years/2025.md": record({ registration: "CEng", audience: "reviewer" }),
      },
    );
    expect(facts).toContain("UK-SPEC competences: A1 Choose techniques and methods, B3");
  });

  test("says why hours are not in the totals", () => {
    expect(activityOf({}).note).toBe("");
    expect(activityOf({ status: "planned", hours: "" }).note).toBe("planned");
    expect(activityOf({ date: "2026-12-24" }).note).toBe("counts from its day on");
  });

  test("of a planned activity without hours shows none", () => {
    expect(activityOf({ status: "planned", hours: "" })).toMatchObject({
      hours: "",
      search: { sort: { hours: "0" }, shown: { hours: "planned" } },
    });
  });

  test("is described by its summary, else by category and day", () => {
    expect(activityOf({ summary: "On poles" }).page.description).toBe("On poles");
    expect(activityOf({}).page.description).toBe("Events and seminars, 14 March 2025");
  });

  test("is searched by summary, reflection and tags, as texts without marks", () => {
    const { activities } = viewsOf({
      [file]: activityRecord(
        { title: "A talk", summary: "On poles!", tags: "[wood, steel]" },
        '# Why\n\nPoles *rot*: `a < b && c` & "d"\n\n- one\n- two.\n\n| e | f |\n|---|---|\n| g | h |',
      ),
    });
    expect(activities[0]?.search.text).toEqual([
      ...["On poles!", "Why", 'Poles rot: a < b && c & "d"', "one", "two."],
      ...["e", "f", "g", "h", "wood", "steel"],
    ]);
  });

  test("is searched by every fact that its page shows, but for their labels", () => {
    const { activities } = viewsOf({
      "objectives/a.md": record({ title: "Served", set: "2025-01-10" }),
      [file]: activityRecord({
        hours: "1h30",
        provider: "A school",
        location: "Leeds",
        url: "https://a.example/b",
        skills: "soft",
        competences: "[A2]",
        objectives: "[a]",
        evidence: '["https://b.example/c.pdf"]',
      }),
    });
    expect(activities[0]?.search.facts).toEqual([
      ...["Events and seminars", "14 March 2025", "1 h 30 min", "A school", "Leeds"],
      ...["https://a.example/b", "soft", "A2 Solve unusual or complex problems", "Served"],
      "https://b.example/c.pdf",
    ]);
  });

  test("without summary, reflection and tags is searched by its title and facts", () => {
    const { activities } = viewsOf({ [file]: activityRecord({ title: "Why?" }, "") });
    expect(activities[0]?.search).toMatchObject({ text: [], shown: { title: "Why?" } });
  });

  test("leads to the public activities before and after it", () => {
    const { activities } = viewsOf({
      "activities/a.md": activityRecord({ title: "First", date: "2025-01-01" }),
      "activities/b.md": activityRecord({
        title: "Hidden",
        date: "2025-02-01",
        audience: "private",
      }),
      "activities/c.md": activityRecord({ title: "Second", date: "2025-03-01" }),
      "activities/d.md": activityRecord({ title: "Third", date: "2025-04-01" }),
    });
    expect(activities.map(({ earlier, later }) => [earlier?.title, later?.title])).toEqual([
      [undefined, "Second"],
      ["First", "Third"],
      ["Second", undefined],
    ]);
  });
});

describe("a year's statement", () => {
  const statementOf = (year: number, texts: Readonly<Record<string, string>>) =>
    must(viewsOf(texts).years.find(({ name }) => name === String(year))?.statement);
  const done = (hours: string) => activityRecord({ date: "2026-01-20", hours });
  const planned = activityRecord({
    title: "Later",
    date: "2026-06-01",
    status: "planned",
    hours: "6",
  });

  test("of the year in progress tells what is planned and what each week asks", () => {
    const { pace, verdict } = statementOf(2026, {
      "activities/a.md": done("1"),
      "activities/b.md": planned,
    });
    expect(pace).toBe("6 h planned; 37 min a week to reach the requirement");
    expect(verdict.lines).toEqual(["Professionally active."]);
  });

  test("of the year in progress asks nothing more once the requirement is met", () => {
    const texts = { "activities/a.md": done("30") };
    expect(statementOf(2026, texts).pace).toBe("");
    expect(statementOf(2026, { ...texts, "activities/b.md": planned }).pace).toBe("6 h planned");
  });

  test("of a complete year has no pace, and says that it is not declared", () => {
    const { pace, verdict } = statementOf(2025, { [file]: activityRecord() });
    expect(pace).toBe("");
    expect(verdict.lines).toEqual(["Professionally active.", "Not declared yet."]);
  });
});

describe("the notes of a return", () => {
  const notesOf = (texts: Readonly<Record<string, string>>) =>
    must(must(viewsOf(texts).returns[0]).content).notes;
  const lecture = (date: string, audience: string) =>
    activityRecord({ title: date, date, audience });

  test("tell of months without an activity", () => {
    expect(
      notesOf({
        "activities/a.md": lecture("2025-01-20", "public"),
        "activities/b.md": lecture("2025-06-20", "public"),
        "activities/c.md": lecture("2025-11-20", "public"),
      }),
    ).toEqual([
      "No activity recorded from 21 January 2025 to 19 June 2025.",
      "No activity recorded from 21 June 2025 to 19 November 2025.",
    ]);
  });

  test("say how many activities are withheld, and that gaps may be theirs", () => {
    expect(
      notesOf({
        "activities/a.md": lecture("2025-01-20", "public"),
        "activities/b.md": lecture("2025-03-20", "reviewer"),
        "activities/c.md": lecture("2025-04-20", "private"),
        "activities/d.md": lecture("2025-06-20", "public"),
        "activities/e.md": lecture("2025-09-01", "public"),
        "activities/f.md": lecture("2025-11-20", "public"),
      }),
    ).toEqual([
      "No activity among the activities shown from 21 January 2025 to 19 June 2025.",
      "2 activities withheld: the details are not public, the hours, 2 h, are counted.",
    ]);
  });
});

describe("the years", () => {
  const { yearLists } = viewsOf({
    [file]: activityRecord({ hours: "2" }),
    "activities/a.md": activityRecord({ date: "2026-01-20", title: "Now" }),
    "activities/b.md": activityRecord({ date: "2027-01-20", title: "Then", status: "planned" }),
    "activities/c.md": activityRecord({ date: "2022-01-20", title: "Draft", status: "draft" }),
    "activities/d.md": activityRecord({
      date: "2028-01-20",
      title: "Hidden",
      status: "planned",
      audience: "private",
    }),
  });

  test("are listed newest first, each with where it stands and its hours", () => {
    expect(
      yearLists[0]?.years.map(({ name, state, hours }) => `${name} ${state} ${hours}`),
    ).toEqual(["2027 still to come 0 h", "2026 in progress 1 h", "2025 complete 2 h"]);
  });
});

describe("the home page", () => {
  test("of a portfolio without a profile has a name all the same", () => {
    const { home } = viewsOf({});
    expect(home[0]).toMatchObject({
      name: "CPD portfolio",
      standing: "",
      page: { fullTitle: "CPD portfolio", feedUrl: undefined },
    });
  });

  test("shows the five latest that have taken place", () => {
    const texts = Object.fromEntries(
      ["01", "02", "03", "04", "05", "06"].map((month) => [
        `activities/${month}.md`,
        activityRecord({ title: `Of ${month}`, date: `2025-${month}-01` }),
      ]),
    );
    const later = activityRecord({ title: "Later", date: "2026-06-01" });
    const { home } = viewsOf({ ...texts, "activities/later.md": later });
    expect(home[0]?.latest.map(({ title }) => title)).toEqual([
      "Of 06",
      "Of 05",
      "Of 04",
      "Of 03",
      "Of 02",
    ]);
  });

  test("adds up hours of all years by category, those that are withheld included", () => {
    const { home } = viewsOf({
      [file]: activityRecord({ hours: "2" }),
      "activities/a.md": activityRecord({ date: "2024-01-20", hours: "30m", audience: "private" }),
    });
    const events = home[0]?.categories.find(({ name }) => name === "Events and seminars");
    expect(events?.hours).toBe("2 h 30 min");
  });
});

describe("the objectives on the home page", () => {
  const objective = (fields: Readonly<Record<string, string>>) =>
    record({ set: "2025-01-10", ...fields }, "Read.");

  test("are those that are open and public, with the day they are due", () => {
    const { home } = viewsOf(
      {
        "objectives/a.md": objective({ title: "Undated", status: "in-progress" }),
        "objectives/b.md": objective({ title: "Overdue", due: "2025-12-31" }),
        "objectives/c.md": objective({ title: "Over", status: "achieved", closed: "2025-12-31" }),
        "objectives/d.md": objective({ title: "Hidden", audience: "reviewer" }),
      },
      { prefix: "/repo/" },
    );
    expect(home[0]).toMatchObject({
      objectives: [
        { title: "Overdue", due: "31 December 2025", url: "/repo/objectives/b/" },
        { title: "Undated", due: "", url: "/repo/objectives/a/" },
      ],
      objectivesUrl: "/repo/objectives/",
      competencesUrl: "/repo/competences/",
    });
  });
});

describe("the search", () => {
  const texts = {
    "objectives/a.md": record({ title: "Never served", set: "2025-01-10" }),
    "objectives/b.md": record({ title: "Served", set: "2025-01-10" }),
    "objectives/c.md": record({ title: "Hidden", set: "2025-01-10", audience: "private" }),
    [file]: activityRecord({ competences: "[E5, A1]", objectives: "[b, c]" }),
    "activities/b.md": activityRecord({
      date: "2025-04-14",
      competences: "[D1]",
      audience: "reviewer",
    }),
  };

  test("offers the competences and objectives that public activities name", () => {
    expect(viewsOf(texts).search[0]).toMatchObject({
      competences: [
        { value: "A1", text: "A1 Extend the theory behind the role" },
        { value: "E5", text: "E5 Ethics" },
      ],
      objectives: [{ value: "b", text: "Served" }],
    });
    expect(viewsOf({}).search[0]).toMatchObject({ competences: [], objectives: [] });
  });

  test("knows an activity by them", () => {
    expect(viewsOf(texts).activities[0]?.search.filters).toEqual({
      year: "2025",
      category: "Events and seminars",
      competences: ["E5", "A1"],
      objectives: ["b"],
    });
  });
});

describe("the feed", () => {
  const site = { "profile.md": record({ "site-url": "https://ada.example/" }) };

  test("of a portfolio without activities is of today, by a member without a name", () => {
    expect(viewsOf(site).feeds).toMatchObject([
      { author: "The member", updated: "2026-02-01T00:00:00Z", entries: [] },
    ]);
  });

  test("has the twenty latest activities, each with its summary or else its title", () => {
    const days = [...Array(21).keys()].map((index) => String(index + 1).padStart(2, "0"));
    const texts = Object.fromEntries(
      days.map((day) => [
        `activities/${day}.md`,
        activityRecord({
          title: `Of ${day}`,
          date: `2025-01-${day}`,
          ...(day === "21" && { summary: "In brief" }),
        }),
      ]),
    );
    const entries = viewsOf({ ...site, ...texts }).feeds.flatMap((feed) => feed.entries);
    expect(entries).toHaveLength(20);
    expect(entries.slice(0, 2)).toMatchObject([
      { title: "Of 21", summary: "In brief", updated: "2025-01-21T00:00:00Z" },
      { title: "Of 20", summary: "Of 20" },
    ]);
  });
});
