import type { CategoryView } from "../src/views/category-view.ts";
import { ActivityTable } from "./components/activity-table.tsx";
import { HoursTable } from "./components/hours-table.tsx";
import { Page } from "./components/page.tsx";

/** A category's hours in every year and its activities. */
export function Category({ view }: { readonly view: CategoryView }) {
  const { page, about, years, activities } = view;
  return (
    <Page page={page}>
      <h1>{page.title}</h1>
      <p class="lead">{about}</p>
      <h2>Hours</h2>
      <HoursTable caption="Hours by year" label="Year" rows={years} />
      <h2>Activities</h2>
      <ActivityTable caption="Activities of the category, newest first" activities={activities} />
    </Page>
  );
}
