import { stringify } from "csv-stringify/sync";
import type { Activity } from "../domain/activity.ts";
import { activityData, type OwnFieldsOf } from "./export-json.ts";
import { guarded } from "./spreadsheet.ts";

/**
 * A row for each activity, drafts and planned ones included, with a column for
 * each field of a record, those of the member's own last. Text is guarded
 * against being taken for a formula; items of a list are joined as `joined` says.
 */
export function exportCsv(activities: readonly Activity[], ownOf: OwnFieldsOf): string {
  const rows = activities.map((activity) => {
    const { own, ...fields } = activityData(activity, ownOf);
    return { ...cells(fields, textOf), ...cells(own, ownText) };
  });
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const columns = names.length > 0 ? inOrder(names) : ["file"];
  // Not rows by name: csv-stringify takes the name x-a.b for a part b of x-a.
  const table = rows.map((row) => columns.map((name) => row[name] ?? ""));
  return stringify([columns, ...table], { quoted_match: /[\r\n]/ });
}

/** A record's own fields in the order of help, then what members added, by name. */
function inOrder(columns: readonly string[]): string[] {
  const isOwn = (name: string) => name.startsWith("x-");
  return [...columns.filter((name) => !isOwn(name)), ...columns.filter(isOwn).sort()];
}

function cells(fields: object, text: (value: unknown) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, guarded(text(value))]),
  );
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return joined(value);
  return value === null ? "" : String(value);
}

/** A text as it is, a list or a map as JSON; so is a text that could be taken for one. */
function ownText(value: unknown): string {
  return typeof value === "string" && !/^[[{"]/.test(value) ? value : JSON.stringify(value);
}

/** Items with `; ` between them; one that holds a comma or a semicolon, or begins with a quote stands in quotes, doubled inside. */
function joined(items: readonly string[]): string {
  return items
    .map((item) => (/[;,]|^"|^\s|\s$/.test(item) ? `"${item.replaceAll('"', '""')}"` : item))
    .join("; ");
}
