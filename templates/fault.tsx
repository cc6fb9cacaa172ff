/** What keeps the pages from being made anew, in the words of the terminal. */
export interface FaultView {
  readonly heading: string;
  /** The report, as it stands in the terminal. */
  readonly report: string;
  readonly consequence: string;
}

/** Laid over a page of the preview until it is mended. */
export function Fault({ fault }: { readonly fault: FaultView }) {
  return (
    <section class="fault" role="alert" aria-labelledby="fault">
      <h2 id="fault">{fault.heading}</h2>
      <p>{fault.consequence}</p>
      <pre>{fault.report}</pre>
    </section>
  );
}

/** A page with nothing but the fault, for when none could be made yet. */
export function FaultPage({ fault }: { readonly fault: FaultView }) {
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{fault.heading}</title>
        <link rel="stylesheet" href="/assets/site.css" />
        <link rel="stylesheet" href="/assets/preview.css" />
      </head>
      <body>
        <main>
          <h1>No preview yet</h1>
          <Fault fault={fault} />
        </main>
      </body>
    </html>
  );
}
