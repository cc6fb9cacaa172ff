import type { ShownActivity } from "../domain/activity.ts";
import { yearOf } from "../domain/calendar-date.ts";

/** The address of every page, from the top of the site. Each ends in a slash. */
export const paths = {
  home: "/",
  activities: "/activities/",
  activity: ({
    status,
    date,
    slug,
    file,
  }: Pick<ShownActivity, "status" | "date" | "slug" | "file">) =>
    // Drafts may be called alike, and their files are not.
    status === "draft"
      ? `/drafts/${file.slice(file.indexOf("/") + 1)}/`
      : `/activities/${yearOf(date)}/${slug}/`,
  years: "/years/",
  year: (year: number) => `/years/${year}/`,
  category: (code: string) => `/categories/${code}/`,
  objectives: "/objectives/",
  objective: (id: string) => `/objectives/${folderName(id)}/`,
  competences: "/competences/",
  search: "/search/",
  cpdReturn: (year: number) => `/returns/${year}/`,
  evidence: (file: string) => `/evidence/${file.normalize("NFC")}`,
};

/** The name of an activity's place on a page that shows it in full. */
export function anchorOf(slug: string): string {
  return `activity-${slug}`;
}

/**
 * An objective's id as the name of a folder. It is a file's name and holds no
 * slash; one that would lead elsewhere, or to the list's own file, gets a hyphen,
 * and so does one that it would then be taken for.
 */
function folderName(id: string): string {
  return /^-*(?:\.{0,2}|index\.html)$/i.test(id) ? `-${id}` : id;
}

/** Writes a path as a link: under the site's prefix, with what no address may hold escaped. */
export type Link = (path: string) => string;

/** Where a site lies: both paths begin and end with a slash, and are `/` for none. */
export interface SitePlace {
  /** Where on its host the folder lies that is published. */
  readonly prefix: string;
  /** Where in that folder all the pages lie. */
  readonly base: string;
}

/** Makes links to the pages of a site. */
export function linksIn({ prefix, base }: SitePlace): Link {
  return linksUnder(`${prefix}${base.slice(1)}`);
}

/** Makes links under a prefix such as `/` or `/repo/`. */
export function linksUnder(prefix: string): Link {
  return (path) => encodePath(`${prefix}${path.slice(1)}`);
}

/** Escapes what no address may hold, and what would end its path. */
export function encodePath(path: string): string {
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}

/** The way from a page back to the top of the site: `../../` from `/years/2025/`. */
export function wayToTop(path: string): string {
  return "../".repeat(path.split("/").length - 2) || "./";
}
