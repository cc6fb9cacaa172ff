import type { ComponentChildren } from "preact";
import type { ReturnContent } from "../../src/views/return-content.ts";
import { Mix } from "./mix.tsx";
import { Plan } from "./plan.tsx";
import { Rendered } from "./rendered.tsx";
import { ReturnEntries } from "./return-entries.tsx";
import { RoleAndSector, Verdict } from "./statement.tsx";
import { TotalsTable } from "./totals-table.tsx";

interface Props {
  readonly content: ReturnContent;
  /** Whether the activities have pages to lead to. */
  readonly hasLinks: boolean;
  /** What follows the notes. */
  readonly children?: ComponentChildren;
}

/** What a return says, in the order in which a reviewer reads. */
export function ReturnSections({ content, hasLinks, children }: Props) {
  const { who, verdict, totals, role, sector, plan, mix, next, notes, feedback } = content;
  return (
    <>
      <dl class="facts who">
        {who.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Verdict verdict={verdict} />
      <h2>Hours by category</h2>
      <TotalsTable caption="Hours by category" totals={totals} hasLinks={false} />
      <RoleAndSector role={role} sector={sector} />
      <h2>Development plan</h2>
      <Plan plan={plan} hasAnchors />
      <h2>Mix of skills and competences</h2>
      <Mix mix={mix} />
      <ReturnEntries content={content} hasLinks={hasLinks} />
      <Reflection content={content} />
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
      {children}
    </>
  );
}

/** What the member says of the year as a whole; the brief form says that it leaves this out. */
function Reflection({
  content: { form, reflection, verdict },
}: {
  readonly content: ReturnContent;
}) {
  if (form === "brief") return null;
  const none = verdict.outcome === "not told" ? "Withheld." : "None recorded.";
  return (
    <>
      <h2>Reflection on the year</h2>
      {reflection ? <Rendered content={reflection} /> : <p>{none}</p>}
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
