import type { ActivityRow } from "../../src/views/activity-view.ts";
import { Mark } from "./mark.tsx";

interface Props {
  readonly caption: string;
  readonly activities: readonly ActivityRow[];
  /** For the script that filters the table. */
  readonly id?: string;
  /** The hours that the rows add up to, where they are told. */
  readonly total?: string;
}

/** Activities with their day, category and hours. */
export function ActivityTable({ caption, activities, id, total }: Props) {
  if (activities.length === 0) return <p>No activities to show yet.</p>;
  return (
    <table class="activities" id={id}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">Activity</th>
          <th scope="col" class="numeric">
            Hours
          </th>
        </tr>
      </thead>
      <tbody>
        {activities.map((activity) => (
          <Row key={activity.url} activity={activity} />
        ))}
      </tbody>
      {total && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              Total
            </th>
            <td class="numeric">{total}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function Row({ activity }: { readonly activity: ActivityRow }) {
  const { title, url, date, when, category, year, hours, note, mark } = activity;
  return (
    <tr data-year={year} data-category={category}>
      <td>
        <time datetime={date}>{when}</time>
      </td>
      <td>
        <a href={url}>{title}</a>
        <span class="detail">{category}</span>
        <Mark words={mark} />
      </td>
      <td class="numeric">
        {hours}
        {note && <span class="detail">{note}</span>}
      </td>
    </tr>
  );
}
