import { askedIn, vocabularyOf, wantedOf } from "./search-query.js";
import { roomFor } from "./search-words.js";

/**
 * Asks Pagefind's index for what is there, and only for that.
 *
 * Asked for a word that it does not know, Pagefind answers with the longest word that it
 * begins with. So it is asked for words that the vocabulary has, and for no others.
 *
 * @typedef {object} Pagefind What is used of its JavaScript.
 * @property {(options: { baseUrl: string }) => Promise<void>} options
 * @property {() => Promise<void>} init
 * @property {(words: string) => Promise<void>} preload
 * @property {(words: string | null, narrowed: Narrowed) => Promise<{ results: readonly Result[] }>} search
 *
 * @typedef {{ filters: Record<string, string>, sort?: Record<string, "asc" | "desc"> }} Narrowed
 *
 * @typedef {object} Result
 * @property {string} id
 * @property {number} score
 * @property {readonly number[]} words Where they stand, counted from the first word.
 * @property {() => Promise<{ url: string, meta: Readonly<Record<string, string>> }>} data
 *
 * @typedef {object} Engine
 * @property {import("./search-fit.js").Stem} stem
 * @property {(query: string, narrowed: Narrowed) => Promise<Answer>} search
 *
 * @typedef {object} Answer
 * @property {readonly import("./search-query.js").Asked[]} asked
 * @property {readonly Result[]} results Best match first, unless they are sorted.
 *
 * @typedef {{ result: Result, place: number, score: number }} Match
 */

/**
 * @param {string} baseUrl The site's prefix, under which results are found.
 * @returns {Promise<Engine>}
 */
export async function loadEngine(baseUrl) {
  const [pagefind, vocabulary, stem] = await Promise.all([
    loadPagefind(baseUrl),
    loadVocabulary(),
    loadStem(),
  ]);
  return {
    stem,
    search: async (query, narrowed) => {
      const asked = askedIn(query);
      // Pagefind fails where there is nothing to find anything in.
      if (vocabulary.words.size === 0) return { asked, results: [] };
      if (!query) return { asked, results: await allOf(pagefind, narrowed) };
      const matches = await Promise.all(
        asked.map((one) => matchesOf(wantedOf(one, vocabulary, stem), pagefind, narrowed)),
      );
      return { asked, results: inAll(matches, narrowed.sort !== undefined) };
    },
  };
}

/** @param {string} baseUrl */
async function loadPagefind(baseUrl) {
  /** @type {Pagefind} */
  const loaded = await import(new URL("../pagefind/pagefind.js", import.meta.url).href);
  await loaded.options({ baseUrl });
  await loaded.init();
  return loaded;
}

async function loadVocabulary() {
  // Asked for each time, as Pagefind does for its own: an old one would know too little.
  const response = await fetch(new URL("../pagefind/words.json", import.meta.url), {
    cache: "no-cache",
  });
  if (!response.ok) throw new Error(`words.json: ${response.status}`);
  return vocabularyOf(await response.json());
}

async function loadStem() {
  /** @type {{ stem: import("./search-fit.js").Stem }} */
  const { stem } = await import(new URL("./stemr.js", import.meta.url).href);
  return stem;
}

/**
 * @param {Pagefind} pagefind
 * @param {Narrowed} narrowed
 */
async function allOf(pagefind, narrowed) {
  return (await pagefind.search(null, narrowed)).results;
}

/**
 * The activities that have what is wanted, by their ids.
 *
 * @param {import("./search-query.js").Wanted} wanted
 * @param {Pagefind} pagefind
 * @param {Narrowed} narrowed
 * @returns {Promise<ReadonlyMap<string, Match>>}
 */
async function matchesOf({ beginning, begun, phrases }, pagefind, narrowed) {
  const questions = phrases.map((phrase) => `"${phrase}"`);
  if (begun.length > 0) {
    // Pagefind itself loads the part of the index where words begin so, and not where they go on.
    await pagefind.preload(begun.join(" "));
    questions.push(beginning);
  }
  const answers = await Promise.all(questions.map((words) => pagefind.search(words, narrowed)));
  /** @type {Map<string, Match>} */
  const matches = new Map();
  for (const result of answers.flatMap(({ results }) => results)) {
    const place = placeOf(result);
    const known = matches.get(result.id);
    if (place > 0 && (!known || known.place < place)) {
      matches.set(result.id, { result, place, score: result.score });
    }
  }
  return matches;
}

/**
 * How much it says of an activity where its words stand: most in the title, then in the text, then
 * in the facts. Nothing where Pagefind alone sees words, in what it has to show.
 *
 * @param {Result} result
 */
function placeOf({ words }) {
  if (words.some((place) => place < roomFor.title)) return 3;
  if (words.some((place) => place >= roomFor.title + roomFor.facts)) return 2;
  return words.length > 0 ? 1 : 0;
}

/**
 * The activities that have all that is asked. Sorted, an activity's score is its place in the order.
 *
 * @param {readonly ReadonlyMap<string, Match>[]} matches
 * @param {boolean} isSorted
 */
function inAll([first = new Map(), ...others], isSorted) {
  return [...first]
    .filter(([id]) => others.every((matches) => matches.has(id)))
    .map(([id, match]) => {
      const all = [match, ...others.flatMap((matches) => matches.get(id) ?? [])];
      return {
        result: match.result,
        place: sumOf(all.map(({ place }) => place)),
        score: sumOf(all.map(({ score }) => score)),
      };
    })
    .sort((a, b) => (isSorted ? 0 : b.place - a.place) || b.score - a.score)
    .map(({ result }) => result);
}

/** @param {readonly number[]} numbers */
function sumOf(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0);
}
