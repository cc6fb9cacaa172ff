import { join } from "node:path";
import { folderOf } from "./temporary-folder.ts";

type Fields = Readonly<Record<string, string>>;

/** A Markdown file with front matter. */
export function record(fields: Fields, body = ""): string {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`);
  return `---\n${lines.join("")}---\n\n${body}\n`;
}

/** The record of an activity that has all it needs, but for what is said otherwise. */
export function activityRecord(fields: Fields = {}, body = "What was learnt."): string {
  const usual = { title: "A lecture", category: "events", date: "2025-03-14", hours: "1" };
  return record({ ...usual, ...fields }, body);
}

/** Writes records to a new folder, by their paths within it, and gives the folder. */
export function recordsFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const paths = Object.entries(files).map(([path, content]) => [`records/${path}`, content]);
  return join(folderOf(Object.fromEntries(paths)), "records");
}
