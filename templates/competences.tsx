import type { CompetencesView } from "../src/views/competence-view.ts";
import { CompetenceTable } from "./components/competence-table.tsx";
import { Page } from "./components/page.tsx";

/** Hours by competence and year, and below them the activities to draw on. */
export function Competences({ view }: { readonly view: CompetencesView }) {
  const { page, evidence } = view;
  return (
    <Page page={page}>
      <h1>{page.title}</h1>
      <p>
        Which UK-SPEC competences the activities support, and for how long.{" "}
        {page.isPreview
          ? "In this preview the page is made of all records, on the site of public ones only."
          : "This page is made of public records only."}
      </p>
      <p class="detail">
        An activity that supports several competences counts in full towards each, so the hours of a
        year here do not add up to its total.
      </p>
      <CompetenceTable view={view} />
      <h2>Evidence</h2>
      {evidence.length === 0 && <p>No activity shown names a competence yet.</p>}
      {evidence.length > 0 && (
        <p>The activities behind each competence, ready to draw on for an application.</p>
      )}
      {evidence.map(({ anchor, name, total, activities }) => (
        <section key={anchor} class="entry">
          <h3 id={anchor}>{name}</h3>
          <p class="detail">{total} in all</p>
          <ul>
            {activities.map(({ title, url, date, when, hours, meaning }) => (
              <li key={url}>
                <time datetime={date}>{when}</time>: <a href={url}>{title}</a>, {hours}
                {meaning && `, as ${meaning}`}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
