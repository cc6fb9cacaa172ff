/** Puts text in quotes so that it is read as written: double ones where the text allows it. */
export function inQuotes(text: string): string {
  const bare = withoutOuterQuotes(text);
  if (!/["\\]/.test(bare)) return `"${bare}"`;
  if (!bare.includes("'")) return `'${bare}'`;
  return `"${bare.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

/** A line like `name: text` or `- text`, with the text in quotes: what the member may paste. */
export function lineInQuotes(line: string, isList: boolean): string {
  const [, before = "", text = ""] = /^(\s*(?:- +)?(?:[\w-]+:)?\s*)(.*?)\s*$/.exec(line) ?? [];
  const items = isList ? /^\[(.*)\]$/.exec(text)?.[1] : undefined;
  if (items === undefined) return `${spaced(before)}${inQuotes(text)}`;
  const quoted = items.split(",").map((item) => inQuotes(item.trim()));
  return `${spaced(before)}[${quoted.join(", ")}]`;
}

/** The value of a line like `name: text`, or the item of a line like `- text`. */
export function columnOfText(line: string): number {
  return (/^\s*(?:- +)?(?:[\w-]+:)?\s*/.exec(line)?.[0].length ?? 0) + 1;
}

function withoutOuterQuotes(text: string): string {
  const [, , inner] = /^(["'])((?:(?!\1).)*)\1?$/.exec(text) ?? [];
  return inner ?? text;
}

function spaced(before: string): string {
  return before.endsWith(":") ? `${before} ` : before;
}
