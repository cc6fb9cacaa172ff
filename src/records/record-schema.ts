import type { Scheme } from "../domain/scheme.ts";
import { defaultScheme } from "../schemes/schemes.ts";
import type { ValueSchema } from "./field-rules.ts";
import type { FieldTable } from "./field-table.ts";
import { activityFields } from "./parse-activity.ts";
import { objectiveFields } from "./parse-objective.ts";
import { periodFields } from "./parse-periods.ts";
import { profileFields } from "./parse-profile.ts";
import { yearFields } from "./parse-year.ts";

export const recordKinds = ["activity", "year", "objective", "profile"] as const;

export type RecordKind = (typeof recordKinds)[number];

/** A part of a JSON Schema. */
type Schema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema of a kind of record's front matter, from the same table of
 * fields that the records are read by. It takes all that the reader takes, and
 * refuses what can be told of one record by itself and from its form alone.
 */
export function recordSchema(kind: RecordKind, scheme: Scheme = defaultScheme): Schema {
  const table: Readonly<Record<RecordKind, FieldTable>> = {
    activity: activityFields(scheme),
    year: yearFields,
    objective: objectiveFields,
    profile: profileFields,
  };
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: `urn:cpd-portfolio:schema:record:${kind}:1`,
    title: `The front matter of ${kind === "activity" || kind === "objective" ? "an" : "a"} ${kind}`,
    type: "object",
    additionalProperties: false,
    properties: propertiesOf(table[kind]),
    patternProperties: { "^x-": {} },
    ...(kind === "activity" ? needsOfActivity : {}),
    ...(kind === "objective" ? needing("title", "set") : {}),
  };
}

function propertiesOf(table: FieldTable): Schema {
  return Object.fromEntries(
    Object.entries(table).map(([name, kind]) => {
      if (kind.shape === "maps") return [name, periods];
      const value = choicesOf(kind.rule.schema);
      // An empty field counts as one that is not there.
      const empty = { enum: [null, ""] };
      if (kind.shape === "one") return [name, { anyOf: [...value, empty] }];
      const list = { type: "array", items: { anyOf: [...value, empty] } };
      return [name, { anyOf: [...wordsOf(kind.rule.schema), list, empty] }];
    }),
  );
}

const scalar: Schema = { type: ["string", "number", "boolean"] };

/** What one value may be: any of these. */
function choicesOf({ enum: words, pattern, isNumber }: ValueSchema): readonly Schema[] {
  const some = [
    ...(words ? [{ enum: words }] : []),
    ...(pattern ? [{ type: "string", pattern }] : []),
    ...(isNumber ? [{ type: "number", exclusiveMinimum: 0, maximum: 999 }] : []),
  ];
  return some.length > 0 ? some : [scalar];
}

/** One value that may be several, with commas between them. */
function wordsOf({ enum: words }: ValueSchema): readonly Schema[] {
  if (!words) return [scalar];
  const one = `(?:${words.join("|")})`;
  return [{ type: "string", pattern: `^ *${one}? *(?:, *${one}? *)*$` }];
}

const period: Schema = {
  type: "object",
  additionalProperties: false,
  properties: propertiesOf(periodFields),
  patternProperties: { "^x-": {} },
  ...needing("from", "status"),
};

const periods: Schema = { anyOf: [{ type: "array", items: period }, period, { enum: [null, ""] }] };

/** Fields that must be there, and not empty. */
function needing(...names: readonly string[]): Schema {
  return {
    required: names,
    allOf: names.map((name) => ({ properties: { [name]: { not: { enum: [null, ""] } } } })),
  };
}

/** A draft needs a title alone, a planned activity no hours yet. */
const needsOfActivity = unless(
  "draft",
  needing("title"),
  unless(
    "planned",
    needing("title", "category", "date"),
    needing("title", "category", "date", "hours"),
  ),
);

/** One of two schemas, by the status that a record gives. */
function unless(status: string, ofThat: Schema, ofOthers: Schema): Schema {
  const isThat = { required: ["status"], properties: { status: { const: status } } };
  return { anyOf: [{ allOf: [isThat, ofThat] }, { allOf: [{ not: isThat }, ofOthers] }] };
}
