import type { Objective } from "../domain/objective.ts";
import type { Place, Problem } from "../domain/problem.ts";
import type { Profile } from "../domain/profile.ts";
import * as rules from "./field-rules.ts";
import { many, one } from "./field-table.ts";
import { openRecord, type PlacedLink } from "./open-record.ts";
import { missingFields } from "./read-fields.ts";
import { baseNameOf } from "./slug.ts";

/** The fields of an objective's record, in the order in which help lists them. */
export const objectiveFields = {
  title: one(rules.title),
  set: one(rules.date),
  due: one(rules.date),
  status: one(rules.objectiveStatus),
  closed: one(rules.date),
  competences: many(rules.reference),
  audience: one(rules.audience),
};

const hints = {
  title: "Add a line such as title: Lead a harmonic study alone.",
  set: "Add the day you set it, such as set: 2025-01-10.",
};

export interface ParsedObjective {
  readonly id: string;
  readonly objective: Objective | undefined;
  /** What could be read, whether or not it makes an objective. */
  readonly found: FoundInObjective;
  readonly problems: readonly Problem[];
  readonly links: readonly PlacedLink[];
  readonly placeOf: (field: keyof typeof objectiveFields, item?: number) => Place;
  /** Whether a field without a value is there all the same, or may be, with its problem told. */
  readonly isExcused: (field: keyof typeof objectiveFields) => boolean;
}

type FoundInObjective = Pick<Objective, "due" | "closed" | "competences"> & {
  readonly set: Objective["set"] | undefined;
  /** `undefined` when it cannot be read. */
  readonly status: Objective["status"] | undefined;
};

/** Reads the record of an objective, whose id is the name of its file. */
export function parseObjective(source: string, file: string, profile: Profile): ParsedObjective {
  const record = openRecord(source, file, objectiveFields);
  const { title, set, due, closed, competences, audience } = record.values;
  const status = record.values.status ?? (record.isExcused("status") ? undefined : "open");
  const id = baseNameOf(file);
  return {
    id,
    placeOf: record.placeOf,
    isExcused: record.isExcused,
    found: { set, due, status, closed, competences },
    links: record.links,
    problems: [...record.problems, ...missingFields(record, ["title", "set"], hints, file)],
    objective:
      title !== undefined && set !== undefined
        ? {
            id,
            file,
            title,
            set,
            due,
            status: status ?? "open",
            closed,
            competences,
            audience: audience ?? profile.defaultAudience,
            body: record.body,
          }
        : undefined,
  };
}
