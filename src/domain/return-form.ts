import type { Portfolio } from "./portfolio.ts";

/** The IET's own two forms of a report: with descriptions and reflections, or a list without. */
export type ReturnForm = "detailed" | "brief";

/** A portfolio with the texts that a form of the return has: the brief one keeps figures and titles. */
export function inForm(portfolio: Portfolio, form: ReturnForm): Portfolio {
  if (form === "detailed") return portfolio;
  return {
    ...portfolio,
    activities: portfolio.activities.map((activity) => ({
      ...activity,
      summary: undefined,
      reflection: "",
    })),
    years: portfolio.years.map((year) => ({ ...year, reflection: "" })),
    objectives: portfolio.objectives.map((objective) => ({ ...objective, body: "" })),
  };
}
