import type { ComponentChildren } from "preact";

/** An element of the feed or the sitemap, which HTML has not. */
interface XmlElement {
  readonly key?: string;
  readonly xmlns?: string;
  readonly children?: ComponentChildren;
}

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      author: XmlElement;
      entry: XmlElement;
      feed: XmlElement;
      id: XmlElement;
      loc: XmlElement;
      name: XmlElement;
      updated: XmlElement;
      url: XmlElement;
      urlset: XmlElement;
    }
  }
}
