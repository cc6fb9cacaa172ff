import type { ReturnView } from "../src/views/return-view.ts";
import { Mark } from "./components/mark.tsx";
import { Page } from "./components/page.tsx";
import { ReturnSections } from "./components/return-sections.tsx";

/** The page for a reviewer on the site: the verdict first, then the evidence for it. */
export function Return({ view: { page, mark, content } }: { readonly view: ReturnView }) {
  return (
    <Page page={page} isStandalone>
      <h1>{page.title}</h1>
      <Mark words={mark} />
      {content ? (
        <ReturnSections content={content} hasLinks />
      ) : (
        <p>The return for this year is sent to a reviewer on request.</p>
      )}
    </Page>
  );
}
