// Two characters that no script has, of which Markdown makes nothing, write a number.
const base = 0x1000;
const first = 0xe000;

/** The pattern of a number in a numbered text. */
export const numberPattern = "[\\uE000-\\uEFFF]{2}";

/**
 * A copy of a text with the number of each position put in there, so that what a
 * parser makes of the copy tells what stood where. Nothing in the text itself can
 * be taken for a number.
 */
export function numberedText(text: string, positions: readonly number[]): string {
  const ends = [...positions.slice(1), text.length];
  const parts = positions.map(
    (position, number) =>
      `${numberSign(number)}${withoutSigns(text.slice(position, ends[number]))}`,
  );
  return `${withoutSigns(text.slice(0, positions[0]))}${parts.join("")}`;
}

/** The numbers in a piece of a numbered text, in order. */
export function numbersIn(text: string): readonly number[] {
  return [...text.matchAll(new RegExp(numberPattern, "g"))].map(
    ({ 0: sign }) => (sign.charCodeAt(0) - first) * base + sign.charCodeAt(1) - first,
  );
}

function numberSign(number: number): string {
  return String.fromCharCode(first + Math.floor(number / base), first + (number % base));
}

function withoutSigns(text: string): string {
  return text.replace(/[\uE000-\uEFFF]/g, "\uFFFD");
}
