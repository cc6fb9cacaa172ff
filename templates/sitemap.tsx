import type { SitemapView } from "../src/views/feed-view.ts";

/** The address of every page, for search engines. */
export function Sitemap({ view: { urls } }: { readonly view: SitemapView }) {
  return (
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      {urls.map((url) => (
        <url key={url}>
          <loc>{url}</loc>
        </url>
      ))}
    </urlset>
  );
}
