import type { Audience } from "../domain/audience.ts";
import type { SiteContext } from "./site-context.ts";

/** What sets a record apart in a preview that its member alone is shown; empty for what is on the site, and everywhere else. */
export function markOf(
  { preview }: Pick<SiteContext, "preview">,
  record: { readonly audience: Audience; readonly status?: string },
): string {
  if (!preview) return "";
  return record.status === "draft" ? "draft, not on the site" : audienceMarks[record.audience];
}

const audienceMarks: Readonly<Record<Audience, string>> = {
  public: "",
  reviewer: "for the reviewer, not on the site",
  private: "private, not on the site",
};
