import type { ObjectiveView } from "../src/views/objective-view.ts";
import { ActivityTable } from "./components/activity-table.tsx";
import { Facts } from "./components/facts.tsx";
import { Mark } from "./components/mark.tsx";
import { Page } from "./components/page.tsx";
import { Rendered } from "./components/rendered.tsx";

/** One objective: how it stands, what the member wrote of it, and what served it. */
export function Objective({ view }: { readonly view: ObjectiveView }) {
  const { page, mark, facts, bodyHeading, body, served, total, unserved, toCome } = view;
  return (
    <Page page={page}>
      <h1>{page.title}</h1>
      <Mark words={mark} />
      <Facts facts={facts} />
      <h2>{bodyHeading}</h2>
      {body ? <Rendered content={body} /> : <p>None recorded.</p>}
      <h2>Activities that served it</h2>
      {served.length > 0 ? (
        <ActivityTable
          caption="Activities that served the objective, oldest first"
          activities={served}
          total={total}
        />
      ) : (
        <p>{unserved}</p>
      )}
      {toCome.length > 0 && (
        <>
          <h2>Still to come</h2>
          <ActivityTable
            caption="Activities that will serve the objective, soonest first"
            activities={toCome}
          />
        </>
      )}
    </Page>
  );
}
