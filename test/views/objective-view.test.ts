import { describe, expect, test } from "vitest";
import type { ObjectiveRow } from "../../src/views/objective-view.ts";
import { must } from "../support/day.ts";
import { activityRecord, record } from "../support/records.ts";
import { viewsOf } from "../support/views.ts";

type Fields = Readonly<Record<string, string>>;

const objective = (fields: Fields, body = "Read.") =>
  record({ title: "Weak grids", set: "2025-01-10", ...fields }, body);

const serving = (fields: Fields = {}) =>
  activityRecord({ title: "Study", objectives: "grids", ...fields });

/** The list's one row, open or closed. */
const rowOf = (fields: Fields, others: Fields = {}): ObjectiveRow => {
  const { objectiveLists } = viewsOf({ "objectives/grids.md": objective(fields), ...others });
  return must(objectiveLists.flatMap(({ open, closed }) => [...open, ...closed])[0]);
};

const pageOf = (fields: Fields, others: Fields = {}, body = "Read.") =>
  must(viewsOf({ "objectives/grids.md": objective(fields, body), ...others }).objectives[0]);

const factsOf = (fields: Fields) =>
  pageOf(fields).facts.map(
    ({ label, values }) => `${label}: ${values.map(({ text }) => text).join(", ")}`,
  );

describe("the list of objectives", () => {
  test("has open ones by the day they are due, then closed ones, the last first", () => {
    const { objectiveLists } = viewsOf({
      "objectives/a.md": objective({ title: "Undated" }),
      "objectives/b.md": objective({ title: "Later", due: "2026-12-31", status: "in-progress" }),
      "objectives/c.md": objective({ title: "Sooner", due: "2026-06-30" }),
      "objectives/d.md": objective({ title: "Done", status: "achieved", closed: "2025-03-01" }),
      "objectives/e.md": objective({ title: "Left", status: "dropped", due: "2025-12-31" }),
      "objectives/f.md": objective({ title: "Ended", status: "dropped" }),
      "objectives/g.md": objective({ title: "Hidden", audience: "reviewer" }),
    });
    const [list] = objectiveLists;
    expect(list?.open.map(({ title }) => title)).toEqual(["Sooner", "Later", "Undated"]);
    expect(list?.closed.map(({ title }) => title)).toEqual(["Left", "Done", "Ended"]);
  });

  test.each([
    ["open", { due: "2026-02-01" }],
    ["in progress", { status: "in-progress" }],
    ["open, overdue", { due: "2026-01-31" }],
    ["in progress, overdue, carried over from 2025", { status: "in-progress", due: "2025-12-31" }],
    ["achieved on 2 January 2026", { status: "achieved", due: "2025-12-31", closed: "2026-01-02" }],
    ["dropped", { status: "dropped", due: "2025-12-31" }],
  ])("says that one is %s", (status, fields) => {
    expect(rowOf(fields).status).toBe(status);
  });

  test("shows the day it is due, if it has one", () => {
    expect(rowOf({ due: "2026-06-30" }).due).toBe("30 June 2026");
    expect(rowOf({}).due).toBe("");
  });

  test("adds up the hours that served it, in every year, and says when none did", () => {
    const served = {
      "activities/a.md": serving({ hours: "1h 30m" }),
      "activities/b.md": serving({ date: "2026-01-20", hours: "2" }),
      "activities/c.md": serving({ date: "2026-06-20", status: "planned", hours: "8" }),
      "activities/d.md": serving({ audience: "private", hours: "16" }),
    };
    expect(rowOf({}, served).hours).toBe("3 h 30 min");
    expect(rowOf({}).hours).toBe("none yet");
    expect(rowOf({ status: "dropped" }).hours).toBe("none");
  });
});

describe("an objective's page", () => {
  test("shows its status, days and competences", () => {
    expect(factsOf({ due: "2025-12-31", competences: "[A2, E5]" })).toEqual([
      "Status: open, overdue, carried over from 2025",
      "Set: 10 January 2025",
      "Due: 31 December 2025",
      "UK-SPEC competences: A2 Solve unusual or complex problems, E5 Ethics",
    ]);
    expect(factsOf({ status: "achieved", closed: "2025-06-13" })).toEqual([
      "Status: achieved",
      "Set: 10 January 2025",
      "Closed: 13 June 2025",
    ]);
  });

  test("names competences by the register of the year it was set in", () => {
    const { facts } = pageOf(
      { competences: "B1" },
      {
        "profile.md": record({ registration: "CEng" }),
        "years/2025.md": record({ registration: "EngTech" }),
      },
    );
    expect(facts.at(-1)?.values.map(({ text }) => text)).toEqual([
      "B1 Find causes, reach solutions",
    ]);
  });

  test("is described by what came of it", () => {
    const { page } = pageOf({ status: "achieved", closed: "2025-06-13" });
    expect(page.description).toBe("An objective: achieved on 13 June 2025");
  });

  test("has the body under a heading that says whether it is over", () => {
    expect(pageOf({}, {}, "# Why\n\nTo *know*.")).toMatchObject({
      bodyHeading: "Plan",
      body: { html: "<h3>Why</h3>\n<p>To <em>know</em>.</p>\n" },
    });
    expect(pageOf({ status: "dropped" }).bodyHeading).toBe("Plan and outcome");
    expect(pageOf({}, {}, "").body).toBeUndefined();
  });

  test("lists what served it with the total, and what will", () => {
    const { served, total, toCome } = pageOf(
      {},
      {
        "activities/a.md": serving({ title: "Second", date: "2026-01-20", hours: "2" }),
        "activities/b.md": serving({ title: "First", hours: "30m" }),
        "activities/c.md": serving({ title: "Planned", date: "2026-06-20", status: "planned" }),
        "activities/d.md": serving({ title: "Hidden", audience: "reviewer" }),
        "activities/e.md": activityRecord({ title: "Of no matter" }),
      },
    );
    expect(served.map(({ title, hours }) => `${title} ${hours}`)).toEqual([
      "First 30 min",
      "Second 2 h",
    ]);
    expect(total).toBe("2 h 30 min");
    expect(toCome.map(({ title, note }) => `${title} ${note}`)).toEqual(["Planned planned"]);
  });

  test("says when nothing shown served it", () => {
    expect(pageOf({}).unserved).toBe("No activity shown here has served this objective yet.");
    expect(pageOf({ status: "dropped" }).unserved).toBe(
      "No activity shown here served this objective.",
    );
  });

  test("is linked from the activities that serve it, and hidden ones are not", () => {
    const { activities } = viewsOf(
      {
        "objectives/grids.md": objective({}),
        "objectives/hidden.md": objective({ title: "Hidden", audience: "private" }),
        "activities/a.md": serving({ objectives: "[grids, hidden]" }),
      },
      { prefix: "/repo/" },
    );
    const facts = activities.flatMap((activity) => activity.facts);
    expect(facts.filter(({ label }) => label === "Objectives")).toEqual([
      { label: "Objectives", values: [{ text: "Weak grids", url: "/repo/objectives/grids/" }] },
    ]);
  });
});
