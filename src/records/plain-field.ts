import { type Chunk, placeIn, restOfLine } from "./chunks.ts";
import type { Field, TextValue, Value } from "./values.ts";

// Plain words, and a list of them in brackets, are to YAML what they are to a
// reader, but it takes ten times as long over them.
const plainLine = /^([a-z][a-z-]*)(: +)([A-Za-z0-9][\w .,()/+-]*|\[[\w .,()/+-]+\]) *$/;

/** The field of a line that is a name and plain words, or a list of them; `undefined` for any other. */
export function plainField(chunk: Chunk): Field | undefined {
  const [, name, colon = "", found = ""] = plainLine.exec(chunk.text) ?? [];
  if (name === undefined) return undefined;
  const lead = `${name}: `;
  const start = name.length + colon.length;
  const text = found.trimEnd();
  const value = text.startsWith("[")
    ? plainList(chunk, text, start, lead)
    : plainText(chunk, text, start, lead);
  return value && { name, namePlace: placeIn(chunk, 0, name.length), value };
}

function plainText(chunk: Chunk, text: string, start: number, lead: string): TextValue {
  const place = placeIn(chunk, start, start + text.length);
  return { kind: "text", text, comment: "", place, written: restOfLine(chunk, start).trim(), lead };
}

function plainList(chunk: Chunk, text: string, start: number, lead: string): Value | undefined {
  const items: TextValue[] = [];
  let from = start + 1;
  for (const part of text.slice(1, -1).split(",")) {
    const word = part.trim();
    if (!/^[A-Za-z0-9]/.test(word)) return undefined;
    items.push(plainText(chunk, word, from + part.indexOf(word), ""));
    from += part.length + 1;
  }
  const place = placeIn(chunk, start, start + text.length);
  return { kind: "list", items, place, written: text, lead };
}
