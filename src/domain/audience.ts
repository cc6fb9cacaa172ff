/** For whom a record is meant: everybody, the reviewer of a return, or the member alone. */
export type Audience = "public" | "reviewer" | "private";

/** From the widest to the narrowest. */
export const audiences = ["public", "reviewer", "private"] as const;

/** The narrower of two audiences. */
export function narrower(a: Audience, b: Audience): Audience {
  return audiences.indexOf(a) > audiences.indexOf(b) ? a : b;
}
