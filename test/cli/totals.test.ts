import { describe, expect, test } from "vitest";
import { activityRecord, record, recordsFolder } from "../support/records.ts";
import { run } from "../support/run.ts";

/** Three years whose hours are added up by hand below. */
const folder = recordsFolder({
  "years/2024.md": record({ status: "not-active" }, "A quiet year."),
  "activities/2025/2025-01-15-course.md": activityRecord({
    title: "A course",
    category: "training",
    date: "2025-01-15",
    hours: "7.5",
  }),
  "activities/2025/2025-02-15-another-course.md": activityRecord({
    title: "Another course",
    category: "training",
    date: "2025-02-15",
    hours: "2h 30m",
    audience: "private",
  }),
  "activities/2025/2025-03-14-lecture.md": activityRecord({ hours: "20m" }, ""),
  "activities/2025/2025-04-14-second-lecture.md": activityRecord({
    hours: "20m",
    date: "2025-04-14",
  }),
  "activities/2025/2025-05-14-third-lecture.md": activityRecord({
    hours: "20m",
    date: "2025-05-14",
  }),
  "activities/2025/2025-06-14-planned.md": activityRecord({
    title: "Planned",
    date: "2025-06-14",
    status: "planned",
    hours: "4",
  }),
  "activities/2025/draft.md": activityRecord({ title: "Draft", status: "draft", hours: "5" }),
  "activities/2026/2026-03-14-lecture.md": activityRecord({ date: "2026-03-14", hours: "2" }),
});

const totals = (...options: readonly string[]) =>
  run(["totals", "--records", folder, "--today", "2026-02-01", ...options]);

const noHours = [
  { code: "work-experience", name: "Work experience", activities: 0, hours: 0, minutes: 0 },
  { code: "academic-study", name: "Academic study", activities: 0, hours: 0, minutes: 0 },
  { code: "volunteering", name: "Volunteering", activities: 0, hours: 0, minutes: 0 },
];
const noTraining = {
  code: "training",
  name: "Training courses",
  activities: 0,
  hours: 0,
  minutes: 0,
};
const noEvents = { ...noTraining, code: "events", name: "Events and seminars" };
const noSelfStudy = { ...noTraining, code: "self-study", name: "Self-study" };

const of2024 = {
  year: 2024,
  state: "complete",
  status: "not-active",
  required: 10,
  hours: 0,
  minutes: 0,
  shortfall: 10,
  isMet: false,
  activities: 0,
  withoutReflection: 0,
  planned: 0,
  categories: [noTraining, ...noHours, noEvents, noSelfStudy],
};
const of2025 = {
  year: 2025,
  state: "complete",
  status: "not-active",
  required: 10,
  hours: 11,
  minutes: 660,
  shortfall: 0,
  isMet: true,
  activities: 5,
  withoutReflection: 1,
  planned: 1,
  categories: [
    { ...noTraining, activities: 2, hours: 10, minutes: 600 },
    ...noHours,
    { ...noEvents, activities: 3, hours: 1, minutes: 60 },
    noSelfStudy,
  ],
};
const of2026 = { ...of2024, year: 2026, state: "in-progress", planned: 1 };

describe("as data", () => {
  test("the totals have the scheme, the day, and every year with an activity or a file", async () => {
    const { code, out, error } = await totals("--format", "json");
    expect({ code, error }).toEqual({ code: 0, error: "" });
    expect(JSON.parse(out)).toEqual({
      scheme: "iet",
      today: "2026-02-01",
      years: [of2024, of2025, of2026],
    });
  });

  test("the totals of one year are that year's alone", async () => {
    const { out } = await totals("2025", "--format", "json");
    expect(JSON.parse(out).years).toEqual([of2025]);
  });

  test("hours have at most two decimals, and minutes are exact", async () => {
    const odd = recordsFolder({
      "activities/2025-03-14-talk.md": activityRecord({ hours: "20m" }),
    });
    const { out } = await run(["totals", "--records", odd, "--format", "json"]);
    const [{ hours, minutes, shortfall }] = JSON.parse(out).years;
    expect({ hours, minutes, shortfall }).toEqual({ hours: 0.33, minutes: 20, shortfall: 29.67 });
  });
});

test("for a spreadsheet, there is a row for each year and category", async () => {
  const { code, out } = await totals("2025", "--format", "csv");
  expect(code).toBe(0);
  expect(out).toBe(`year,state,status,required,category,name,activities,hours,minutes
2025,complete,not-active,10,training,Training courses,2,10,600
2025,complete,not-active,10,work-experience,Work experience,0,0,0
2025,complete,not-active,10,academic-study,Academic study,0,0,0
2025,complete,not-active,10,volunteering,Volunteering,0,0,0
2025,complete,not-active,10,events,Events and seminars,3,1,60
2025,complete,not-active,10,self-study,Self-study,0,0,0
`);
});

test("for people, the rows add up to the total, and the verdict says what they come to", async () => {
  const { code, out, error } = await totals("2025");
  expect({ code, error }).toEqual({ code: 0, error: "" });
  expect(out).toMatch(/^ {2}Training courses +2 activities +10 h$/m);
  expect(out).toMatch(/^ {2}Events and seminars +3 activities +1 h$/m);
  expect(out).toMatch(/^ {2}Total +5 activities +11 h$/m);
  expect(out).toContain("11 h recorded, 10 h required: met.");
  expect(out).toContain("Not counted, a draft: Draft (records/activities/2025/draft.md)");
  expect(out).toContain("Not counted, planned for 14 June 2025, 4 h: Planned");
});

test("a year that is not there is refused, with those that are", async () => {
  expect(await totals("1999")).toEqual({
    code: 2,
    out: "",
    error: "cpd: there is no year 1999 in the records: there are 2024, 2025, 2026\n",
  });
});

test("of no records there is no total, and no year", async () => {
  const empty = recordsFolder({ "notes.txt": "" });
  const { code, out } = await run(["totals", "--records", empty]);
  expect(code).toBe(0);
  expect(out).toContain("No activities are recorded yet.");
  expect(await run(["totals", "2025", "--records", empty])).toMatchObject({
    code: 2,
    error: "cpd: there is no year 2025 in the records: there is none yet\n",
  });
});

test.each(["text", "json", "csv"])(
  "records with an error have no totals, but the report of it elsewhere, as %s",
  async (format) => {
    const wrong = recordsFolder({
      "activities/2025-03-14-talk.md": activityRecord({ hours: "1:30" }, ""),
    });
    const { code, out, error } = await run(["totals", "--records", wrong, "--format", format]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(error).toContain("[hours-invalid]");
  },
);

test.each(["text", "json", "csv"])(
  "control characters are never written, as %s",
  async (format) => {
    const odd = recordsFolder({
      "activities/2025-03-14-\u001b[31mred.md": activityRecord({
        status: "draft",
        title: "A \u202etalk",
      }),
      "activities/2025-04-14-talk.md": activityRecord({ date: "2025-04-14" }),
    });
    const { out, error } = await run(["totals", "--records", odd, "--format", format]);
    expect(`${out}${error}`).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
  },
);
