import type { Scheme } from "../domain/scheme.ts";
import { iet } from "./iet.ts";

/** The scheme of a portfolio that names none. */
export const defaultScheme: Scheme = iet;

/** Every scheme that a profile or a year may name. */
export const schemes: readonly Scheme[] = [iet];

/** The scheme of an id; `undefined` for none, and for one that is not there. */
export function schemeNamed(id: string | undefined): Scheme | undefined {
  return schemes.find((scheme) => scheme.id === id);
}
