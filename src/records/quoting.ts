/** Puts one line of text in quotes so that it is read as written: double ones where the text allows it. */
export function inQuotes(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  if (!text.includes("'")) return `'${text}'`;
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

const leadOfField = /^\s*(?:- +)?(?:["']?[\w-]+["']?[ \t]*:)?\s*/;
// In a list of texts, `- BS 7671: what changed` is one text and no field.
const leadOfList = /^\s*(?:- +|["']?[\w-]+["']?[ \t]*:)?\s*/;

/** A line like `name: text` or `- text` cut before the text. */
export function cutAtText(line: string, isList: boolean): readonly [lead: string, text: string] {
  const text = line.replace(isList ? leadOfList : leadOfField, "");
  return [line.slice(0, line.length - text.length), text.trim()];
}

/** A line like `name: text` or `- text`, with the text in quotes: what the member may paste. */
export function lineInQuotes(line: string, isList: boolean): string {
  const [lead, text] = cutAtText(line, isList);
  const before = lead.trim() === "" ? "" : `${lead.trim()} `;
  if (!isList || !text.startsWith("[") || !text.endsWith("]"))
    return `${before}${inQuotes(withoutOuterQuotes(text))}`;
  const items = text.slice(1, -1).split(",");
  return `${before}[${items.map((item) => inQuotes(withoutOuterQuotes(item.trim()))).join(", ")}]`;
}

/** Text that has quotes around it already, or lacks only the closing one. */
function withoutOuterQuotes(text: string): string {
  const [, double] = /^"([^"]+)"?$/.exec(text) ?? [];
  const [, single] = /^'([^']+)'$/.exec(text) ?? [];
  return double ?? single ?? text;
}
