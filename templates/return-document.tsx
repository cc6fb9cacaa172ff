import { renderToString } from "preact-render-to-string";
import type { ReturnDocumentView } from "../src/views/return-document-view.ts";
import { ReturnSections } from "./components/return-sections.tsx";

/** What comes with a return, and what it was made from. */
export interface Enclosures {
  /** Other files of the bundle, with their SHA-256 sums. */
  readonly files: readonly { readonly path: string; readonly url: string; readonly sum: string }[];
  /** Program, records and day: a sentence each. */
  readonly provenance: readonly string[];
}

interface Props {
  readonly view: ReturnDocumentView;
  readonly enclosures: Enclosures;
  /** Styles, and the policy's name for exactly these: its SHA-256 in base 64. */
  readonly style: { readonly css: string; readonly hash: string };
}

/** Writes a return as one file of HTML that asks for nothing: no script, no style and no image of elsewhere. */
export function renderReturn(props: Props): string {
  return `<!doctype html>\n${renderToString(<ReturnDocument {...props} />)}\n`;
}

function ReturnDocument({ view, enclosures, style }: Props) {
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content={`default-src 'none'; style-src 'sha256-${style.hash}'`}
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{view.title}</title>
        <style dangerouslySetInnerHTML={{ __html: style.css }} />
      </head>
      <body class="return">
        <main id="main">
          <h1>{view.heading}</h1>
          <ReturnSections content={view.content} hasLinks={false}>
            <Enclosed enclosures={enclosures} />
          </ReturnSections>
        </main>
      </body>
    </html>
  );
}

/** The files that come with the return, by which damage to them shows. */
function Enclosed({ enclosures: { files, provenance } }: Pick<Props, "enclosures">) {
  return (
    <section class="enclosed">
      <h2>Files with this return</h2>
      <table>
        <caption>Files and their SHA-256 sums</caption>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ path, url, sum }) => (
            <tr key={path}>
              <th scope="row">
                <a href={url}>{path}</a>
              </th>
              <td>
                <code>{sum}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        The sums show whether a file was damaged or changed by accident since. They do not show who
        made it.
      </p>
      {provenance.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
}
