import type { StatementView } from "../../src/views/statement-view.ts";

/** The verdict in words, with how it was reckoned, the member's reason and the declaration. */
export function Verdict({ statement }: { readonly statement: StatementView }) {
  const { status, verdict, isMet, reckoning, shortfallReason, declaration } = statement;
  return (
    <div class={isMet ? "verdict is-met" : "verdict is-short"}>
      <p class="verdict-words">{verdict}</p>
      {status.map((line) => (
        <p key={line}>{line}.</p>
      ))}
      {reckoning && <p>{reckoning}</p>}
      {shortfallReason && <p>The member’s reason: {shortfallReason}</p>}
      {declaration && <p>{declaration}</p>}
    </div>
  );
}

/** What the member does and in which field, so that the right advisor reads on. */
export function RoleAndSector({ statement }: { readonly statement: StatementView }) {
  const { role, sector } = statement;
  if (!role && !sector) return null;
  return (
    <>
      <h2>Role and sector</h2>
      {role && <p>{role}</p>}
      {sector && <p>{sector}</p>}
    </>
  );
}
