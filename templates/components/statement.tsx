import type { StatementView, VerdictView } from "../../src/views/statement-view.ts";

const classes: Readonly<Record<VerdictView["outcome"], string>> = {
  met: "verdict is-met",
  short: "verdict is-short",
  "not told": "verdict",
};

/** The verdict in words, with how it was reckoned, the member's reason and the declaration. */
export function Verdict({ verdict }: { readonly verdict: VerdictView }) {
  return (
    <div class={classes[verdict.outcome]}>
      <p class="verdict-words">{verdict.words}</p>
      {verdict.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

/** What the member does and in which field, so that the right advisor reads on. */
export function RoleAndSector({ role, sector }: Pick<StatementView, "role" | "sector">) {
  if (!role && !sector) return null;
  return (
    <>
      <h2>Role and sector</h2>
      {role && <p>Role: {role}</p>}
      {sector && <p>Sector: {sector}</p>}
    </>
  );
}
