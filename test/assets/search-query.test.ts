import { stem } from "stemr";
import { describe, expect, test } from "vitest";
import { excerptOf, markedIn } from "../../templates/assets/search-excerpt.js";
import { askedIn, vocabularyOf, wantedOf } from "../../templates/assets/search-query.js";
import { compoundsIn, keyOf, wordsIn } from "../../templates/assets/search-words.js";

describe("what is asked", () => {
  test.each([
    ['grid "fault level" R/X', ["grid", '"fault level"', "r/x"]],
    ["“grid” «code»", ['"grid"', '"code"']],
    ['"grid co', ["grid", "co"]],
    ["a.b.c.d.e", ["a.b.c", "b.c.d", "c.d.e"]],
    ["  & ??? ", []],
    ['""', []],
  ])("%s", (query, asked) => {
    const told = askedIn(query).map(({ written, isExact }) => (isExact ? `"${written}"` : written));
    expect(told).toEqual(asked);
  });
});

const text =
  "Relays studied: e-mobility, emergency, BS7671 at 33kV. A studio coordinates 3.5 and 3-5; 系統設計.";
const vocabulary = vocabularyOf({ words: wordsIn(text), compounds: compoundsIn(text) });

describe("what the index is asked for", () => {
  test.each<[query: string, begun: readonly string[], phrases: readonly string[]]>([
    ["re", ["relays"], []],
    ["relay", ["relays"], []],
    ["relaying", [], ["relays"]],
    ["studying", [], ["studied"]],
    ["studi", ["studied", "studio"], []],
    ["studiox", [], []],
    ["coordinating", [], ["coordinates"]],
    ["emob", [], ["e mobility"]],
    ["em", ["emergency"], ["e mobility"]],
    ["e-m", [keyOf("e-mobility")], []],
    ["e-mergency", [], ["emergency"]],
    ["7671", [], ["bs7671"]],
    ["kv", [], ["33kv"]],
    ["設計", [], ["系統設計"]],
    ["3.5", [keyOf("3.5")], []],
    ["35", [], []],
    ['"studio coordinates"', [], ["studio coordinates"]],
    ['"studio coordinate"', [], []],
    ["zzz", [], []],
  ])("for %s", (query, begun, phrases) => {
    const [asked] = askedIn(query);
    const wanted = asked && wantedOf(asked, vocabulary, stem);
    expect({ begun: wanted?.begun, phrases: wanted?.phrases }).toEqual({ begun, phrases });
  });
});

const shown = (pieces: readonly { text: string; isMarked: boolean }[]) =>
  pieces.map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text)).join("");

describe("what is marked", () => {
  test.each([
    ["relaying", "[Relays] studied: e-mobility"],
    ["studi mob", "Relays [studied]: e-[mobility]"],
    ["emobility", "Relays studied: [e-mobility]"],
    ["e-mob", "Relays studied: [e-mobility]"],
    ['"studied e"', "Relays [studied: e]-mobility"],
    ['"studied e" mobility studied', "Relays [studied: e]-[mobility]"],
    ["zzz", "Relays studied: e-mobility"],
  ])("for %s", (query, marked) => {
    expect(shown(markedIn("Relays studied: e-mobility", askedIn(query), stem))).toBe(marked);
  });
});

describe("an excerpt", () => {
  const filler = "Nothing of it is said here. ".repeat(12);
  const long = `${filler}The relay was slow to trip. ${filler}`;
  const blocks = [
    { label: "", text: "In brief" },
    { label: "", text: long },
    { label: "Provider", text: "Grid school" },
  ];
  const excerpt = (query: string) => shown(excerptOf(blocks, askedIn(query), stem));

  test("is the beginning where nothing is asked, or the title alone has it", () => {
    expect(excerpt("")).toBe("In brief");
    expect(excerpt("zzz")).toBe("In brief");
    expect(excerptOf([], askedIn("zzz"), stem)).toEqual([]);
  });

  test("begins with the sentence that has it, and ends with a whole word", () => {
    expect(excerpt("relay")).toMatch(/^… The \[relay\] was slow to trip\. Nothing of .* \S+ …$/);
    expect(excerpt("relay").length).toBeLessThan(270);
  });

  test("takes a second place where the first lacks a word", () => {
    expect(excerpt("school relay")).toMatch(/^… The \[relay\] was .* … Provider: Grid \[school\]$/);
    expect(excerpt("school grid")).toBe("Provider: [Grid] [school]");
  });

  test("of one endless word ends somewhere", () => {
    const endless = [{ label: "", text: "x".repeat(2000) }];
    expect(shown(excerptOf(endless, askedIn("y"), stem))).toBe(`${"x".repeat(240)} …`);
  });

  test("begins with a word where sentences are long", () => {
    const words = [{ label: "", text: `${"word ".repeat(80)}relay ${"word ".repeat(80)}` }];
    expect(shown(excerptOf(words, askedIn("relay"), stem))).toMatch(
      /^… word .*\[relay\] word .* …$/,
    );
  });
});
