import type { ReturnActivity, ReturnContent, ReturnView } from "../src/views/return-view.ts";
import { Value } from "./components/facts.tsx";
import { Mix } from "./components/mix.tsx";
import { Page } from "./components/page.tsx";
import { Plan } from "./components/plan.tsx";
import { Rendered } from "./components/rendered.tsx";
import { RoleAndSector, Verdict } from "./components/statement.tsx";
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
  const { who, statement, totals, mix, chosen, activities, next, notes, feedback } = content;
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
      <RoleAndSector statement={statement} />
      <h2>Development plan</h2>
      <Plan plan={statement.plan} hasAnchors />
      <h2>Mix of skills and competences</h2>
      <Mix mix={mix} />
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
      <h2>Reflection on the year</h2>
      {statement.reflection ? <Rendered content={statement.reflection} /> : <p>None recorded.</p>}
      {next.length > 0 && (
        <>
          <h2>Objectives for the next year</h2>
          <ul>
            {next.map(({ title, outcome }) => (
              <li key={title}>
                {title}: {outcome}
              </li>
            ))}
          </ul>
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
      <Feedback headings={feedback} />
    </>
  );
}

/** A sheet for the reviewer to fill in: headings, and room to write. */
function Feedback({ headings }: { readonly headings: readonly string[] }) {
  return (
    <section class="feedback">
      <h2>Feedback sheet</h2>
      {headings.map((heading) => (
        <h3 key={heading}>{heading}</h3>
      ))}
    </section>
  );
}

/** An activity with its reflection. */
function Entry({ activity }: { readonly activity: ReturnActivity }) {
  const { title, url, summary, evidence, reflection, anchor } = activity;
  return (
    <section class="entry" id={anchor}>
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
