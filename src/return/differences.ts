/** Data as JSON holds it. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [name: string]: Json };

/**
 * What differs between the data of a return and what the records give now: a
 * line for each figure, text or item, named by the way to it.
 */
export function differences(sent: Json, now: Json, path = ""): readonly string[] {
  if (isList(sent) && isList(now)) return differences(keyed(sent), keyed(now), path);
  if (isMap(sent) && isMap(now)) return differencesOfMaps(sent, now, path);
  return JSON.stringify(sent) === JSON.stringify(now)
    ? []
    : [`${path}: ${shown(sent)} in the return, ${shown(now)} in the records`];
}

interface JsonMap {
  readonly [name: string]: Json;
}

function differencesOfMaps(sent: JsonMap, now: JsonMap, path: string): readonly string[] {
  const names = [...new Set([...Object.keys(sent), ...Object.keys(now)])];
  return names.flatMap((name) => {
    const [before, after] = [sent[name], now[name]];
    const at = path ? `${path} / ${name}` : name;
    if (before === undefined) return [`${at}: only in the records`];
    if (after === undefined) return [`${at}: only in the return`];
    return differences(before, after, at);
  });
}

function isList(data: Json): data is readonly Json[] {
  return Array.isArray(data);
}

function isMap(data: Json): data is JsonMap {
  return typeof data === "object" && data !== null && !isList(data);
}

/** Items by what names them, so that one more or less does not shift all the others. */
function keyed(list: readonly Json[]): JsonMap {
  const items = new Map<string, Json>();
  for (const item of list) {
    const name = nameOf(item);
    let key = name;
    for (let copy = 2; items.has(key); copy += 1) key = `${name} (${copy})`;
    items.set(key, item);
  }
  return Object.fromEntries(items);
}

function nameOf(item: Json): string {
  if (!isMap(item)) return String(item);
  const name = ["id", "code", "path", "date", "from"].map((field) => item[field]).find(Boolean);
  return String(name ?? JSON.stringify(item));
}

/** A value, or the beginning of a long one. */
function shown(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
