import type { MixView } from "../../src/views/mix-view.ts";
import { HoursTable } from "./hours-table.tsx";

/** Hours by kind of skill, and the letters of UK-SPEC, blanks included. */
export function Mix({ mix }: { readonly mix: MixView }) {
  return (
    <>
      <HoursTable
        caption="Hours by kind of skill, of the activities shown"
        label="Skill"
        rows={mix.skills}
      />
      <table>
        <caption>UK-SPEC competences, of the activities shown</caption>
        <thead>
          <tr>
            <th scope="col">Heading</th>
            <th scope="col">Codes</th>
            <th scope="col" class="numeric">
              Activities
            </th>
          </tr>
        </thead>
        <tbody>
          {mix.groups.map(({ letter, heading, codes, activities }) => (
            <tr key={letter}>
              <th scope="row">
                {letter} {heading}
              </th>
              <td>{codes || "none"}</td>
              <td class="numeric">{activities}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
