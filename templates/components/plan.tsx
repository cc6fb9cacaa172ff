import type { PlannedObjectiveView, PlanView } from "../../src/views/plan-view.ts";
import { Mark } from "./mark.tsx";
import { Rendered } from "./rendered.tsx";

interface Props {
  readonly plan: PlanView;
  /** Whether the activities that served an objective stand on the same page. */
  readonly hasAnchors: boolean;
}

/** A year's objectives with what served them, what is still to come, and how much was planned. */
export function Plan({ plan, hasAnchors }: Props) {
  const { objectives, plannedCpd, unplannedCpd, toCome, projection } = plan;
  return (
    <>
      {objectives.length === 0 && <p>No objectives are recorded for this year.</p>}
      {objectives.map((objective) => (
        <PlannedObjective key={objective.title} objective={objective} hasAnchors={hasAnchors} />
      ))}
      <p>
        Of the activities shown, {plannedCpd} served an objective (planned CPD) and {unplannedCpd}{" "}
        served none (unplanned).
      </p>
      {toCome.length > 0 && (
        <>
          <h3>Still to come</h3>
          <ul>
            {toCome.map(({ title, when, hours, mark }) => (
              <li key={title}>
                {title}, {when}: {hours} <Mark words={mark} />
              </li>
            ))}
          </ul>
          {projection && <p>{projection}.</p>}
        </>
      )}
    </>
  );
}

interface ObjectiveProps {
  readonly objective: PlannedObjectiveView;
  readonly hasAnchors: boolean;
}

function PlannedObjective({ objective, hasAnchors }: ObjectiveProps) {
  const { title, url, outcome, hours, mark, body, served } = objective;
  return (
    <section class="entry">
      <h3>{hasAnchors ? title : <a href={url}>{title}</a>}</h3>
      <p class="detail">
        {outcome} · {hours} <Mark words={mark} />
      </p>
      {body && <Rendered content={body} />}
      {hasAnchors && served.length > 0 && (
        <>
          <p>Served by:</p>
          <ul>
            {served.map((activity) => (
              <li key={activity.anchor}>
                <a href={activity.anchor}>{activity.title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
