import type { Place, Problem } from "../domain/problem.ts";

/** A value of front matter: text with its place, coerced into nothing. */
export type Value = TextValue | ListValue | MapValue;

/** Where a value stands, and how it is written there. */
export interface Written {
  readonly place: Place;
  /** The value as it stands in the file; `undefined` when it takes several lines. */
  readonly written: string | undefined;
  /** What stands before the value on the line to paste: `title: `, `- `, or nothing in brackets. */
  readonly lead: string;
}

export interface TextValue extends Written {
  readonly kind: "text";
  readonly text: string;
  /** What a bare value loses to a ` #` on its line, spaces before it included; mostly empty. */
  readonly comment: string;
}

export interface ListValue extends Written {
  readonly kind: "list";
  readonly items: readonly Value[];
}

export interface MapValue extends Written {
  readonly kind: "map";
  readonly fields: ReadonlyMap<string, Field>;
}

/** One `name: value`. */
export interface Field {
  readonly name: string;
  readonly namePlace: Place;
  readonly value: Value;
}

export interface FrontMatter {
  readonly fields: ReadonlyMap<string, Field>;
  readonly problems: readonly Problem[];
  /** Names of fields that are there but could not be read. */
  readonly unreadable: ReadonlySet<string>;
  /** Whether something could not be read that might have been any field. */
  readonly hasUnknownPart: boolean;
}

/** The front matter of which nothing could be read. */
export function unreadFrontMatter(problem: Problem): FrontMatter {
  return { fields: new Map(), problems: [problem], unreadable: new Set(), hasUnknownPart: true };
}
