import type { NotFoundView } from "../src/views/site-view.ts";
import { Page } from "./components/page.tsx";

/** What stands in place of a page that is not there. */
export function NotFound({ view: { page } }: { readonly view: NotFoundView }) {
  return (
    <Page page={page}>
      <h1>{page.title}</h1>
      <p>There is no page at this address. It may have been renamed, or taken away.</p>
      <p>
        <a href={page.homeUrl}>Go to the home page</a>
      </p>
    </Page>
  );
}
