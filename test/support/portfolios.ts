import fc from "fast-check";
import { activityRecord, record } from "./records.ts";

/** Texts of records by their paths within the records folder. */
export type Texts = Readonly<Record<string, string>>;

const days = ["2024-12-30", "2025-03-14", "2025-03-15", "2026-01-20", "2026-05-01"];
const paths = ["2025/a.md", "b.md", "2024/c.md", "d.md"].map((path) => `activities/${path}`);
const objectives = ["relays", "cables"];
const audiences = ["public", "reviewer", "private"];

/** Words that link to a record, to evidence or to nothing that is there. */
const body = fc.constantFrom(
  "Plain words.",
  "See [it](/activities/b.md), [another](../b.md) and [a file](../evidence/notes.txt).",
  "See [it][1] and [more](../objectives/relays.md).\n\n[1]: ../2025/a.md",
  "",
);

const activity = fc
  .record({
    title: fc.constantFrom("A lecture", "A course"),
    date: fc.constantFrom(...days),
    span: fc.constantFrom(0, 0, 0, 100),
    category: fc.constantFrom("events", "training"),
    hours: fc.constantFrom("1", "2"),
    status: fc.constantFrom("done", "planned", "draft"),
    audience: fc.constantFrom(...audiences),
    objectives: fc.constantFrom("", ...objectives),
    competences: fc.constantFrom("", "A1"),
    skills: fc.constantFrom("", "technical", "soft"),
    evidence: fc.constantFrom("", "evidence/notes.txt"),
    highlight: fc.constantFrom("", "true"),
  })
  .chain(({ span, ...fields }) =>
    body.map((text) => activityRecord({ ...fields, start: startOf(fields.date, span) }, text)),
  );

/** A day before another; none for no span. */
function startOf(date: string, span: number): string {
  if (span === 0) return "";
  return new Date(Date.parse(date) - span * 86_400_000).toISOString().slice(0, 10);
}

const year = fc
  .record({
    status: fc.constantFrom("active", "not-active"),
    audience: fc.constantFrom(...audiences),
    role: fc.constantFrom("", "Engineer"),
  })
  .chain((fields) => body.map((text) => record(fields, text)));

const objective = fc
  .record({
    title: fc.constantFrom("Relays", "Cables"),
    set: fc.constantFrom("2024-01-10", "2025-01-10"),
    due: fc.constantFrom("", "2026-06-30"),
    audience: fc.constantFrom(...audiences),
  })
  .chain((fields) => body.map((text) => record(fields, text)));

const profile = fc
  .record({
    name: fc.constantFrom("Ada Example", "Bo Example"),
    registration: fc.constantFrom("CEng", "EngTech"),
    "site-url": fc.constantFrom("", "https://ada.example/"),
  })
  .map((fields) => record(fields));

const some = (names: readonly string[], text: fc.Arbitrary<string>) =>
  fc.dictionary(fc.constantFrom(...names), text);

/** Small portfolios, two of which mostly share some records. */
export const portfolios: fc.Arbitrary<Texts> = fc
  .tuple(
    some(paths, activity),
    some(
      [2024, 2025].map((one) => `years/${one}.md`),
      year,
    ),
    some(
      objectives.map((id) => `objectives/${id}.md`),
      objective,
    ),
    some(["profile.md"], profile),
  )
  .map((parts) => Object.assign({}, ...parts));
