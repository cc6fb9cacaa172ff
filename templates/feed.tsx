import type { FeedView } from "../src/views/feed-view.ts";

/** The latest activities as an Atom feed. */
export function Feed({ view }: { readonly view: FeedView }) {
  const { title, author, homeUrl, selfUrl, updated, entries } = view;
  return (
    <feed xmlns="http://www.w3.org/2005/Atom">
      <title>{title}</title>
      <id>{homeUrl}</id>
      <link rel="alternate" href={homeUrl} />
      <link rel="self" href={selfUrl} />
      <updated>{updated}</updated>
      <author>
        <name>{author}</name>
      </author>
      {entries.map((entry) => (
        <entry key={entry.url}>
          <title>{entry.title}</title>
          <id>{entry.url}</id>
          <link rel="alternate" href={entry.url} />
          <updated>{entry.updated}</updated>
          <summary>{entry.summary}</summary>
        </entry>
      ))}
    </feed>
  );
}
