import type { Objective } from "../../src/domain/objective.ts";
import { day } from "./day.ts";

/** What a test says of an objective; all else is of no matter to it. */
interface Said extends Partial<Pick<Objective, "id" | "status">> {
  readonly set?: string;
  readonly due?: string | undefined;
  readonly closed?: string;
}

export function objective(said: Said = {}): Objective {
  const { id = "grid", status = "open", set = "2024-01-10", due, closed } = said;
  return {
    id,
    file: `records/objectives/${id}.md`,
    title: "Inverters",
    set: day(set),
    due: due === undefined ? undefined : day(due),
    status,
    closed: closed === undefined ? undefined : day(closed),
    competences: [],
    audience: "public",
    body: "",
  };
}
