import type { TotalsView } from "../../src/views/totals-view.ts";

interface Props {
  readonly caption: string;
  readonly totals: TotalsView;
  /** Whether the categories lead to their pages. */
  readonly hasLinks: boolean;
}

/** Hours by category, zeros included, and the total they add up to. */
export function TotalsTable({ caption, totals, hasLinks }: Props) {
  return (
    <table class="totals">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Category</th>
          <th scope="col" class="numeric">
            Activities
          </th>
          <th scope="col" class="numeric">
            Hours
          </th>
          <th scope="col" class="numeric">
            Share
          </th>
        </tr>
      </thead>
      <tbody>
        {totals.rows.map(({ name, url, activities, hours, share }) => (
          <tr key={name}>
            <th scope="row">{hasLinks ? <a href={url}>{name}</a> : name}</th>
            <td class="numeric">{activities}</td>
            <td class="numeric">{hours}</td>
            <td class="numeric">{share}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Total</th>
          <td class="numeric">{totals.activities}</td>
          <td class="numeric">{totals.total}</td>
          <td class="numeric">{totals.totalShare}</td>
        </tr>
      </tfoot>
    </table>
  );
}
