/** For whom a record is meant: everybody, the reviewer of a return, or the member alone. */
export type Audience = "public" | "reviewer" | "private";

export const audiences = ["public", "reviewer", "private"] as const;
