// Control characters would move a terminal's cursor, and marks of writing
// direction would show text in another order than it is read.
const unprintable = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Text safe for a terminal, character for character: a sign stands for each that is not. */
export function printable(text: string): string {
  return text.replace(unprintable, (character) => (character === "\t" ? " " : "\ufffd"));
}

/** JSON, indented by two, in which such characters stand escaped. */
export function printableJson(data: unknown): string {
  const json = JSON.stringify(data, undefined, 2).replace(unprintable, (character) =>
    character === "\n" ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `${json}\n`;
}
