/** A body without its HTML comments, and where one is never closed. */
export interface Uncommented {
  readonly text: string;
  /** Position of a `<!--` in the body that no `-->` follows. */
  readonly unclosed: number | undefined;
}

// What may begin code or a comment: an escaped mark (which begins neither), a
// fence, an indented line after a blank one, backticks, and a comment's opening.
const marks =
  /\\[\\`<]|^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(?<fence>`{3,}|~{3,})[^\n]*$|(?<=^[ \t]*\n|^)(?<indented>(?: {4}| {0,3}\t)[^\n]*)|(?<ticks>`+)|(?<comment><!--)/gm;

/**
 * Takes HTML comments out of a reflection, as prompts are written, but leaves
 * what stands in code, where `<!--` is what the member wants to show.
 */
export function withoutComments(body: string): Uncommented {
  if (!body.includes("<!--")) return { text: trimmed(body), unclosed: undefined };
  const kept: string[] = [];
  let from = 0;
  let listEnd = 0;
  const pattern = new RegExp(marks);
  for (let mark = pattern.exec(body); mark; mark = pattern.exec(body)) {
    const { fence, indented, ticks, comment } = mark.groups as Record<string, string | undefined>;
    if (comment) {
      const end = body.indexOf("-->", mark.index + 2);
      if (end === -1) return { text: trimmed(body), unclosed: mark.index };
      kept.push(body.slice(from, mark.index));
      from = end + 3;
      pattern.lastIndex = from;
    } else if (fence) {
      pattern.lastIndex = endOfFence(body, pattern.lastIndex, fence);
    } else if (indented) {
      pattern.lastIndex = mark.index + 1;
      if (mark.index >= listEnd) {
        const end = endOfIndented(body, mark.index);
        if (isInList(body, mark.index)) listEnd = end;
        else pattern.lastIndex = end;
      }
    } else if (ticks) {
      pattern.lastIndex = endOfSpan(body, pattern.lastIndex, ticks);
    }
  }
  kept.push(body.slice(from));
  return { text: trimmed(kept.join("")), unclosed: undefined };
}

/** Without blank lines around it; the first line keeps its indent, which may make it code. */
function trimmed(text: string): string {
  return text.trimEnd().replace(/^(?:[ \t]*\n)+/, "");
}

/** Where fenced code ends: after a line of as many marks or more, else with the body. */
function endOfFence(body: string, from: number, fence: string): number {
  const close = new RegExp(`^[ \\t>]*${fence[0]}{${fence.length},}[ \\t]*$`, "gm");
  close.lastIndex = from;
  return close.exec(body) ? close.lastIndex : body.length;
}

/** Where a run of indented lines, with blank ones among them, ends. */
function endOfIndented(body: string, from: number): number {
  const next = /\n(?![ \t]*\n)(?! {4}| {0,3}\t)/g;
  next.lastIndex = from;
  return next.exec(body)?.index ?? body.length;
}

/** Whether the last line above that is not indented by four begins a list or goes on with one. */
function isInList(body: string, position: number): boolean {
  let end = position - 1;
  while (end > 0) {
    const start = body.lastIndexOf("\n", end - 1) + 1;
    const line = body.slice(start, end);
    if (/^ {0,3}\S/.test(line)) return /^(?: |[-*+][ \t]|\d+[.)][ \t])/.test(line);
    end = start - 1;
  }
  return false;
}

/** Where a span of code ends, within its paragraph; where it began when nothing closes it. */
function endOfSpan(body: string, from: number, ticks: string): number {
  const next = /`+|\n[ \t]*\n/g;
  next.lastIndex = from;
  for (let mark = next.exec(body); mark; mark = next.exec(body)) {
    if (!mark[0].startsWith("`")) return from;
    if (mark[0] === ticks) return next.lastIndex;
  }
  return from;
}
