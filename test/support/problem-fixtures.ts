import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { type ProblemCode, problemSeverities } from "../../src/domain/problem.ts";
import { record } from "./portfolio.ts";
import { folderOf, write } from "./temporary-folder.ts";

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
  "link-broken": { beside: notes },
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

/** Where the records are that have one problem each. */
export const fixtures = new URL("../fixtures/problems/", import.meta.url);
export const codes = Object.keys(problemSeverities) as ProblemCode[];

/** The path of a fixture among the records. */
export function placeOf(code: ProblemCode): string {
  return settings[code]?.at ?? `activities/2025/2025-03-14-${code}.md`;
}

/** The records folder of a fixture, on disk. */
export function recordsWith(code: ProblemCode): string {
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
