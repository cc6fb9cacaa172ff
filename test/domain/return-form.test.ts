import { expect, test } from "vitest";
import { inForm } from "../../src/domain/return-form.ts";
import { activity } from "../support/activity.ts";
import { objective } from "../support/objective.ts";
import { portfolioOf } from "../support/portfolio-of.ts";
import { yearRecord } from "../support/year.ts";

const portfolio = portfolioOf({
  activities: [{ ...activity({ title: "A", reflection: "Learnt." }), summary: "What it was." }],
  years: [{ ...yearRecord(), role: "Engineer", reflection: "A good year." }],
  objectives: [{ ...objective(), body: "Read, then try." }],
});

test("the detailed form has all that is written", () => {
  expect(inForm(portfolio, "detailed")).toBe(portfolio);
});

test("the brief form has no text that is longer than a line, and all the rest", () => {
  const { activities, years, objectives, ...rest } = portfolio;
  expect(inForm(portfolio, "brief")).toEqual({
    ...rest,
    activities: [{ ...activities[0], summary: undefined, reflection: "" }],
    years: [{ ...years[0], reflection: "" }],
    objectives: [{ ...objectives[0], body: "" }],
  });
});
