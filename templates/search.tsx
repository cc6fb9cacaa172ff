import type { SearchView } from "../src/views/search-view.ts";
import { Choice } from "./components/choice.tsx";
import { Page } from "./components/page.tsx";

/** The search's form and the places where its script puts what it finds. */
export function Search({ view }: { readonly view: SearchView }) {
  const { page, years, categories, competences, objectives, activitiesUrl, baseUrl } = view;
  return (
    <Page page={page} script={{ name: "search.js", isModule: true }} usesWasm>
      <h1>{page.title}</h1>
      <p id="search-unavailable">
        Searching needs JavaScript and a web server.{" "}
        <a href={activitiesUrl}>The list of all activities</a> needs neither.
      </p>
      <search>
        <form id="search" class="filter" data-base={baseUrl} hidden>
          <div class="wide">
            <label for="search-words">Words</label>
            <input id="search-words" name="q" type="search" autocomplete="off" />
          </div>
          <Choice name="year" label="Year" any="All years" options={years} />
          <Choice name="category" label="Category" any="All categories" options={categories} />
          {competences.length > 0 && (
            <Choice
              name="competence"
              label="Competence"
              any="All competences"
              options={competences}
            />
          )}
          {objectives.length > 0 && (
            <Choice name="objective" label="Objective" any="All objectives" options={objectives} />
          )}
          <div>
            <label for="choice-sort">Order</label>
            <select id="choice-sort" name="sort">
              <option value="">Best match first</option>
              <option value="date">Newest first</option>
              <option value="hours">Most hours first</option>
            </select>
          </div>
          <button type="submit">Search</button>
        </form>
      </search>
      <div role="status">
        <p id="search-status" />
        <p id="search-advice" />
      </div>
      <p id="search-ways" hidden>
        <button id="search-lift" type="button">
          Search all activities
        </button>{" "}
        <a href={activitiesUrl}>Look through the list of activities</a>
      </p>
      <ol id="search-results" class="results" />
      <button id="search-more" type="button" hidden>
        Show more
      </button>
    </Page>
  );
}
