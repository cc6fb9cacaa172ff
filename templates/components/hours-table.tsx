interface Props {
  readonly caption: string;
  /** What the rows are: `Year`, `Category`. */
  readonly label: string;
  readonly rows: readonly {
    readonly name: string;
    readonly url?: string;
    readonly hours: string;
  }[];
}

/** Hours beside the year, the category or the skill they belong to. */
export function HoursTable({ caption, label, rows }: Props) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{label}</th>
          <th scope="col" class="numeric">
            Hours
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, url, hours }) => (
          <tr key={name}>
            <th scope="row">{url ? <a href={url}>{name}</a> : name}</th>
            <td class="numeric">{hours}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
