import { stringify } from "csv-stringify/sync";
import { type DoneActivity, isCounted } from "../domain/activity.ts";
import type { DisclosedYear, Disclosure } from "../domain/disclosure.ts";
import type { Minutes } from "../domain/hours.ts";
import { compareText } from "../domain/problem.ts";
import type { Category } from "../domain/scheme.ts";
import { guarded } from "./spreadsheet.ts";
import type { ToText } from "./to-text.ts";

const columns = [
  "date",
  "start",
  "title",
  "category",
  "category name",
  "hours",
  "minutes",
  "provider",
  "location",
  "url",
  "summary",
  "skills",
  "competences",
  "objectives",
  "tags",
  "evidence",
  "reflection",
] as const;

/**
 * A row for each activity that counts, oldest first, and none for their total:
 * a spreadsheet's own sum of the minutes, or of the hours, is the total of the return.
 */
export function returnCsv(
  { scheme, today }: Disclosure,
  { activities, withheld }: DisclosedYear,
  toText: ToText,
): string {
  const rows = [
    ...activities
      .filter((activity) => isCounted(activity, today))
      .map((activity) => ({ ...told(activity, scheme.categories), ...text(activity, toText) })),
    ...withheld.listed.map((activity) => ({
      ...told(activity, scheme.categories),
      title: "details withheld",
    })),
  ];
  return stringify(
    rows.sort((a, b) => compareText(a.date, b.date)),
    {
      header: true,
      columns: [...columns],
      cast: { string: (value, { header }) => (header ? value : guarded(value)) },
      quoted_match: /[\r\n]/,
    },
  );
}

function told(
  { date, category, hours }: Pick<DoneActivity, "date" | "category" | "hours">,
  categories: readonly Category[],
) {
  const name = categories.find(({ code }) => code === category)?.name ?? "";
  return { date, category, "category name": name, hours: exactHours(hours), minutes: hours };
}

function text(activity: DoneActivity, toText: ToText) {
  return {
    title: activity.title,
    start: activity.start ?? "",
    provider: activity.provider ?? "",
    location: activity.location ?? "",
    url: activity.url ?? "",
    summary: activity.summary ?? "",
    skills: activity.skills.join("; "),
    competences: activity.competences.join("; "),
    objectives: activity.objectives.join("; "),
    tags: activity.tags.join("; "),
    evidence: activity.evidence.join("; "),
    reflection: toText(activity.reflection, activity.file),
  };
}

/** With as many places as it takes for thirds of an hour to add up. */
function exactHours(minutes: Minutes): number {
  return Number((minutes / 60).toFixed(6));
}
