import type { HomeView } from "../src/views/home-view.ts";
import { ActivityTable } from "./components/activity-table.tsx";
import { HoursTable } from "./components/hours-table.tsx";
import { Mark } from "./components/mark.tsx";
import { Page } from "./components/page.tsx";
import { Rendered } from "./components/rendered.tsx";

/** Who the member is, what is new and what is next, and the hours of every year. */
export function Home({ view }: { readonly view: HomeView }) {
  const { page, name, standing, introduction, links, latest, objectives, years, categories } = view;
  return (
    <Page page={page}>
      <h1>{name}</h1>
      {standing && <p class="lead">{standing}</p>}
      {introduction && <Rendered content={introduction} />}
      {links.length > 0 && (
        <ul class="links">
          {links.map((url) => (
            <li key={url}>
              <a href={url}>{url}</a>
            </li>
          ))}
        </ul>
      )}
      <search>
        <form class="search" method="get" action={view.searchUrl}>
          <label for="q">Search the activities</label>
          <input id="q" name="q" type="search" />
          <button type="submit">Search</button>
        </form>
      </search>
      <h2>Latest activities</h2>
      <ActivityTable caption="The latest activities, newest first" activities={latest} />
      <p>
        <a href={view.activitiesUrl}>All activities</a>
      </p>
      {objectives.length > 0 && (
        <>
          <h2>Current objectives</h2>
          <ul>
            {objectives.map(({ title, url, due, mark }) => (
              <li key={url}>
                <a href={url}>{title}</a>
                {due && `, due ${due}`} <Mark words={mark} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={view.objectivesUrl}>All objectives</a>
      </p>
      <h2>Hours</h2>
      <div class="columns">
        <HoursTable caption="Hours by year" label="Year" rows={years} />
        <HoursTable caption="Hours by category, all years" label="Category" rows={categories} />
      </div>
      <p>
        <a href={view.competencesUrl}>Hours by competence</a>
      </p>
    </Page>
  );
}
