import fc from "fast-check";
import { expect, test } from "vitest";
import { parseFrontMatter } from "../../src/records/front-matter.ts";

const file = "records/activities/2025/2025-03-14-lecture.md";

// A blank line below keeps a field from the short way, but means nothing to YAML.
const read = (line: string, way: "short" | "long") =>
  parseFrontMatter(way === "short" ? [line] : [line, ""], file, () => "many");

const word = fc.stringMatching(/^[A-Za-z0-9]([\w .()/+-]{0,12}[\w.()/+-])?$/);
const around = fc.constantFrom("", " ", "   ");

test("plain words are read as YAML reads them, to the last place", () => {
  fc.assert(
    fc.property(word, around, (text, space) => {
      const line = `title: ${text}${space}`;
      expect(read(line, "short")).toEqual(read(line, "long"));
    }),
  );
});

test("a list of plain words in brackets is read as YAML reads it, to the last place", () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 4 }), around, around, (words, before, after) => {
      const line = `tags: [${before}${words.join(`${after},${before}`)}${after}]`;
      expect(read(line, "short")).toEqual(read(line, "long"));
    }),
  );
});

test.each(["tags: [a,, b]", "tags: [a, ]", "tags: [-a]", "tags: []", "tags: [a, b] # both"])(
  "what is not plain takes the long way: %s",
  (line) => expect(read(line, "short")).toEqual(read(line, "long")),
);
