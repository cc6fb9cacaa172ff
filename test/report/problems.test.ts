import { readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type ProblemCode, problemSeverities } from "../../src/domain/problem.ts";
import { buildPortfolio } from "../../src/portfolio.ts";
import { readRecords } from "../../src/records/read-records.ts";
import { reportText } from "../../src/report/report-text.ts";
import { day } from "../support/day.ts";
import { record } from "../support/portfolio.ts";
import { folderOf, write } from "../support/temporary-folder.ts";

/** Where a fixture stands among the records, and what stands beside it. */
interface Setting {
  readonly at?: string;
  readonly beside?: Readonly<Record<string, string>>;
}

const theYear = { at: "years/2025.md" };
const theProfile = { at: "profile.md" };
const notes = { "evidence/2025/notes.pdf": "%PDF-1.7" };
const theReflection =
  "A converter can hold up a weak grid. I shall ask for it in our next specification.";
const objectives = {
  "objectives/grid-forming.md": "---\ntitle: Inverters\nset: 2025-01-10\n---\n",
  "objectives/harmonic-studies.md": "---\ntitle: Harmonics\nset: 2025-01-10\n---\n",
};

/** Those that need more than to stand among the activities of 2025. */
const settings: Partial<Record<ProblemCode, Setting>> = {
  "activity-repeated": {
    beside: { "activities/2025/2025-03-14-a.md": record({ title: "Grid-forming inverters" }) },
  },
  "day-overfull": {
    beside: { "activities/2025/2025-03-14-a.md": record({ title: "A course", hours: "8h" }) },
  },
  "evidence-missing": { beside: notes },
  "link-outside": { at: "../outside.md" },
  "objective-inconsistent": { at: "objectives/grid-forming.md" },
  "objective-unknown": { beside: objectives },
  "period-invalid": theYear,
  "reason-unknown": theYear,
  "record-misplaced": { at: "notes/inverters.md" },
  "reflection-repeated": {
    beside: { "activities/2025/2025-03-14-a.md": record({}, theReflection) },
  },
  "registration-unknown": theProfile,
  "scheme-unknown": theProfile,
  "slug-clash": { beside: { "activities/2025/2025-03-13-slug-clash.md": record() } },
  "status-assumed": { at: "years/2024.md", beside: { "activities/2025/lecture.md": record() } },
  "time-zone-unknown": theProfile,
  "year-name-invalid": { at: "years/twenty-five.md" },
};

const fixtures = new URL("../fixtures/problems/", import.meta.url);
const codes = Object.keys(problemSeverities) as ProblemCode[];

/** The records folder of a fixture, on disk. */
function recordsWith(code: ProblemCode): string {
  const usual = `activities/2025/2025-03-14-${code}.md`;
  const { at = usual, beside = {} } = settings[code] ?? {};
  const records = join(folderOf(), "records");
  write(records, { ...beside, [at]: readFileSync(new URL(`${code}.md`, fixtures)) });
  if (code === "link-outside") {
    write(records, { "activities/2025/lecture.md": record() });
    symlinkSync(join(records, at), join(records, usual));
  }
  return records;
}

test.each(codes)("%s is reported as its fixture says, and nothing else is", async (code) => {
  const sources = readRecords(recordsWith(code));
  const { problems } = buildPortfolio(sources, () => day("2025-12-31"));
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  await expect(reportText(problems, sources.texts)).toMatchFileSnapshot(
    `../fixtures/problems/${code}.txt`,
  );
});

test("every problem has a fixture and a golden report, and none is left over", () => {
  const expected = codes.flatMap((code) => [`${code}.md`, `${code}.txt`]);
  expect(readdirSync(fixtures).sort()).toEqual(expected.sort());
});

test("every problem has one heading in docs/problems.md, in order of the alphabet", () => {
  const text = readFileSync(new URL("../../docs/problems.md", import.meta.url), "utf8");
  const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  expect(headings).toEqual(codes.sort());
});
