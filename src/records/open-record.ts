import type { Problem } from "../domain/problem.ts";
import { withoutComments } from "./comments.ts";
import { type FieldTable, shapeIn } from "./field-table.ts";
import { parseFrontMatter } from "./front-matter.ts";
import { type ReadFields, readFields } from "./read-fields.ts";
import { type SplitRecord, splitRecord } from "./split-record.ts";
import { unreadFrontMatter } from "./values.ts";

/** A record's fields, read by the table of its kind, and its body without comments. */
export interface OpenRecord<Table extends FieldTable> extends ReadFields<Table> {
  readonly body: string;
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
  if ("code" in split) return { ...readFields(unreadFrontMatter(split), table, file), body: "" };
  const frontMatter = parseFrontMatter(split.lines, file, shapeIn(table));
  const fields = readFields(frontMatter, table, file);
  const { text, unclosed } = withoutComments(split.body);
  if (unclosed === undefined) return { ...fields, body: text };
  const problems = [...fields.problems, commentUnclosed(split, unclosed, file)];
  return { ...fields, problems, body: text };
}

function commentUnclosed({ body, bodyLine }: SplitRecord, position: number, file: string): Problem {
  const before = body.slice(0, position);
  return {
    code: "comment-unclosed",
    place: {
      file,
      line: bodyLine + before.split("\n").length - 1,
      column: position - before.lastIndexOf("\n"),
      length: 4,
    },
    message: "this comment has no end",
    hint: "End it with -->, or put <!-- in `backticks` to show it.",
  };
}
