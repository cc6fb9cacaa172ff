import type { Audience } from "../domain/audience.ts";

/** What sets a record apart where its member alone is shown it; empty for what is on the site. */
export function markOf(record: { readonly audience: Audience; readonly status?: string }): string {
  if (record.status === "draft") return "draft, not on the site";
  return audienceMarks[record.audience];
}

const audienceMarks: Readonly<Record<Audience, string>> = {
  public: "",
  reviewer: "for the reviewer, not on the site",
  private: "private, not on the site",
};
