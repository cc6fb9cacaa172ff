import fastCheck from "fast-check";
import { describe, expect, test } from "vitest";
import { compoundsIn, keyOf, placedWords, wordsIn } from "../../templates/assets/search-words.js";

describe("the words of a text", () => {
  test.each([
    ["The relay, (again)!", ["the", "relay", "again"]],
    ["Überspannung Łódź Øersted naïve", ["uberspannung", "lodz", "oersted", "naive"]],
    ["Straße STRASSE", ["strasse", "strasse"]],
    ["C++, C#. A+b #1 R&D", ["c++", "c#", "a", "b", "1", "r", "d"]],
    ["CO₂ x² ﬁeld ½", ["co2", "x2", "field", "12"]],
    ["over\u00advoltage", ["overvoltage"]],
    ["ΓΩΝΊΑΣ γωνίας", ["γωνιασ", "γωνιασ"]],
    ["Система 系統", ["система", "系統"]],
    ["… — +++ \ud800", []],
  ])("%s", (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });

  test("stand where they are said to, and are read again as they are", () => {
    fastCheck.assert(
      fastCheck.property(fastCheck.string({ unit: "binary" }), (text) => {
        for (const { word, start, end } of placedWords(text)) {
          expect(wordsIn(text.slice(start, end))).toEqual([word]);
          expect(wordsIn(word)).toEqual([word]);
          expect(word).toMatch(/^[\p{L}\p{N}+#]+$/u);
        }
      }),
      { numRuns: 500, seed: 61850 },
    );
  });
});

describe("words that are written together", () => {
  test.each([
    ["(61850-7-420),", ["61850-7-420", "7-420"]],
    ["R/X and e–mobility: one’s", ["r/x", "e-mobility", "one's"]],
    ["https://a.example/b", ["https://a.example", "a.example/b", "example/b"]],
    ["a b, c", []],
  ])("%s", (text, compounds) => {
    expect(compoundsIn(text)).toEqual(compounds);
  });

  test("have a name of letters and figures each, that begins as the other does and no other way", () => {
    const anyCompound = fastCheck.stringMatching(/^[a-c.\-'\u2014]{1,6}$/);
    fastCheck.assert(
      fastCheck.property(anyCompound, anyCompound, (one, other) => {
        expect(keyOf(one)).toMatch(/^[\p{L}\p{N}]+$/u);
        expect(keyOf(one).startsWith(keyOf(other))).toBe(one.startsWith(other));
      }),
      { numRuns: 1000, seed: 7420 },
    );
  });
});
