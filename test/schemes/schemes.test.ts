import { describe, expect, test } from "vitest";
import { formatHours } from "../../src/domain/hours.ts";
import { minimumFor } from "../../src/domain/scheme.ts";
import { defaultScheme, schemeNamed, schemes } from "../../src/schemes/schemes.ts";
import { ukSpec } from "../../src/schemes/uk-spec.ts";

test("a scheme is known by its id, and none by another", () => {
  expect(schemes.map(({ id }) => schemeNamed(id))).toEqual(schemes);
  expect([schemeNamed("none of them"), schemeNamed(undefined)]).toEqual([undefined, undefined]);
});

describe.each(schemes)("the scheme $id", (scheme) => {
  const names = scheme.categories.flatMap(({ code, name, alsoCalled }) => [
    ...new Set([code, name, ...alsoCalled].map((word) => word.toLowerCase())),
  ]);

  test("gives no two categories one name", () => {
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test("has a code that an address can hold, a letter, an explanation and examples for each", () => {
    for (const { code, alsoCalled, about, suggestions } of scheme.categories) {
      expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(alsoCalled.some((word) => /^[A-Z]$/.test(word))).toBe(true);
      expect(about).toMatch(/\.$/);
      // Each completes "you could …", and a comma or a full stop follows it.
      for (const suggestion of suggestions) expect(suggestion).toMatch(/^[a-z].*[^.,]$/);
    }
  });

  test.each([1900, 2016, 2017, 2025, 2999])("has a rule for either status in %i", (year) => {
    expect(minimumFor(scheme, "active", year)).toBeGreaterThan(0);
    expect(minimumFor(scheme, "not-active", year)).toBeGreaterThanOrEqual(0);
  });

  test("says where each of its rules was read", () => {
    for (const { source, note } of [scheme.edition, ...scheme.laterEditions]) {
      expect([source, note]).not.toContain("");
    }
  });
});

test("the IET asks 30 hours of active members and 10 of others, in every year", () => {
  expect(formatHours(minimumFor(defaultScheme, "active", 2025))).toBe("30 h");
  expect(formatHours(minimumFor(defaultScheme, "not-active", 2025))).toBe("10 h");
});

test("the IET's categories spell TWAVES", () => {
  const letters = defaultScheme.categories.map(({ alsoCalled }) =>
    alsoCalled.find((word) => word.length === 1),
  );
  expect(letters.join("")).toBe("TWAVES");
});

test("UK-SPEC has a title for each register that asks for a competence", () => {
  for (const { code, titles } of ukSpec) {
    expect(Object.values(titles).every((title) => title.length > 0)).toBe(true);
    const registers = ["B3", "C4"].includes(code) ? ["CEng", "IEng"] : ["CEng", "IEng", "EngTech"];
    expect(Object.keys(titles)).toEqual(registers);
  }
});
