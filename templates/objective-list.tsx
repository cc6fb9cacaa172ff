import type { ObjectiveListView, ObjectiveRow } from "../src/views/objective-view.ts";
import { Mark } from "./components/mark.tsx";
import { Page } from "./components/page.tsx";

/** The objectives: those that are open first, then those that are closed. */
export function ObjectiveList({ view }: { readonly view: ObjectiveListView }) {
  const { page, open, closed } = view;
  return (
    <Page page={page}>
      <h1>{page.title}</h1>
      {open.length === 0 && closed.length === 0 && <p>No objectives to show yet.</p>}
      {open.length > 0 && (
        <>
          <h2>Open</h2>
          <ObjectiveTable caption="Open objectives, the next that is due first" rows={open} />
        </>
      )}
      {closed.length > 0 && (
        <>
          <h2>Closed</h2>
          <ObjectiveTable
            caption="Closed objectives, the last that was closed first"
            rows={closed}
          />
        </>
      )}
      <p class="detail">Hours are those of the activities shown here that served an objective.</p>
    </Page>
  );
}

interface TableProps {
  readonly caption: string;
  readonly rows: readonly ObjectiveRow[];
}

function ObjectiveTable({ caption, rows }: TableProps) {
  return (
    <table class="objectives">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Objective</th>
          <th scope="col">Due</th>
          <th scope="col" class="numeric">
            Hours
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ title, url, status, due, hours, mark }) => (
          <tr key={url}>
            <th scope="row">
              <a href={url}>{title}</a>
              <span class="detail">{status}</span>
              <Mark words={mark} />
            </th>
            <td>{due || "no day set"}</td>
            <td class="numeric">{hours}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
