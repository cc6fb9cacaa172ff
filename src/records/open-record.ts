import type { Place, Problem } from "../domain/problem.ts";
import { linksIn, type WrittenLink } from "../markdown/links.ts";
import { withoutComments } from "../markdown/without-comments.ts";
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
  /** The links of the body, in order. */
  readonly links: readonly PlacedLink[];
}

/** A link with the file it stands in, and its place there. */
export interface PlacedLink extends Pick<WrittenLink, "kind" | "href" | "written"> {
  readonly file: string;
  readonly place: () => Place;
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
    return { ...unread, body: "", bodyPlace: () => topOf(file), links: [] };
  }
  const frontMatter = parseFrontMatter(split.lines, file, shapeIn(table));
  const { text, originOf, unclosed } = withoutComments(split.body);
  const start = hasWords.test(text) ? text.search(/\S/) : -1;
  const record = {
    ...readFields(frontMatter, table, file),
    body: start === -1 ? "" : trimmed(text),
    bodyPlace: () => (start === -1 ? topOf(file) : lineFrom(split, originOf(start), file)),
    links: linksIn(text).map(({ position, ...link }) => ({
      ...link,
      file,
      place: () => ({
        ...lineFrom(split, originOf(position), file),
        length: Math.max(1, link.written.length),
      }),
    })),
  };
  if (unclosed === undefined) return record;
  return { ...record, problems: [...record.problems, commentUnclosed(split, unclosed, file)] };
}

/** Markdown of which more is left than marks of lists, quotations and headings, without their text. */
const hasWords = /[^\s>#*+-]/;

/** Without blank lines around it; the first line keeps its indent, which may make it code. */
function trimmed(text: string): string {
  return text.trimEnd().replace(/^(?:[ \t]*\n)+/, "");
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
  const [mark, end] = split.body.startsWith("<", position) ? ["<!--", "-->"] : ["%%", "%%"];
  return {
    code: "comment-unclosed",
    place: { ...lineFrom(split, position, file), length: mark.length },
    message: "this comment has no end",
    hint: `End it with ${end}, or put ${mark} in \`backticks\` to show it.`,
  };
}
