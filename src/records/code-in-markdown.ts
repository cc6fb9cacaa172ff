/** The marks that open fenced code, when a line does. */
export function fenceOf(line: string): string | undefined {
  return /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
}

/** Where fenced code ends: after a line of as many marks or more, else with the body. */
export function endOfFence(body: string, from: number, fence: string): number {
  const close = new RegExp(`^[ \\t>]*${fence[0]}{${fence.length},}[ \\t]*$`, "gm");
  close.lastIndex = from;
  return close.exec(body) ? close.lastIndex : body.length;
}

/** Where a run of indented lines, with blank ones among them, ends. */
export function endOfIndented(body: string, from: number): number {
  const next = /\n(?![ \t]*\n)(?! {4}| {0,3}\t)/g;
  next.lastIndex = from;
  return next.exec(body)?.index ?? body.length;
}

/** Whether the last line above that is not indented by four begins a list or goes on with one. */
export function isInList(body: string, position: number): boolean {
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
export function endOfSpan(body: string, from: number, ticks: string): number {
  const next = /`+|\n[ \t]*\n/g;
  next.lastIndex = from;
  for (let mark = next.exec(body); mark; mark = next.exec(body)) {
    if (!mark[0].startsWith("`")) return from;
    if (mark[0] === ticks) return next.lastIndex;
  }
  return from;
}
