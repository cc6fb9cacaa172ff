import type { YearListView } from "../src/views/year-view.ts";
import { Mark } from "./components/mark.tsx";
import { Page } from "./components/page.tsx";

/** Every year with its hours. */
export function YearList({ view: { page, years } }: { readonly view: YearListView }) {
  return (
    <Page page={page}>
      <h1>{page.title}</h1>
      <table>
        <caption>Hours of CPD by year, newest first</caption>
        <thead>
          <tr>
            <th scope="col">Year</th>
            <th scope="col">State</th>
            <th scope="col" class="numeric">
              Hours
            </th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ name, url, state, hours, mark }) => (
            <tr key={name}>
              <th scope="row">
                <a href={url}>{name}</a> <Mark words={mark} />
              </th>
              <td>{state}</td>
              <td class="numeric">{hours}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Page>
  );
}
