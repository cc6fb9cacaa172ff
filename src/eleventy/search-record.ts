import {
  compoundsIn,
  keyOf,
  placedWords,
  roomFor,
  wordsIn,
} from "../../templates/assets/search-words.js";
import { compareText } from "../domain/problem.ts";
import type { SearchEntry } from "../views/search-entry.ts";

/** No language that Pagefind knows: it would index what is left of English words without their endings. */
const language = "unknown";

/** How Pagefind makes the index: it keeps `C++` and `C#` apart from `C`. */
export const settings = { forceLanguage: language, includeCharacters: "+#", maxFragments: 100 };

/** What stands between texts, so that no phrase goes on from one into the next: it is no word. */
const gap = "|";

/**
 * What Pagefind is handed of an activity: the words as they are searched, so
 * that it splits none of them in its own way, and what the results show.
 */
export function recordOf(path: string, { text, facts, filters, sort, shown }: SearchEntry) {
  const { year, category, competences, objectives } = filters;
  const title = inRoom(searched([shown.title]), roomFor.title);
  const few = inRoom(searched(facts), roomFor.facts);
  const rest = [title.rest, few.rest, searched(text), asWritten([shown.title, ...facts, ...text])];
  return {
    url: path,
    language,
    content: [title.room, few.room, ...rest].flat().join(" "),
    meta: { ...shown },
    filters: {
      year: [year],
      category: [category],
      competence: [...competences],
      objective: [...objectives],
    },
    sort: { ...sort },
  };
}

/** Every word of some activities, and every name of words that are written together, each once. */
export function vocabularyOf(activities: readonly { readonly search: SearchEntry }[]) {
  const texts = activities.flatMap(({ search: { text, facts, shown } }) => [
    shown.title,
    ...text,
    ...facts,
  ]);
  return {
    words: inOrder(texts.flatMap(wordsIn)),
    compounds: inOrder(texts.flatMap(compoundsIn)),
  };
}

/** Words in the order in which they stand, and then each name that is written together. */
function searched(texts: readonly string[]): readonly string[] {
  const names = new Set(texts.flatMap(compoundsIn).map(keyOf));
  return [...texts.map(wordsIn), ...[...names].map((name) => [name])].flatMap((words) => [
    ...words,
    gap,
  ]);
}

/** Words with letters such as ł, which our page folds and Pagefind does not: for who asks Pagefind itself. */
function asWritten(texts: readonly string[]): readonly string[] {
  const words = texts.flatMap((text) =>
    placedWords(text).flatMap(({ word, start, end }) => {
      const written = text.slice(start, end).toLowerCase();
      const unaccented = written.normalize("NFKD").replace(/\p{M}/gu, "");
      return unaccented === word ? [] : [written];
    }),
  );
  return [...new Set(words)];
}

/** Words in a room of one size, so that their number tells where they stand; else beside it. */
function inRoom(words: readonly string[], size: number) {
  const fits = words.length <= size;
  const room = fits ? words : [];
  return {
    room: [...room, ...Array<string>(size - room.length).fill(gap)],
    rest: fits ? [] : words,
  };
}

function inOrder(words: readonly string[]): readonly string[] {
  return [...new Set(words)].sort(compareText);
}
