import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** Reads, splits and parses every record of a folder, and checks nothing. */
export function readRecords(folder) {
  const names = readdirSync(join(folder, "activities"), { recursive: true });
  return names
    .filter((name) => name.endsWith(".md"))
    .map((name) => {
      const text = readFileSync(join(folder, "activities", name), "utf8");
      const end = text.indexOf("\n---\n", 4);
      return { name, fields: parse(text.slice(4, end)), body: text.slice(end + 5) };
    });
}
