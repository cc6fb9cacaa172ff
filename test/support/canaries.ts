import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { constants, gunzipSync } from "node:zlib";
import { decoded } from "./html.ts";
import { filesBelow } from "./site.ts";

/** Words that stand nowhere else, each made for one place, so that a leak tells where from. */
export interface Canaries {
  readonly word: (place: string) => string;
  /** The words made so far, by the place each was made for. */
  readonly words: ReadonlyMap<string, string>;
}

/** Makes words of one kind: no two kinds share one. */
export function canaries(kind: string): Canaries {
  const words = new Map<string, string>();
  const word = (place: string) => {
    const letters = createHash("sha256")
      .update(`${kind} ${place}`)
      .digest("hex")
      .replace(/\d/g, (digit) => "ghjkmnpqvw".charAt(Number(digit)));
    const made = `z${letters.slice(0, 11)}q`;
    words.set(place, made);
    return made;
  };
  return { word, words };
}

/** Everything a folder can be read to say, file by file: names, bytes, what is packed or escaped in them. */
export function sayingsOf(folder: string): ReadonlyMap<string, string> {
  return new Map(
    filesBelow(folder).map((path) => {
      const bytes = readFileSync(join(folder, path));
      const texts = [bytes, ...unpacked(bytes)].map((part) => part.toString("utf8"));
      const read = [path, ...texts].flatMap((text) => [text, decoded(text), unescaped(text)]);
      return [path, read.join("\n").toLowerCase()];
    }),
  );
}

/** Every gzip stream in some bytes, wherever it begins. */
function unpacked(bytes: Buffer): readonly Buffer[] {
  const parts: Buffer[] = [];
  const magic = Buffer.from([0x1f, 0x8b, 0x08]);
  for (let at = bytes.indexOf(magic); at !== -1; at = bytes.indexOf(magic, at + 1)) {
    parts.push(...inflated(bytes.subarray(at)));
  }
  return parts;
}

function inflated(bytes: Buffer): readonly Buffer[] {
  try {
    return [gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH })];
  } catch {
    return [];
  }
}

function unescaped(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}

/** Where words are found: a line for each, `place: file`. */
export function findings(
  words: ReadonlyMap<string, string>,
  sayings: ReadonlyMap<string, string>,
): readonly string[] {
  return [...words].flatMap(([place, word]) =>
    [...sayings].filter(([, text]) => text.includes(word)).map(([path]) => `${place}: ${path}`),
  );
}
