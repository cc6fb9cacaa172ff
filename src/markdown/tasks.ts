import type { MarkdownIt, Token } from "markdown-it";

const box = /^\[([ xX])\](?=[ \u00a0])/;

/** Makes a box that nobody can tick of `[x]` and `[ ]` at the beginning of an item. */
export function tasks(markdown: MarkdownIt): void {
  markdown.core.ruler.after("inline", "tasks", ({ tokens, Token }) => {
    for (const [index, token] of tokens.entries()) {
      const item = tokens[index - 2];
      if (token.type === "inline" && item?.type === "list_item_open") {
        makeTask(item, token, new Token("task", "", 0));
      }
    }
  });
  markdown.renderer.rules["task"] = (tokens, index) =>
    isDone(tokens[index])
      ? '<input type="checkbox" disabled checked aria-label="Done">'
      : '<input type="checkbox" disabled aria-label="To do">';
}

/** Puts a box in place of the sign that an item begins with, if it does. */
function makeTask(item: Token, { children }: Token, task: Token): void {
  const text = children?.[0];
  const [sign, mark] = box.exec(String(text?.content)) ?? [];
  if (!children || !text || !sign) return;
  item.attrSet("class", "task");
  text.content = text.content.slice(sign.length);
  task.content = mark === " " ? "[ ]" : "[x]";
  children.unshift(task);
}

function isDone(task: Token | undefined): boolean {
  return task?.content === "[x]";
}
