import { type CalendarDate, yearOf } from "../domain/calendar-date.ts";
import type { Registration } from "../domain/competence.ts";
import type { FactValue } from "./activity-view.ts";
import { paths } from "./addresses.ts";
import type { SiteContext } from "./site-context.ts";

/** The register that the member was on in the year of a day, as far as the reader is told of it; else the profile's. */
export function registerOn(
  { years, profile }: SiteContext["portfolio"],
  day: CalendarDate,
): Registration | undefined {
  const ofDay = years.find(({ year }) => year === yearOf(day));
  return (ofDay?.membership ?? profile).registration;
}

/** A code with its title for a register, or alone where that register lacks it. */
export function competenceName(
  { standard }: SiteContext["portfolio"],
  code: string,
  register: Registration | undefined,
): string {
  const title = standard.find((one) => one.code === code)?.titles[register ?? "CEng"];
  return title ? `${code} ${title}` : code;
}

/** A competence by its name in the year of a day, with the way to its evidence. */
export function competenceLink(
  { portfolio, link }: SiteContext,
  code: string,
  day: CalendarDate,
): FactValue {
  const text = competenceName(portfolio, code, registerOn(portfolio, day));
  return { text, url: `${link(paths.competences)}#${code}` };
}

/** A code with the titles that it had when activities named it, the last first. */
export function competenceNames(portfolio: SiteContext["portfolio"], code: string): string {
  const registers = portfolio.activities
    .filter(({ competences }) => competences.includes(code))
    .map(({ date }) => registerOn(portfolio, date))
    .reverse();
  const names = registers.map((register) => competenceName(portfolio, code, register));
  return [...new Set(names)].join(" / ");
}
