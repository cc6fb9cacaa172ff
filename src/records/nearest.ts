import { distance } from "./slips.ts";

/** "Did you mean …?" for a word near one of the list, and otherwise `fallback`. */
export function suggestion(text: string, words: readonly string[], fallback: string): string {
  const near = nearest(
    text.toLowerCase(),
    new Map(words.map((word) => [word.toLowerCase(), word])),
  );
  return near ? `Did you mean ${near}? ${fallback}` : fallback;
}

/**
 * The value of the key that `text` is most likely a slip for, at most two slips or
 * a third of its letters away. Of two that are as near, it is the key that begins
 * as `text` does for longer, since few slips are made early in a word; then the first.
 */
export function nearest<T>(text: string, candidates: ReadonlyMap<string, T>): T | undefined {
  const most = Math.min(2, Math.ceil(text.length / 3));
  let best: { value: T; away: number; alike: number } | undefined;
  for (const [word, value] of candidates) {
    const away = distance(text, word, most);
    if (away === undefined) continue;
    const alike = commonBeginning(text, word);
    if (!best || away < best.away || (away === best.away && alike > best.alike))
      best = { value, away, alike };
  }
  return best?.value;
}

/** How many letters two words have alike before the first that differs. */
function commonBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
