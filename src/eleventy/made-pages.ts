import { createHash } from "node:crypto";
import { kindsOfPage, type SiteView } from "../views/site-view.ts";

/** What pages say, as a digest of each, by the path of its file on the site. */
export type PageDigests = ReadonlyMap<string, string>;

type AnyView = SiteView[keyof SiteView][number];

/** What the pages of these views say. */
export function digestsOf(view: SiteView): PageDigests {
  return new Map(
    kindsOfPage.flatMap((kind) =>
      (view[kind] as readonly AnyView[]).map(
        (page) => [permalinkOf(page), digestOf(page)] as const,
      ),
    ),
  );
}

/** The views of some pages. */
export function viewOf(view: SiteView, pages: PageDigests): SiteView {
  const views = kindsOfPage.map((kind) => [
    kind,
    (view[kind] as readonly AnyView[]).filter((page) => pages.has(permalinkOf(page))),
  ]);
  return Object.fromEntries(views);
}

/** The pages that say something else than before, or were not there. */
export function differing(before: PageDigests, now: PageDigests): PageDigests {
  return new Map([...now].filter(([permalink, digest]) => before.get(permalink) !== digest));
}

function permalinkOf(view: AnyView): string {
  return "page" in view ? view.page.permalink : view.permalink;
}

/** A view is plain data, so its JSON is all that its page can say. */
function digestOf(view: AnyView): string {
  return createHash("sha1").update(JSON.stringify(view)).digest("base64");
}
