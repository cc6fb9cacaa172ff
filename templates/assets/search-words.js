/**
 * What a word is: for the index that is built, for what is asked of it, and for what is marked.
 *
 * @typedef {object} Word
 * @property {string} word As it is searched.
 * @property {number} start
 * @property {number} end
 */

/** Letters and figures, and what `C++` and `C#` end with. */
const pattern = /[\p{L}\p{N}\p{M}\p{Cf}]+(?:[+#]+(?![\p{L}\p{N}\p{M}]))?/gu;

/** How many words that are written together, such as `61850-7-420`, are one name. */
export const most = 3;

/** How many words of an activity's title, and then of its facts, come before its text in the index. */
export const roomFor = { title: 32, facts: 96 };

/** A letter to Pagefind, that stands about what stands for a mark. */
const markSign = "\ua78f";

/** Letters that are another letter with something that is no accent. */
const plainLetters = new Map([
  ["ß", "ss"],
  ["æ", "ae"],
  ["ð", "d"],
  ["ø", "o"],
  ["þ", "th"],
  ["đ", "d"],
  ["ħ", "h"],
  ["ı", "i"],
  ["ł", "l"],
  ["œ", "oe"],
  ["ŧ", "t"],
  ["ς", "σ"],
]);

/**
 * The words of a text, with their places in it.
 *
 * @param {string} text
 * @returns {readonly Word[]}
 */
export function placedWords(text) {
  return [...text.matchAll(pattern)]
    .map(({ 0: found, index }) => ({
      word: folded(found),
      start: index,
      end: index + found.length,
    }))
    .filter(({ word }) => word);
}

/**
 * The words of a text, as they are searched.
 *
 * @param {string} text
 * @returns {readonly string[]}
 */
export function wordsIn(text) {
  return placedWords(text).map(({ word }) => word);
}

/**
 * Words that are written together, such as `61850-7-420` and `r/x`: from each of them on, a few.
 *
 * @param {string} text
 * @returns {readonly string[]}
 */
export function compoundsIn(text) {
  const chunks = text
    .split(/\s+/)
    .filter((chunk) => /[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]/u.test(chunk));
  return chunks.flatMap((chunk) => {
    const words = placedWords(chunk);
    return words.slice(0, -1).map((_, from) => joined(chunk, words.slice(from, from + most)));
  });
}

/**
 * A compound as the index knows it: one word, and another one for other marks.
 *
 * @param {string} compound
 */
export function keyOf(compound) {
  return compound.replace(
    /[^\p{L}\p{N}+#]/gu,
    (mark) => `${markSign}${mark.codePointAt(0)?.toString(36)}${markSign}`,
  );
}

/**
 * Words of a text with the marks between them, of which there are many that mean the same.
 *
 * @param {string} text
 * @param {readonly Word[]} words
 */
function joined(text, words) {
  return words
    .map(({ word, end }, index) => {
      const next = words[index + 1];
      return next ? word + marksAlike(text.slice(end, next.start)) : word;
    })
    .join("");
}

/** @param {string} marks */
function marksAlike(marks) {
  return marks.replace(/[\p{Pd}\u2212]/gu, "-").replace(/[\u2018\u2019\u02bc]/g, "'");
}

/**
 * Without accents, capitals and other ways to write the same.
 *
 * @param {string} word
 */
function folded(word) {
  if (/^[a-z\d]+$/i.test(word)) return word.toLowerCase();
  return word
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}+#]/gu, "")
    .replace(/[ß-ς]/g, (letter) => plainLetters.get(letter) ?? letter);
}
