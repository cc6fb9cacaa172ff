/** Misuse, or something the machine said no to: one line for the member, without a full stop. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  /** Eleventy shows no stack trace then, where one ends in its hands. */
  readonly skipOriginalStack = true;
}
