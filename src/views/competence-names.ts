import type { FactValue } from "./activity-view.ts";
import { paths } from "./addresses.ts";
import type { SiteContext } from "./site-context.ts";

/** A code with its title for the member's register, or alone where that register lacks it. */
export function competenceName(
  { standard, profile }: SiteContext["portfolio"],
  code: string,
): string {
  const title = standard.find((one) => one.code === code)?.titles[profile.registration ?? "CEng"];
  return title ? `${code} ${title}` : code;
}

/** A competence by its name, with the way to its evidence. */
export function competenceLink({ portfolio, link }: SiteContext, code: string): FactValue {
  return { text: competenceName(portfolio, code), url: `${link(paths.competences)}#${code}` };
}
