import type { ReturnActivity, ReturnContent, ReturnView } from "../src/views/return-view.ts";
import { Value } from "./components/facts.tsx";
import { Page } from "./components/page.tsx";
import { Rendered } from "./components/rendered.tsx";
import { Verdict } from "./components/statement.tsx";
import { TotalsTable } from "./components/totals-table.tsx";

/** The page for a reviewer: the verdict first, then the evidence for it. */
export function Return({ view: { page, content } }: { readonly view: ReturnView }) {
  return (
    <Page page={page} isStandalone>
      <h1>{page.title}</h1>
      {content ? (
        <Content content={content} />
      ) : (
        <p>The return for this year is sent to a reviewer on request.</p>
      )}
    </Page>
  );
}

function Content({ content }: { readonly content: ReturnContent }) {
  const { who, statement, totals, chosen, activities, notes } = content;
  return (
    <>
      <dl class="facts">
        {who.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Verdict statement={statement} />
      <h2>Hours by category</h2>
      <TotalsTable caption="Hours by category" totals={totals} hasLinks={false} />
      {(statement.role || statement.sector) && (
        <>
          <h2>Role and sector</h2>
          {statement.role && <p>{statement.role}</p>}
          {statement.sector && <p>{statement.sector}</p>}
        </>
      )}
      {chosen.length > 0 && (
        <>
          <h2>Activities chosen by the member</h2>
          {chosen.map((activity) => (
            <Entry key={activity.url} activity={activity} />
          ))}
        </>
      )}
      <h2>All activities, in order of date</h2>
      {activities.length === 0 && <p>No activities to show.</p>}
      {activities.map((activity) =>
        activity.isChosen ? (
          <Mention key={activity.url} activity={activity} />
        ) : (
          <Entry key={activity.url} activity={activity} />
        ),
      )}
      {statement.reflection && (
        <>
          <h2>Reflection on the year</h2>
          <Rendered content={statement.reflection} />
        </>
      )}
      {notes.length > 0 && (
        <>
          <h2>Notes</h2>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** An activity with its reflection. */
function Entry({ activity }: { readonly activity: ReturnActivity }) {
  const { title, url, summary, evidence, reflection } = activity;
  return (
    <section class="entry">
      <h3>
        <a href={url}>{title}</a>
      </h3>
      <Line activity={activity} />
      {summary && <p>{summary}</p>}
      {reflection ? <Rendered content={reflection} /> : <p>Reflection: none recorded.</p>}
      {evidence.length > 0 && (
        <p>
          Evidence:{" "}
          {evidence.map((value, index) => (
            <span key={value.text}>
              {index > 0 && ", "}
              <Value value={value} />
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

/** An activity that stands in full further up. */
function Mention({ activity }: { readonly activity: ReturnActivity }) {
  return (
    <section class="entry">
      <h3>
        <a href={activity.url}>{activity.title}</a>
      </h3>
      <Line activity={activity} />
      <p>Shown in full above.</p>
    </section>
  );
}

function Line({ activity }: { readonly activity: ReturnActivity }) {
  const { date, when, category, hours, provider } = activity;
  return (
    <p class="detail">
      <time datetime={date}>{when}</time> · {category} · {hours}
      {provider && ` · ${provider}`}
    </p>
  );
}
