import type { Scheme } from "../domain/scheme.ts";
import { defaultScheme } from "../schemes/schemes.ts";
import type { FieldTable } from "./field-table.ts";
import { activityFields } from "./parse-activity.ts";
import { objectiveFields } from "./parse-objective.ts";
import { profileFields } from "./parse-profile.ts";
import { yearFields } from "./parse-year.ts";

/** A piece of text that Visual Studio Code offers, with places to fill in. */
export interface Snippet {
  readonly scope: "markdown";
  /** What one types to be offered it. */
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/**
 * Snippets for Visual Studio Code, by their names: a record of each kind, and every
 * field that has words to choose from, with these words from the tables of fields
 * that records are read by.
 */
export function recordSnippets(scheme: Scheme = defaultScheme): Readonly<Record<string, Snippet>> {
  const categories = scheme.categories.map(({ code }) => code);
  return {
    Activity: snippet("cpd", "A record of an activity", [
      "---",
      `title: \${1:What it was}`,
      `category: ${choice(2, categories)}`,
      `date: \${3:${today}}`,
      `hours: \${4:1h}`,
      "---",
      "",
      `\${0:What you learnt, and what you do differently because of it}`,
    ]),
    Objective: snippet("cpd-objective", "A record of an objective", [
      "---",
      `title: \${1:What you want to learn}`,
      `set: \${2:${today}}`,
      `due: \${3:$CURRENT_YEAR-12-31}`,
      "---",
      "",
      `\${0:How you will go about it}`,
    ]),
    Year: snippet("cpd-year", "The record of a year", [
      "---",
      `status: ${choice(1, choicesIn(yearFields, "status"))}`,
      `role: \${2:What you do}`,
      `sector: \${3:In which field}`,
      "---",
      "",
      "$0",
    ]),
    ...fieldSnippets(
      "activity",
      { ...activityFields(scheme) },
      new Map([["category", categories]]),
    ),
    ...fieldSnippets("year", yearFields),
    ...fieldSnippets("objective", objectiveFields),
    ...fieldSnippets("profile", profileFields),
  };
}

const today = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE";

function fieldSnippets(
  kind: string,
  table: FieldTable,
  better: ReadonlyMap<string, readonly string[]> = new Map(),
): Readonly<Record<string, Snippet>> {
  return Object.fromEntries(
    Object.keys(table).flatMap((name) => {
      const words = better.get(name) ?? choicesIn(table, name);
      if (words.length === 0) return [];
      const body = [`${name}: ${choice(1, words)}`];
      return [[`${name} (${kind})`, snippet(name, `The ${name} of the record: ${kind}`, body)]];
    }),
  );
}

/** The words that a field may have; none where it takes any text. */
function choicesIn(table: FieldTable, name: string): readonly string[] {
  const field = table[name];
  if (!field || field.shape === "maps") return [];
  return (field.rule.schema.enum ?? []).map(String);
}

/** A place where one of some words is chosen. */
function choice(place: number, words: readonly string[]): string {
  return `\${${place}|${words.join(",")}|}`;
}

function snippet(prefix: string, description: string, body: readonly string[]): Snippet {
  return { scope: "markdown", prefix, description, body };
}
