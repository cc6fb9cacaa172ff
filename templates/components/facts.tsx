import type { Fact, FactValue } from "../../src/views/activity-view.ts";

/** What is known of an activity besides its text. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(({ label, values }) => (
        <div key={label}>
          <dt>{label}</dt>
          {values.map((value) => (
            <dd key={value.text}>
              <Value value={value} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

/** Text, or a link. */
export function Value({ value: { text, url } }: { readonly value: FactValue }) {
  return url ? <a href={url}>{text}</a> : <span>{text}</span>;
}
