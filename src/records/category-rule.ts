import type { Scheme } from "../domain/scheme.ts";
import type { FieldRule } from "./field-rules.ts";
import { nearest } from "./nearest.ts";

/** A category's code, its name or whatever else the scheme says it is called. */
export function categoryIn({ name, categories }: Scheme): FieldRule<string> {
  const codeOf = new Map(
    categories.flatMap((category) =>
      [category.code, category.name, ...category.alsoCalled].map(
        (word) => [word.toLowerCase(), category.code] as const,
      ),
    ),
  );
  const codes = categories.map(({ code }) => code);
  return {
    parse: (text) => codeOf.get(text.toLowerCase()),
    code: "category-unknown",
    complaint: `is not a category of the ${name}`,
    hint: (text) => {
      const near = nearest(text.toLowerCase(), wordsOf(codeOf));
      const list = `The categories are: ${codes.join(", ")}.`;
      return near ? `Did you mean ${near}? ${list}` : list;
    },
    isProse: false,
    schema: { enum: codes, pattern: caseless([...codeOf.keys()]) },
  };
}

/** A form that takes each of the words in any case. */
function caseless(words: readonly string[]): string {
  const signs = (word: string) =>
    [...word]
      .map((sign) => (/[a-z]/.test(sign) ? `[${sign.toUpperCase()}${sign}]` : sign))
      .join("");
  return `^(?:${words.map(signs).join("|")})$`;
}

/** Each word of a category's names stands for it, so that `semniar` finds `events`. */
function wordsOf(codeOf: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const words = [...codeOf].flatMap(([name, code]) =>
    [name, ...name.split(/\W+/)].flatMap((word) =>
      [word, word.replace(/s$/, "")].map((spelling) => [spelling, code] as const),
    ),
  );
  const meant = new Map<string, string>();
  for (const [word, code] of words) if (word.length > 3 && !meant.has(word)) meant.set(word, code);
  return meant;
}
