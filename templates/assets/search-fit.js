/**
 * When a word is what somebody asked for.
 *
 * @typedef {(word: string) => string} Stem What is left of an English word without its endings.
 */

/**
 * Whether a word begins as another does, or is the same word in another form.
 *
 * @param {string} word
 * @param {string} asked
 * @param {Stem} stem
 */
export function fits(word, asked, stem) {
  return beginsIn(word, asked) || isForm(word, asked, stem);
}

/** Where a word begins within a word: `7671` in `bs7671`; and any sign of a script without spaces. */
const turn =
  /^(?:\p{L}\p{N}|\p{N}\p{L}|.[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])$/u;

/**
 * @param {string} word
 * @param {string} asked
 */
function beginsIn(word, asked) {
  if (word.startsWith(asked)) return true;
  for (let at = word.indexOf(asked, 1); at > 0; at = word.indexOf(asked, at + 1)) {
    if (turn.test(word.slice(at - 1, at + 1))) return true;
  }
  return false;
}

const english = /^[a-z]{3,}$/;

/**
 * @param {string} word
 * @param {string} asked
 * @param {Stem} stem
 */
function isForm(word, asked, stem) {
  return (
    word[0] === asked[0] && english.test(word) && english.test(asked) && stem(word) === stem(asked)
  );
}

/**
 * How many words, written as one, begin as a word does; none when they do not.
 *
 * @param {readonly string[]} words
 * @param {string} asked
 */
export function countUntil(words, asked) {
  let together = "";
  for (const [at, word] of words.entries()) {
    together += word;
    if (together.startsWith(asked)) return at + 1;
    if (!asked.startsWith(together)) return 0;
  }
  return 0;
}

/**
 * Whether words are joined in a way that people leave out or put in.
 *
 * @param {string} compound
 */
export function isSpelling(compound) {
  return /^\p{L}+(?:[-']\p{L}+)+$/u.test(compound);
}
