import { countUntil, fits, isSpelling } from "./search-fit.js";
import { compoundsIn, keyOf, most, wordsIn } from "./search-words.js";

/**
 * What the words of a query mean: which words of the activities they stand for.
 *
 * @typedef {object} Asked One thing that an activity must have.
 * @property {readonly string[]} words One, or several that follow each other.
 * @property {string} written With the marks that stand between them.
 * @property {boolean} isExact Whether it stood between quotation marks.
 *
 * @typedef {object} Vocabulary Every word that an activity has.
 * @property {ReadonlySet<string>} words
 * @property {readonly string[]} compounds
 * @property {readonly (readonly string[])[]} spellings The words of compounds that people write as one word too.
 *
 * @typedef {object} Wanted What the index is asked for: any of it will do.
 * @property {string} beginning How words may begin.
 * @property {readonly string[]} begun All words that begin so.
 * @property {readonly string[]} phrases Words that stand there as they are, one after the other.
 */

/**
 * @param {{ words: readonly string[], compounds: readonly string[] }} lists
 * @returns {Vocabulary}
 */
export function vocabularyOf({ words, compounds }) {
  const spellings = compounds.filter(isSpelling).map(wordsIn);
  return { words: new Set(words), compounds, spellings };
}

/**
 * Everything that is asked for; nothing where there is no letter and no figure.
 *
 * @param {string} query
 * @returns {readonly Asked[]}
 */
export function askedIn(query) {
  const parts = query.replace(/[“”„‟«»]/g, '"').matchAll(/"([^"]*)"|[^\s"]+/g);
  return [...parts].flatMap(([part, phrase]) => {
    const words = wordsIn(part);
    const isExact = phrase !== undefined;
    if (words.length === 0) return [];
    if (words.length === 1 || isExact) return [{ words, written: words.join(" "), isExact }];
    // Of a long one, such as an address, each few words that follow each other.
    return compoundsIn(part)
      .slice(0, Math.max(1, words.length - most + 1))
      .map((written) => ({ words: wordsIn(written), written, isExact }));
  });
}

/**
 * The words of the vocabulary that what is asked stands for: those that are there, and no others.
 *
 * @param {Asked} asked
 * @param {Vocabulary} vocabulary
 * @param {import("./search-fit.js").Stem} stem
 * @returns {Wanted}
 */
export function wantedOf(asked, vocabulary, stem) {
  const { words, isExact } = asked;
  if (isExact) return { beginning: "", begun: [], phrases: phraseOf(words, vocabulary) };
  return words.length > 1 ? compoundWanted(asked, vocabulary) : wordWanted(asked, vocabulary, stem);
}

/**
 * @param {Asked} asked
 * @param {Vocabulary} vocabulary
 * @param {import("./search-fit.js").Stem} stem
 */
function wordWanted({ words: [word = ""] }, vocabulary, stem) {
  const fitting = [...vocabulary.words].filter((one) => fits(one, word, stem));
  const others = fitting.filter((one) => !one.startsWith(word));
  return {
    beginning: word,
    begun: fitting.filter((one) => one.startsWith(word)),
    phrases: [...others, ...spelledLike(word, vocabulary)],
  };
}

/**
 * Words that are written together as those that are asked; hyphens may be left out.
 *
 * @param {Asked} asked
 * @param {Vocabulary} vocabulary
 */
function compoundWanted({ words, written }, vocabulary) {
  const alike = vocabulary.compounds.filter((compound) => compound.startsWith(written));
  return {
    beginning: keyOf(written),
    begun: alike.map(keyOf),
    phrases: isSpelling(written)
      ? [...phraseOf(words, vocabulary), ...phraseOf([words.join("")], vocabulary)]
      : [],
  };
}

/**
 * @param {readonly string[]} words
 * @param {Vocabulary} vocabulary
 */
function phraseOf(words, vocabulary) {
  return words.every((word) => vocabulary.words.has(word)) ? [words.join(" ")] : [];
}

/**
 * Words that begin as one word does once their hyphens are left out: `e-mobility` for `emobility`.
 *
 * @param {string} asked
 * @param {Vocabulary} vocabulary
 */
function spelledLike(asked, { spellings }) {
  const alike = spellings
    .map((words) => words.slice(0, countUntil(words, asked)))
    .filter((words) => words.length > 1);
  return [...new Set(alike.map((words) => words.join(" ")))];
}
