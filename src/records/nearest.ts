import { distance } from "fastest-levenshtein";

/** "Did you mean …?" for a word near one of the list, and otherwise `fallback`. */
export function suggestion(text: string, words: readonly string[], fallback: string): string {
  const near = nearest(
    text.toLowerCase(),
    new Map(words.map((word) => [word.toLowerCase(), word])),
  );
  return near ? `Did you mean ${near}? ${fallback}` : fallback;
}

/** The value of the key nearest to `text`, at most two letters or a third of it away. */
export function nearest<T>(text: string, candidates: ReadonlyMap<string, T>): T | undefined {
  const most = Math.min(2, Math.ceil(text.length / 3));
  let best: { value: T; away: number } | undefined;
  for (const [word, value] of candidates) {
    if (Math.abs(word.length - text.length) > most) continue;
    const away = distance(text, word);
    if (away <= most && (!best || away < best.away)) best = { value, away };
  }
  return best?.value;
}
