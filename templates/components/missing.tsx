import type { ToDo } from "../../src/views/site-context.ts";

/** What a year still lacks, with the records to write it in. */
export function Missing({ items }: { readonly items: readonly ToDo[] }) {
  return (
    <aside class="missing" aria-labelledby="missing">
      <h2 id="missing">Before you declare the year</h2>
      <ul>
        {items.map(({ what, records }) => (
          <li key={what}>
            {what}.
            {records.map((path) => (
              <code key={path}>{path}</code>
            ))}
          </li>
        ))}
      </ul>
    </aside>
  );
}
