import type { Html } from "../../src/views/html.ts";

/** Markdown that was made into safe HTML: the one place where HTML is put in as it is. */
export function Rendered({ content }: { readonly content: Pick<Html, "html"> }) {
  return <div class="prose" dangerouslySetInnerHTML={{ __html: content.html }} />;
}
