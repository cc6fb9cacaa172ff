import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearest, suggestion } from "../../src/records/nearest.ts";
import { activityFields } from "../../src/records/parse-activity.ts";
import { objectiveFields } from "../../src/records/parse-objective.ts";
import { profileFields } from "../../src/records/parse-profile.ts";
import { yearFields } from "../../src/records/parse-year.ts";
import { distance } from "../../src/records/slips.ts";
import { iet } from "../../src/schemes/iet.ts";
import { buildOne, record } from "../support/portfolio.ts";

/** The same, said as its definition says it, for short words. */
function slips(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const changed = slips(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1);
  const inOrOut = Math.min(slips(a.slice(1), b), slips(a, b.slice(1))) + 1;
  const isSwapped = a.length > 1 && a[0] === b[1] && a[1] === b[0];
  const swapped = isSwapped ? slips(a.slice(2), b.slice(2)) + 1 : inOrOut;
  return Math.min(changed, inOrOut, swapped);
}

test("slips are counted as they are defined, up to the most that matter", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abc"), maxLength: 6 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
      const away = slips(a, b);
      expect(distance(a, b, most)).toBe(away <= most ? away : undefined);
    }),
    { numRuns: 2000, seed: 9 },
  );
});

describe("two letters changed about", () => {
  const tables = [activityFields(iet), yearFields, objectiveFields, profileFields];
  const names = [...new Set(tables.flatMap(Object.keys))];

  test.each(names)("in the name %s are understood, wherever they are", (name) => {
    const known = new Map(
      tables
        .filter((table) => name in table)
        .flatMap(Object.keys)
        .map((word) => [word, word]),
    );
    for (const slip of slippedFrom(name)) expect(nearest(slip, known), slip).toBe(name);
  });

  test.each([
    ["stauts: done", "Did you mean status?"],
    ["auidence: private", "Did you mean audience?"],
    ["catgeory: events", "Did you mean category?"],
    ["titel: A lecture", "Did you mean title?"],
    ["status: doen", "Did you mean done?"],
    ["status: palnned", "Did you mean planned?"],
    ["audience: pirvate", "Did you mean private?"],
    ["audience: reveiwer", "Did you mean reviewer?"],
    ["category: evnets", "Did you mean events?"],
    ["category: semniar", "Did you mean events?"],
    ["category: trianing", "Did you mean training?"],
    ["skills: sfot", "Did you mean soft?"],
  ])("in %s", (line, hint) => {
    const [name = ""] = line.split(":");
    const text = record({ [name]: "" }).replace("---\n", `---\n${line}\n`);
    expect(
      buildOne(text)
        .problems.map((problem) => problem.hint)
        .join(),
    ).toContain(hint);
  });
});

/** Every word that two neighbours changed about make of one. */
function slippedFrom(word: string): readonly string[] {
  return [...word.slice(1)]
    .map((letter, index) => word.slice(0, index) + letter + word[index] + word.slice(index + 2))
    .filter((slip) => slip !== word);
}

describe("of words that are as near", () => {
  const among = (text: string, ...words: readonly string[]) =>
    nearest(text, new Map(words.map((word) => [word, word])));

  test.each([
    ["the one that begins alike", "hour", ["four", "hours"], "hours"],
    ["the one that begins alike for longer", "stat", ["seat", "spat", "star"], "star"],
    ["the first of those that begin alike", "tas", ["tag", "tab"], "tag"],
    ["the nearer, though it begins otherwise", "itle", ["item", "title"], "title"],
  ])("%s is meant: %s", (_which, text, words, meant) => {
    expect(among(text, ...words)).toBe(meant);
    expect(suggestion(text, words, "")).toContain(meant);
  });

  test("none is meant by a word that is like none of them", () => {
    expect(among("points", "title", "hours")).toBeUndefined();
    expect(among("ab", "xy")).toBeUndefined();
  });
});
