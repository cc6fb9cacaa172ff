import fc from "fast-check";
import { expect, test } from "vitest";
import { markdownRenderer } from "../../src/markdown/markdown-renderer.ts";
import { withoutComments } from "../../src/markdown/without-comments.ts";
import { markedBodies } from "../support/marked-bodies.ts";
import { commentsToRemark, cutByRemark } from "../support/remark-comments.ts";

const render = markdownRenderer(() => undefined);

const wordsIn = (...texts: readonly string[]) =>
  texts.flatMap((text) => text.match(/word\d+x/g) ?? []);
/** As the body of a record comes to be read. */
const read = (body: string) => withoutComments(body.replaceAll("\r\n", "\n"));

const runs = { numRuns: 60, seed: 1 };

test("no word of what is a comment to remark is in the text or on the page", () => {
  fc.assert(
    fc.property(markedBodies({ isOdd: true }), (body) => {
      const { text } = read(body);
      const left = new Set(wordsIn(text, render(text, "records/a.md", 3).html));
      expect(wordsIn(...commentsToRemark(body)).filter((word) => left.has(word))).toEqual([]);
    }),
    runs,
  );
});

test("what looks like a comment stays where it is code to remark or escaped, and nowhere else", () => {
  fc.assert(
    fc.property(markedBodies({ isOdd: false }), (body) => {
      const { text, unclosed } = read(body);
      if (unclosed === undefined) expect(wordsIn(text)).toEqual(wordsIn(cutByRemark(body)));
    }),
    runs,
  );
});
