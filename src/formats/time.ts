import { decimalOf, type Minutes } from "../domain/hours.ts";

/** A length of time as data: decimal hours for people, whole minutes to reckon with. */
export function time(minutes: Minutes): { readonly hours: number; readonly minutes: number } {
  return { hours: decimalOf(minutes), minutes };
}
