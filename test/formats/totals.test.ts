import { describe, expect, test } from "vitest";
import { type Assessment, assessYear } from "../../src/domain/assessment.ts";
import { developmentPlan } from "../../src/domain/plan.ts";
import { reviewYear } from "../../src/domain/review.ts";
import { totalsCsv } from "../../src/formats/totals-csv.ts";
import { totalsData } from "../../src/formats/totals-json.ts";
import { totalsText } from "../../src/formats/totals-text.ts";
import { iet } from "../../src/schemes/iet.ts";
import { activity, draft, planned } from "../support/activity.ts";
import { day, must } from "../support/day.ts";
import { build, record } from "../support/portfolio.ts";
import { yearRecord } from "../support/year.ts";

const today = day("2025-11-26");

const complete = assessYear(
  yearRecord({ year: 2024 }),
  [
    activity({ date: "2024-03-14", category: "training", hours: "28" }),
    activity({ date: "2024-04-14", hours: "6h 30m", reflection: "" }),
  ],
  iet,
  today,
);

const inProgress = assessYear(
  yearRecord({ year: 2025 }),
  [
    activity({ date: "2025-03-14", hours: "20m" }),
    activity({ title: "Next week", date: "2025-12-02", hours: "3", file: "records/b.md" }),
    planned({ title: "A course", date: "2025-12-08", hours: "7", file: "records/c.md" }),
    planned({ title: "A visit", date: "2025-05-08", file: "records/d.md" }),
    draft({ title: "Half a record", file: "records/e.md" }),
  ],
  iet,
  today,
);

/** The assessment with the plan of a member who set no objective. */
function withoutPlan(assessment: Assessment) {
  const { counted, notCounted, year } = assessment;
  const dated = [...counted, ...notCounted.planned, ...notCounted.afterToday];
  return { assessment, plan: developmentPlan(year, [], dated, today) };
}

describe("totals as data", () => {
  test("are exact in minutes, and decimal in hours", () => {
    expect(totalsData([complete, inProgress], "iet", today)).toMatchObject({
      scheme: "iet",
      today: "2025-11-26",
      years: [
        {
          year: 2024,
          state: "complete",
          status: "active",
          required: 30,
          hours: 34.5,
          minutes: 2070,
          shortfall: 0,
          isMet: true,
          activities: 2,
          withoutReflection: 1,
          planned: 0,
        },
        {
          year: 2025,
          state: "in-progress",
          hours: 0.33,
          minutes: 20,
          shortfall: 29.67,
          isMet: false,
          activities: 1,
          planned: 3,
        },
      ],
    });
  });

  test("name all six categories, zeros included, in the scheme's order", () => {
    const data = totalsData([complete], "iet", today) as {
      years: { categories: object[] }[];
    };
    expect(data.years[0]?.categories).toEqual([
      { code: "training", name: "Training courses", activities: 1, hours: 28, minutes: 1680 },
      { code: "work-experience", name: "Work experience", activities: 0, hours: 0, minutes: 0 },
      { code: "academic-study", name: "Academic study", activities: 0, hours: 0, minutes: 0 },
      { code: "volunteering", name: "Volunteering", activities: 0, hours: 0, minutes: 0 },
      { code: "events", name: "Events and seminars", activities: 1, hours: 6.5, minutes: 390 },
      { code: "self-study", name: "Self-study", activities: 0, hours: 0, minutes: 0 },
    ]);
  });
});

test("totals as CSV have one row a year and category under their headings", () => {
  const lines = totalsCsv([complete]).split("\n");
  expect(lines).toHaveLength(8);
  expect(lines.slice(0, 3)).toEqual([
    "year,state,status,required,category,name,activities,hours,minutes",
    "2024,complete,active,30,training,Training courses,1,28,1680",
    "2024,complete,active,30,work-experience,Work experience,0,0,0",
  ]);
});

test("totals of no years as CSV are the headings", () => {
  expect(totalsCsv([])).toBe("year,state,status,required,category,name,activities,hours,minutes\n");
});

describe("totals as text", () => {
  const text = (...assessments: readonly Assessment[]) =>
    totalsText(assessments.map(withoutPlan), iet, today);

  test("say what was counted, what each week would need, what was not counted, and what may help", () => {
    expect(text(inProgress)).toBe(
      `CPD hours by the IET CPD policy, on 26 November 2025

2025: in progress, professionally active
  Training courses      0 activities           0 h
  Work experience       0 activities           0 h
  Academic study        0 activities           0 h
  Volunteering          0 activities           0 h
  Events and seminars     1 activity        20 min
  Self-study            0 activities           0 h
  Total                   1 activity        20 min
  20 min recorded, 30 h required: 29 h 40 min short.
  5 h 47 min a week for 6 weeks would reach it.
  20 min recorded, 10 h planned: 10 h 20 min of 30 h.
  Not counted, a draft: Half a record (records/e.md). Once you finish it, its hours count.
  Not counted, planned for 8 December 2025, 7 h: A course (records/c.md)
  Not counted, planned for 8 May 2025: A visit (records/d.md). If it has taken place, write status: done and its hours.
  Not counted yet, after today: Next week (records/b.md)
  Nothing yet under Training courses: you could take a supplier's course on equipment you specify, or finish an e-learning module your employer offers, or attend a course in a soft skill, such as presenting or negotiating.
  Nothing yet under Work experience: you could record what a new kind of project taught you, or shadow a colleague in another team, or note the hours in which you learnt a new tool on the job.
  Nothing yet under Academic study: you could take a single university module, or study towards a further qualification.
  Nothing yet under Volunteering: you could mentor a younger engineer, or visit a school as a STEM ambassador, or count the committee work or interviewing you already do.
  Nothing yet under Self-study: you could read an article (about half an hour each), or watch a recorded talk, or read a standard and keep your notes.
`,
    );
  });

  test("of a year that is met end with the verdict", () => {
    expect(text(complete).endsWith("\n  34 h 30 min recorded, 30 h required: met.\n")).toBe(true);
  });

  test("of a met year in progress ask for nothing more", () => {
    const met = assessYear(yearRecord(), [activity({ hours: "31" })], iet, today);
    expect(text(met)).not.toContain("a week");
  });

  test("on the last day speak of one week", () => {
    const lastDay = day("2025-12-31");
    const short = assessYear(yearRecord(), [activity({ hours: "29" })], iet, lastDay);
    expect(totalsText([withoutPlan(short)], iet, lastDay)).toContain(
      "1 h a week for 1 week would reach it.",
    );
  });

  test("of a year whose status changed say whose reckoning it is", () => {
    const record = yearRecord({
      year: 2024,
      periods: { "2024-01-01": "active", "2024-07-02": "not-active" },
    });
    const shown = text(assessYear(record, [], iet, today));
    expect(shown).toContain("2024: complete, professionally active for part of the year\n");
    expect(shown).toContain(
      "  0 h recorded, 20 h required: 20 h short.\n  In proportion to days of 30 h when active and 10 h when not\n  (our reckoning: the IET publishes no rule).\n",
    );
  });

  test("of several years stand apart", () => {
    expect(text(complete, inProgress)).toMatch(/met\.\n\n2025: in progress/);
  });

  test("of no years say that nothing is recorded", () => {
    expect(text()).toBe(
      "CPD hours by the IET CPD policy, on 26 November 2025\n\nNo activities are recorded yet.\n",
    );
  });

  test("of a year with objectives tell planned CPD from unplanned", () => {
    const { portfolio } = build({
      "activities/a.md": record({ objectives: "speaking", hours: "1.5" }),
      "activities/b.md": record({ title: "Another" }),
      "objectives/speaking.md": "---\ntitle: Speaking\nset: 2025-01-01\nstatus: open\n---\n",
    });
    const review = reviewYear(portfolio, must(portfolio.years[0]));
    expect(totalsText([review], iet, today)).toContain(
      "  Planned CPD, for an objective: 1 h 30 min; unplanned: 2 h.\n",
    );
    expect(text(complete)).not.toContain("Planned CPD");
  });

  test("of a year that is over ask what was done, and suggest nothing for it", () => {
    const short = assessYear(yearRecord({ year: 2024 }), [], iet, today);
    expect(text(short)).toContain("Nothing under Academic study: did you take a single");
    expect(text(short)).not.toContain("you could");
  });

  test("ask of three activities at most whether they belong elsewhere, and of each once", () => {
    const all = ["a", "b", "c", "d"].map((name) =>
      activity({ title: `Mentoring on a committee, ${name}`, file: `records/${name}.md` }),
    );
    const shown = text(assessYear(yearRecord(), all, iet, today));
    expect(shown).toContain(
      '  Does "Mentoring on a committee, a" (records/a.md) belong under Volunteering, or is there volunteering behind it that you have not recorded?\n',
    );
    expect(shown.match(/^ {2}Does "/gm)).toHaveLength(3);
    const met = assessYear(yearRecord(), [...all, activity({ hours: "30" })], iet, today);
    expect(text(met)).not.toContain("Does ");
  });

  test("name a draft once", () => {
    expect(text(inProgress).match(/records\/e\.md/g)).toHaveLength(1);
  });
});
