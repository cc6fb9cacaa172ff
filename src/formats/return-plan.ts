import type { Objective } from "../domain/objective.ts";
import { isCarriedInto, type PlannedObjective } from "../domain/plan.ts";
import { time } from "./time.ts";
import type { ToText } from "./to-text.ts";

/** An objective of the year, with what served it. */
export function plannedData(
  { objective, minutes, served, isCarriedOver }: PlannedObjective,
  toText: ToText,
): object {
  return {
    ...objectiveData(objective, isCarriedOver),
    text: toText(objective.body, objective.file) || null,
    ...time(minutes),
    servedBy: served.map(({ slug }) => slug),
  };
}

/** An objective of the year after the one given. */
export function nextData(objective: Objective, year: number): object {
  return objectiveData(objective, isCarriedInto(objective, year + 1));
}

function objectiveData(objective: Objective, isCarriedOver: boolean): object {
  const { id, title, set, due, status, closed, competences } = objective;
  return {
    id,
    title,
    set,
    due: due ?? null,
    status,
    closed: closed ?? null,
    competences,
    isCarriedOver,
  };
}
