import { countUntil, fits, isSpelling } from "./search-fit.js";
import { most, placedWords } from "./search-words.js";

/**
 * Finds in a text what the index says is there.
 *
 * @typedef {object} Found
 * @property {number} start
 * @property {number} end
 * @property {import("./search-query.js").Asked} asked
 */

/**
 * Where a text has what is asked, in order: from a place, up to another.
 *
 * @param {string} text
 * @param {readonly import("./search-query.js").Asked[]} asked
 * @param {import("./search-fit.js").Stem} stem
 * @returns {readonly Found[]}
 */
export function findIn(text, asked, stem) {
  const words = placedWords(text);
  return words.flatMap(({ start }, from) =>
    asked.flatMap((one) => {
      const count = countFrom(words, from, one, stem);
      const last = words[from + count - 1];
      return count > 0 && last ? [{ start, end: last.end, asked: one }] : [];
    }),
  );
}

/**
 * How many words, from one of them on, are what is asked.
 *
 * @param {readonly import("./search-words.js").Word[]} all
 * @param {number} from
 * @param {import("./search-query.js").Asked} asked
 * @param {import("./search-fit.js").Stem} stem
 */
function countFrom(all, from, { words, written, isExact }, stem) {
  const [first = ""] = words;
  const here = all.slice(from, from + words.length).map(({ word }) => word);
  if (words.length > 1 || isExact) {
    if (isThere(here, words, isExact)) return words.length;
    return !isExact && isSpelling(written) && here[0] === words.join("") ? 1 : 0;
  }
  return here.some((word) => fits(word, first, stem))
    ? 1
    : countUntil(joinedFrom(all, from), first);
}

/**
 * Whether words are those that are asked; the last may go on, unless all is exact.
 *
 * @param {readonly string[]} here
 * @param {readonly string[]} words
 * @param {boolean} isExact
 */
function isThere(here, words, isExact) {
  return words.every((word, at) => {
    const mayGoOn = at === words.length - 1 && !isExact;
    return mayGoOn ? here[at]?.startsWith(word) : here[at] === word;
  });
}

/**
 * The words, from one of them on, that hyphens or apostrophes join.
 *
 * @param {readonly import("./search-words.js").Word[]} all
 * @param {number} from
 */
function joinedFrom(all, from) {
  const rest = all.slice(from, from + most);
  const end = rest.findIndex(({ word, end }, at) => {
    const next = rest[at + 1];
    return !/^\p{L}+$/u.test(word) || next?.start !== end + 1;
  });
  return rest.slice(0, end + 1).map(({ word }) => word);
}
