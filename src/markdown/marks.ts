import type { MarkdownIt } from "markdown-it";

// What stands between may be cut by no code, and `x==1` on either side is a comparison.
const pattern = /(?<![=\p{L}\p{N}])==(?![\s=])(?:[^=`]|=(?!=))*?(?<![\s=])==(?![=\p{L}\p{N}])/uy;

/** Marks words between `==` and `==`. */
export function marks(markdown: MarkdownIt): void {
  markdown.inline.ruler.before("strikethrough", "mark", (state, silent) => {
    const { src, pos, posMax } = state;
    pattern.lastIndex = pos;
    if (!pattern.test(src) || pattern.lastIndex > posMax) return false;
    const end = pattern.lastIndex;
    const start = pos + 2;
    if (!silent) {
      state.pos = start;
      state.posMax = end - 2;
      state.push("mark_open", "mark", 1);
      state.md.inline.tokenize(state);
      state.push("mark_close", "mark", -1);
      state.posMax = posMax;
    }
    // A link that ends between the signs comes before the mark.
    state.pos = silent ? start : end;
    return true;
  });
}
