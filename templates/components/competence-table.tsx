import type { CompetencesView } from "../../src/views/competence-view.ts";

/** Hours by competence and year, blanks visible. It scrolls sideways where it is too wide. */
export function CompetenceTable({ view }: { readonly view: CompetencesView }) {
  const { years, columns, groups } = view;
  return (
    <section class="scroll" aria-labelledby="matrix" tabindex={0}>
      <table class="matrix">
        <caption id="matrix">Hours by competence and year</caption>
        <thead>
          <tr>
            <th scope="col">Competence</th>
            {years.map((year) => (
              <th key={year} scope="col" class="numeric">
                {year}
              </th>
            ))}
            <th scope="col" class="numeric">
              Total
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <Group key={group.heading} group={group} columns={columns} />
        ))}
      </table>
    </section>
  );
}

interface GroupProps {
  readonly group: CompetencesView["groups"][number];
  readonly columns: number;
}

function Group({ group: { heading, rows }, columns }: GroupProps) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={columns}>
          {heading}
        </th>
      </tr>
      {rows.map(({ name, url, anchor, cells, total }) => (
        <tr key={name} id={anchor}>
          <th scope="row">{url ? <a href={url}>{name}</a> : name}</th>
          {cells.map(({ year, hours }) => (
            <Hours key={year} hours={hours} />
          ))}
          <Hours hours={total} />
        </tr>
      ))}
    </tbody>
  );
}

/** Hours, or a dash that is read out as none. */
function Hours({ hours }: { readonly hours: string }) {
  return (
    <td class="numeric">
      {hours || (
        <>
          <span aria-hidden="true">–</span>
          <span class="unseen">none</span>
        </>
      )}
    </td>
  );
}
