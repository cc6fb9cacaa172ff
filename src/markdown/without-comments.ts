import { keptIn } from "./kept-marks.ts";

/** A text without its comments. */
export interface Uncommented {
  /** Up to the comment that has no end, when there is one. */
  readonly text: string;
  /** Where in the whole text stood what stands at a position of this one. */
  readonly originOf: (position: number) => number;
  /** Position in the whole text at which a comment without an end begins. */
  readonly unclosed: number | undefined;
}

/**
 * Takes comments out of Markdown: what stands between `<!--` and `-->`, and
 * between `%%` and `%%`, but not where it is code or escaped. Taking one out may
 * show that another is no code, so it is done again until there is none.
 */
export function withoutComments(whole: string): Uncommented {
  return cutAll(whole, mostRead);
}

/** How many characters are read, again and again, before a text is taken to be made to mislead. */
const mostRead = 5_000_000;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function cutAll(text: string, toRead: number): Uncommented {
  const comments = commentsIn(text);
  const [first] = comments;
  if (!first) return { text, originOf: (position) => position, unclosed: undefined };
  const closed = comments.filter(({ end }) => end <= text.length);
  if (closed.length === 0 || text.length > toRead) {
    return { ...cut(text, [{ start: first.start, end: text.length }]), unclosed: first.start };
  }
  const less = cut(text, closed);
  const rest = cutAll(less.text, toRead - text.length);
  return {
    text: rest.text,
    originOf: (position) => less.originOf(rest.originOf(position)),
    unclosed: rest.unclosed === undefined ? undefined : less.originOf(rest.unclosed),
  };
}

function cut(text: string, comments: readonly Stretch[]): Pick<Uncommented, "text" | "originOf"> {
  const seams = comments.map(({ start, end }) => ({
    start,
    end,
    between: isOneMark(text, start - 1, end) ? " " : "",
  }));
  const starts = [...comments.map(({ start }) => start), text.length];
  const pieces = seams.map(
    ({ end, between }, index) => between + text.slice(end, starts[index + 1]),
  );
  return {
    text: [text.slice(0, starts[0]), ...pieces].join(""),
    originOf: (position) => {
      let origin = position;
      for (const { start, end, between } of seams) {
        if (start + between.length > origin) break;
        origin += end - start - between.length;
      }
      return origin;
    },
  };
}

/** Whether two marks would become one, were they side by side, as in `a`<!-- -->`b`. */
function isOneMark(text: string, before: number, after: number): boolean {
  return text[before] === text[after] && /[^\p{L}\p{N}\s]/u.test(text.charAt(after));
}

const openings = /<!--|(?<![\p{L}\p{N}%])%%/gu;

/** The comments that reading a text shows, one after the other; the last may have no end. */
function commentsIn(text: string): readonly Stretch[] {
  const starts = [...text.matchAll(openings)].map(({ index }) => index);
  if (starts.length === 0) return [];
  const kept = keptIn(text, starts);
  const comments: Stretch[] = [];
  let after = 0;
  for (const start of starts) {
    if (start < after || kept.has(start)) continue;
    after = endOf(text, start);
    comments.push({ start, end: after });
  }
  return comments;
}

/** Where a comment ends, and one that follows hard on it; beyond the text when it does not. */
function endOf(text: string, start: number): number {
  const mark = text.startsWith("<", start) ? "-->" : "%%";
  let end = Number.POSITIVE_INFINITY;
  let next = text.indexOf(mark, start + 2);
  while (next !== -1) {
    end = next + mark.length;
    next = mark === "%%" && text.startsWith(mark, end) ? text.indexOf(mark, end + 2) : -1;
  }
  return end;
}
