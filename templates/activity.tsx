import type { ActivityRow, ActivityView } from "../src/views/activity-view.ts";
import { Facts } from "./components/facts.tsx";
import { Mark } from "./components/mark.tsx";
import { Page } from "./components/page.tsx";
import { Rendered } from "./components/rendered.tsx";

/** One activity: its facts, the reflection, and the way to its neighbours in time. */
export function Activity({ view }: { readonly view: ActivityView }) {
  const { page, title, summary, facts, tags, reflection, earlier, later } = view;
  return (
    <Page page={page}>
      <article>
        <h1>{title}</h1>
        <Mark words={view.mark} />
        {view.note && <p class="notice">Not in the totals: {view.note}.</p>}
        {summary && <p class="lead">{summary}</p>}
        <Facts facts={facts} />
        <h2>Reflection</h2>
        {reflection ? <Rendered content={reflection} /> : <p>None recorded.</p>}
        {tags.length > 0 && (
          <ul class="tags" aria-label="Tags">
            {tags.map((tag) => (
              <li key={tag}>{tag}</li>
            ))}
          </ul>
        )}
      </article>
      {(earlier || later) && (
        <nav class="neighbours" aria-label="Neighbouring activities">
          {earlier && <Neighbour label="Earlier" activity={earlier} />}
          {later && <Neighbour label="Later" activity={later} />}
        </nav>
      )}
    </Page>
  );
}

function Neighbour(props: { readonly label: string; readonly activity: ActivityRow }) {
  const { label, activity } = props;
  return (
    <p>
      {label}: <a href={activity.url}>{activity.title}</a>
    </p>
  );
}
