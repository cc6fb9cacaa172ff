import type { ComponentChildren } from "preact";
import type { PageView } from "../../src/views/page-view.ts";

interface Props {
  readonly page: PageView;
  /** A script of the page's own, by its name among the assets. */
  readonly script?: { readonly name: string; readonly isModule: boolean };
  /** Whether the page compiles WebAssembly, as the search does. */
  readonly usesWasm?: boolean;
  /** A page that leaves the site's hands goes without its navigation. */
  readonly isStandalone?: boolean;
  readonly children: ComponentChildren;
}

/** The document around every page: head, banner, navigation and main content. */
export function Page({ page, script, usesWasm, isStandalone, children }: Props) {
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={contentPolicy(usesWasm ?? false)} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{page.fullTitle}</title>
        <meta name="description" content={page.description} />
        <link rel="stylesheet" href={`${page.assets}site.css`} />
        {page.isPreview && <link rel="stylesheet" href={`${page.assets}preview.css`} />}
        <link rel="icon" type="image/svg+xml" href={`${page.assets}icon.svg`} />
        {page.feedUrl && !isStandalone && (
          <link
            rel="alternate"
            type="application/atom+xml"
            title={page.siteTitle}
            href={page.feedUrl}
          />
        )}
        {script && <Script address={`${page.assets}${script.name}`} isModule={script.isModule} />}
      </head>
      <body>
        {page.isPreview && (
          <aside class="preview" aria-label="Preview">
            A preview, for you alone: drafts and what is not for everybody are on it, marked.
          </aside>
        )}
        {!isStandalone && <Banner page={page} />}
        <main id="main">{children}</main>
      </body>
    </html>
  );
}

function Script({ address, isModule }: { readonly address: string; readonly isModule: boolean }) {
  return isModule ? <script type="module" src={address} /> : <script defer src={address} />;
}

/** The way past the navigation, the site's name and its sections. */
function Banner({ page }: { readonly page: PageView }) {
  return (
    <header class="banner">
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <a class="site-title" href={page.homeUrl}>
        {page.siteTitle}
      </a>
      <nav aria-label="Sections">
        <ul>
          {page.navigation.map(({ name, url, isCurrent }) => (
            <li key={name}>
              <a href={url} aria-current={isCurrent ? "page" : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

/** Lets a page load what is the site's own, and nothing else. */
function contentPolicy(usesWasm: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'self'${usesWasm ? " 'wasm-unsafe-eval'" : ""}`,
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join("; ");
}
