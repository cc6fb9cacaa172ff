import type { YearView } from "../src/views/year-view.ts";
import { ActivityTable } from "./components/activity-table.tsx";
import { Mark } from "./components/mark.tsx";
import { Missing } from "./components/missing.tsx";
import { Page } from "./components/page.tsx";
import { Plan } from "./components/plan.tsx";
import { Rendered } from "./components/rendered.tsx";
import { RoleAndSector, Verdict } from "./components/statement.tsx";
import { TotalsTable } from "./components/totals-table.tsx";

/** A year's hours by category and its activities; of a public year also how it stands. */
export function Year({ view }: { readonly view: YearView }) {
  const { page, totals, activities, statement, plan, state, returnUrl, missing, mark } = view;
  return (
    <Page page={page}>
      <h1>{page.title}</h1>
      <Mark words={mark} />
      <p class="lead">This year is {state}.</p>
      {statement && <Verdict verdict={statement.verdict} />}
      {statement?.pace && <p>{statement.pace}.</p>}
      {missing.length > 0 && <Missing items={missing} />}
      <h2>Hours</h2>
      <TotalsTable caption="Hours by category" totals={totals} hasLinks />
      <p class="detail">
        Hours include activities that are not shown to everybody, if there are any.
      </p>
      {statement && <RoleAndSector role={statement.role} sector={statement.sector} />}
      {plan && (
        <>
          <h2>Development plan</h2>
          <Plan plan={plan} hasAnchors={false} />
        </>
      )}
      {statement?.reflection && (
        <>
          <h2>Reflection on the year</h2>
          <Rendered content={statement.reflection} />
        </>
      )}
      <h2>Activities</h2>
      <ActivityTable caption="Activities of the year, newest first" activities={activities} />
      <p>
        <a href={returnUrl}>The return for this year</a>
      </p>
    </Page>
  );
}
