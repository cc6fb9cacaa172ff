import MarkdownIt from "markdown-it";
import footnotes from "markdown-it-footnote";
import { callouts } from "./callouts.ts";
import { commentRules } from "./comment-rules.ts";
import { commonMark } from "./common-mark.ts";
import { marks } from "./marks.ts";
import { numberPattern } from "./numbered-text.ts";
import { tasks } from "./tasks.ts";
import { wikilinks } from "./wikilinks.ts";

/** A parser of the Markdown that records have: CommonMark, and what GitHub and note-taking programs add. */
export function markdownParser(): MarkdownIt {
  const markdown = new MarkdownIt({ html: false, linkify: true });
  markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  return withSyntax(markdown);
}

/**
 * A parser of numbered texts, which leaves every token where it stands, and looks
 * only into paragraphs that have a number, or may refer to a definition that has. With `html` it sees tags where CommonMark
 * does; `between` is for `commentRules`.
 */
export function markdownReader(html: boolean, between = ""): MarkdownIt {
  const markdown = withSyntax(new MarkdownIt({ html }), between);
  const number = new RegExp(numberPattern);
  markdown.core.ruler.at("inline", ({ tokens, md, env }) => {
    for (const { type, content, children } of tokens) {
      const isWanted = number.test(content) || (env.references && content.includes("["));
      if (type === "inline" && children && isWanted) {
        md.inline.parse(content, md, env, children);
      }
    }
  });
  markdown.core.ruler.disable(["text_join", "tasks", "footnote_tail"]);
  return markdown;
}

function withSyntax(markdown: MarkdownIt, between?: string): MarkdownIt {
  markdown
    .use(commentRules, between)
    .use(commonMark)
    .use(footnotes)
    .use(tasks)
    .use(marks)
    .use(wikilinks)
    .use(callouts);
  // A note within the line is no footnote on GitHub, and `10^[2]` is none anywhere.
  markdown.inline.ruler.disable("footnote_inline");
  return markdown;
}
