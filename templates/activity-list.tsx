import type { ActivityListView } from "../src/views/activity-list-view.ts";
import { ActivityTable } from "./components/activity-table.tsx";
import { Choice } from "./components/choice.tsx";
import { Page } from "./components/page.tsx";

/** All activities in one table, which a script filters where there is one. */
export function ActivityList({ view }: { readonly view: ActivityListView }) {
  const { page, activities, years, categories } = view;
  return (
    <Page page={page} script={{ name: "filter.js", isModule: false }}>
      <h1>{page.title}</h1>
      <form id="filter" class="filter" hidden>
        <div>
          <label for="filter-words">Title contains</label>
          <input id="filter-words" name="words" type="search" autocomplete="off" />
        </div>
        <Choice name="year" label="Year" any="All years" options={years} />
        <Choice name="category" label="Category" any="All categories" options={categories} />
        <p id="filter-count" role="status" />
      </form>
      <ActivityTable caption="Activities, newest first" activities={activities} id="activities" />
    </Page>
  );
}
