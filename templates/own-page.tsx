import type { Html } from "../src/views/html.ts";
import type { PageView } from "../src/views/page-view.ts";
import { Page } from "./components/page.tsx";
import { Rendered } from "./components/rendered.tsx";

/** A page of the member's own, in the site's frame. */
export interface OwnPageView {
  readonly page: PageView;
  readonly content: Pick<Html, "html">;
}

export function OwnPage({ view }: { readonly view: OwnPageView }) {
  return (
    <Page page={view.page}>
      <h1>{view.page.title}</h1>
      <Rendered content={view.content} />
    </Page>
  );
}
