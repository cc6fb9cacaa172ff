/** The fields that a column may stand for, with what logs usually call them, in lower case. */
const usualNames: Readonly<Record<string, readonly string[]>> = {
  title: [
    "activity",
    "activity title",
    "activity name",
    "name",
    "subject",
    "event",
    "course",
    "topic",
  ],
  category: ["type", "activity type", "cpd type", "type of activity", "cpd category", "kind"],
  date: [
    "end date",
    "date completed",
    "completed",
    "completion date",
    "date of activity",
    "end",
    "to",
  ],
  hours: [
    "duration",
    "time",
    "cpd hours",
    "number of hours",
    "no of hours",
    "time spent",
    "length",
  ],
  minutes: ["mins", "duration minutes", "time in minutes"],
  start: ["start date", "from", "begin"],
  status: [],
  summary: ["description", "details", "what"],
  provider: ["organiser", "organizer", "organisation", "organization", "supplier", "run by"],
  location: ["venue", "place", "where"],
  url: ["link", "website", "web address", "address"],
  skills: ["skill", "kind of skill"],
  competences: ["competencies", "competence", "uk-spec", "ukspec", "uk spec"],
  objectives: [],
  tags: ["keywords", "labels"],
  evidence: [],
  audience: [],
  highlight: [],
  file: [],
  body: [
    "reflection",
    "reflections",
    "learning",
    "what i learnt",
    "what did you learn",
    "learning outcome",
    "learning outcomes",
    "outcome",
    "outcomes",
    "notes",
    "comments",
  ],
};

/** The fields that a mapping may name, besides the member's own and `ignore`. */
export const mappableFields = Object.keys(usualNames);

/** Says which field a column is; its own field, `x-…`, where it is none that records have. */
export function fieldOfColumn(column: string, mapping: ReadonlyMap<string, string>): string {
  const mapped = mapping.get(column);
  if (mapped !== undefined) return mapped;
  if (/^x-[a-z0-9-]+$/.test(column)) return column;
  const name = column
    .toLowerCase()
    .replace(/[^\p{L}\p{N}-]+/gu, " ")
    .trim();
  const found = Object.entries(usualNames).find(
    ([field, names]) =>
      field === name ||
      names.includes(name.replace(/ in hours$| hours$/, "")) ||
      names.includes(name),
  );
  return found?.[0] ?? ownFieldOf(column);
}

/** The field of the member's own that keeps a column: `x-cost` for `Cost`. */
export function ownFieldOf(column: string): string {
  const plain = column
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `x-${plain || "column"}`;
}

/** A line of a mapping that cannot be taken. */
export interface MappingFault {
  readonly line: number;
  readonly message: string;
}

/** Reads lines such as `What I did: title`; `ignore` leaves a column out. */
export function readMapping(text: string): {
  readonly mapping: ReadonlyMap<string, string>;
  readonly faults: readonly MappingFault[];
} {
  const mapping = new Map<string, string>();
  const faults: MappingFault[] = [];
  text.split(/\r?\n/).forEach((line, at) => {
    if (line.trim() === "" || line.startsWith("#")) return;
    const [, column = "", field = ""] = /^(.*):\s*(\S+)\s*$/.exec(line) ?? [];
    const isKnown =
      mappableFields.includes(field) || field === "ignore" || /^x-[a-z0-9-]+$/.test(field);
    if (column !== "" && isKnown) mapping.set(column.trim(), field);
    else faults.push({ line: at + 1, message: faultOf(field) });
  });
  return { mapping, faults };
}

function faultOf(field: string): string {
  return field === ""
    ? "this is no column with a field. Write for example Date attended: date."
    : `"${field}" is not a field. Write one of ${mappableFields.join(", ")}, one of your own that begins with x-, or ignore.`;
}
