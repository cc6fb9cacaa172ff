import type { ReturnContent } from "../../src/views/return-content.ts";
import type { ReturnActivity, ReturnEntry } from "../../src/views/return-entries.ts";
import { Value } from "./facts.tsx";
import { Mark } from "./mark.tsx";
import { Rendered } from "./rendered.tsx";

interface Props {
  readonly content: ReturnContent;
  /** Whether the activities have pages to lead to. */
  readonly hasLinks: boolean;
}

/** The activities that the member chose to show, and then all in order of date. */
export function ReturnEntries({ content: { form, chosen, entries }, hasLinks }: Props) {
  const isBrief = form === "brief";
  return (
    <>
      {chosen.length > 0 && !isBrief && (
        <>
          <h2>Activities chosen by the member</h2>
          {chosen.map((activity) => (
            <Entry key={activity.anchor} activity={activity} hasLinks={hasLinks} />
          ))}
        </>
      )}
      <h2>All activities, in order of date</h2>
      {isBrief && (
        <p>
          This is the brief form of the return: descriptions and reflections are left out. The IET
          asks for a brief reflection on the activities, which the detailed form has.
        </p>
      )}
      {entries.length === 0 && <p>No activities to show.</p>}
      {entries.map((entry) => (
        <Listed key={keyOf(entry)} entry={entry} isBrief={isBrief} hasLinks={hasLinks} />
      ))}
    </>
  );
}

function keyOf(entry: ReturnEntry): string {
  return entry.isWithheld ? `${entry.date} ${entry.category} ${entry.hours}` : entry.anchor;
}

interface ListedProps {
  readonly entry: ReturnEntry;
  readonly isBrief: boolean;
  readonly hasLinks: boolean;
}

/** An activity in its place among all: with its text, unless that stands further up or is left out. */
function Listed({ entry, isBrief, hasLinks }: ListedProps) {
  if (entry.isWithheld) {
    return (
      <section class="entry">
        <h3>An activity that is withheld</h3>
        <Line entry={entry} />
      </section>
    );
  }
  if (isBrief) {
    return (
      <section class="entry" id={entry.anchor}>
        <Heading activity={entry} hasLinks={hasLinks} />
        <Line entry={entry} />
        <Evidence activity={entry} />
      </section>
    );
  }
  if (!entry.isChosen) return <Entry activity={entry} hasLinks={hasLinks} />;
  return (
    <section class="entry">
      <Heading activity={entry} hasLinks={hasLinks} />
      <Line entry={entry} />
      <p>
        <a href={`#${entry.anchor}`}>Shown in full above.</a>
      </p>
    </section>
  );
}

interface EntryProps {
  readonly activity: ReturnActivity;
  readonly hasLinks: boolean;
}

/** An activity with its reflection. */
function Entry({ activity, hasLinks }: EntryProps) {
  const { summary, reflection, anchor } = activity;
  return (
    <section class="entry" id={anchor}>
      <Heading activity={activity} hasLinks={hasLinks} />
      <Line entry={activity} />
      {summary && <p>{summary}</p>}
      {reflection ? <Rendered content={reflection} /> : <p>Reflection: none recorded.</p>}
      <Evidence activity={activity} />
    </section>
  );
}

function Heading({ activity: { title, url, mark }, hasLinks }: EntryProps) {
  return (
    <>
      <h3>{hasLinks ? <a href={url}>{title}</a> : title}</h3>
      <Mark words={mark} />
    </>
  );
}

function Line({ entry }: { readonly entry: ReturnEntry }) {
  const { date, when, category, hours } = entry;
  return (
    <p class="detail">
      <time datetime={date}>{when}</time> · {category} · {hours}
      {entry.isWithheld ? " · details withheld" : <Where activity={entry} />}
    </p>
  );
}

/** Who offered it, where it took place, and its address on the web. */
function Where({ activity: { provider, location, address } }: Pick<EntryProps, "activity">) {
  return (
    <>
      {provider && ` · ${provider}`}
      {location && ` · ${location}`}
      {address && (
        <>
          {" · "}
          <Value value={address} />
        </>
      )}
    </>
  );
}

function Evidence({ activity: { evidence } }: { readonly activity: ReturnActivity }) {
  if (evidence.length === 0) return null;
  return (
    <p>
      Evidence:{" "}
      {evidence.map((value, index) => (
        <span key={value.text}>
          {index > 0 && ", "}
          <Value value={value} />
        </span>
      ))}
    </p>
  );
}
