import type { Place, Problem } from "../domain/problem.ts";
import { withoutComments } from "./comments.ts";
import { type FieldTable, shapeIn } from "./field-table.ts";
import { parseFrontMatter } from "./front-matter.ts";
import { type ReadFields, readFields, topOf } from "./read-fields.ts";
import { type SplitRecord, splitRecord } from "./split-record.ts";
import { unreadFrontMatter } from "./values.ts";

/** A record's fields, read by the table of its kind, and its body without comments. */
export interface OpenRecord<Table extends FieldTable> extends ReadFields<Table> {
  readonly body: string;
  /** The place of the body's first line; the first line's dashes when there is no body. */
  readonly bodyPlace: () => Place;
}

/**
 * Opens a record. Whatever a member wrote, it gives problems and never throws;
 * of a record that cannot be opened it gives no values and the one problem.
 */
export function openRecord<Table extends FieldTable>(
  source: string,
  file: string,
  table: Table,
): OpenRecord<Table> {
  const split = splitRecord(source, file);
  if ("code" in split) {
    const unread = readFields(unreadFrontMatter(split), table, file);
    return { ...unread, body: "", bodyPlace: () => topOf(file) };
  }
  const frontMatter = parseFrontMatter(split.lines, file, shapeIn(table));
  const { text, start, unclosed } = withoutComments(split.body);
  const record = {
    ...readFields(frontMatter, table, file),
    body: text,
    bodyPlace: () => (start === undefined ? topOf(file) : lineFrom(split, start, file)),
  };
  if (unclosed === undefined) return record;
  return { ...record, problems: [...record.problems, commentUnclosed(split, unclosed, file)] };
}

/** The place of what stands from a position of the body to the end of its line. */
function lineFrom({ body, bodyLine }: SplitRecord, position: number, file: string): Place {
  const before = body.slice(0, position);
  const [line = ""] = body.slice(position).split("\n", 1);
  return {
    file,
    line: bodyLine + before.split("\n").length - 1,
    column: position - before.lastIndexOf("\n"),
    length: line.trimEnd().length,
  };
}

function commentUnclosed(split: SplitRecord, position: number, file: string): Problem {
  return {
    code: "comment-unclosed",
    place: { ...lineFrom(split, position, file), length: 4 },
    message: "this comment has no end",
    hint: "End it with -->, or put <!-- in `backticks` to show it.",
  };
}
