import { createHash } from "node:crypto";
import { compareText } from "../domain/problem.ts";

/** The SHA-256 sum of some bytes, or of a text in UTF-8, as 64 hexadecimal digits. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The lines that `sha256sum -c` reads, one for each file with its sum by its path, in order. */
export function formatChecksums(sums: ReadonlyMap<string, string>): string {
  return [...sums]
    .sort(([a], [b]) => compareText(a, b))
    .map(([path, sum]) => {
      const escaped = path.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\r", "\\r");
      return `${escaped === path ? "" : "\\"}${sum}  ${escaped}\n`;
    })
    .join("");
}

/**
 * The sums of such lines by path; `undefined` when a line is none, a path comes
 * twice, or one leads out of the folder.
 */
export function parseChecksums(text: string): ReadonlyMap<string, string> | undefined {
  const sums = new Map<string, string>();
  const lines = text === "" ? [] : text.replace(/\n$/, "").split("\n");
  for (const line of lines) {
    const [, mark, sum = "", written = ""] =
      /^(\\?)([0-9a-fA-F]{64}) [ *]([^\r]+)$/.exec(line) ?? [];
    const path = mark ? unescaped(written) : written;
    if (!path || leadsOut(path) || sums.has(path)) return undefined;
    sums.set(path, sum.toLowerCase());
  }
  return sums;
}

/** A path as it is; `undefined` where a backslash stands before a sign that needs none. */
function unescaped(path: string): string | undefined {
  if (!/^(?:[^\\]|\\[\\nr])+$/.test(path)) return undefined;
  const signs: Readonly<Record<string, string>> = { n: "\n", r: "\r" };
  return path.replace(/\\(.)/g, (_, sign) => signs[sign] ?? sign);
}

// A backslash parts folders too, on some machines.
function leadsOut(path: string): boolean {
  return path.startsWith("/") || path.split(/[/\\]/).includes("..");
}
