import { remark } from "remark";
import remarkGfm from "remark-gfm";

/** A node of remark's tree, as far as it is looked at. */
interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
  readonly position?: { readonly start: Point; readonly end: Point } | undefined;
}

interface Point {
  readonly offset?: number | undefined;
}

type Stretch = readonly [start: number, end: number];

const parser = remark().use(remarkGfm);

/** Where remark sees nodes of some types in Markdown. */
function stretchesOf(markdown: string, types: readonly string[]): readonly Stretch[] {
  const below = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(below)];
  return below(parser.parse(markdown))
    .filter(({ type }) => types.includes(type))
    .map(({ type, position }) => {
      const start = position?.start.offset ?? 0;
      const end = position?.end.offset ?? 0;
      // What a fence says of its code is none of it.
      const fence = type === "code" ? /^(?:```|~~~).*/.exec(markdown.slice(start, end)) : null;
      return [start + (fence?.[0].length ?? 0), end];
    });
}

/** What remark says is a comment: what stands between the marks in HTML. */
export function commentsToRemark(markdown: string): readonly string[] {
  return stretchesOf(markdown, ["html"]).flatMap(([start, end]) =>
    [...markdown.slice(start, end).matchAll(/^<!--.*?(?:-->|$)|<!--.*?-->/gs)].map(
      ([comment]) => comment,
    ),
  );
}

/**
 * Markdown without the comments that stand outside what remark says is code, each
 * up to its end wherever that is; read again until there is none.
 */
export function cutByRemark(markdown: string): string {
  const [code, html] = [["code", "inlineCode"], ["html"]].map((types) => {
    const stretches = stretchesOf(markdown, types);
    return (at: number) => stretches.some(([start, end]) => start <= at && at < end);
  });
  let after = 0;
  let left = "";
  for (const { index, 0: mark } of markdown.matchAll(/\\?<!--/g)) {
    const start = markdown.indexOf("<", index);
    if (start < after || code?.(start) || (mark.startsWith("\\") && !html?.(start))) continue;
    const end = markdown.indexOf("-->", start + 2);
    if (end === -1) continue;
    left += markdown.slice(after, start);
    after = end + 3;
    // Backticks on both sides must not become one mark.
    if (`${left.at(-1)}${markdown[after]}` === "``") left += " ";
  }
  return after === 0 ? markdown : cutByRemark(left + markdown.slice(after));
}
