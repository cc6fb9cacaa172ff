import type { FieldRule } from "./field-rules.ts";
import type { Value } from "./values.ts";

/** A field with one value. */
export interface One<T> {
  readonly shape: "one";
  readonly rule: FieldRule<T>;
}

/** A field with any number of values. */
export interface Many<T> {
  readonly shape: "many";
  readonly rule: FieldRule<T>;
}

/** A field whose values are maps, which its own reader takes apart. */
export interface Maps {
  readonly shape: "maps";
}

/** The fields a kind of record has. */
export type FieldTable = Readonly<Record<string, One<unknown> | Many<unknown> | Maps>>;

export const one = <T>(rule: FieldRule<T>): One<T> => ({ shape: "one", rule });
export const many = <T>(rule: FieldRule<T>): Many<T> => ({ shape: "many", rule });
export const maps: Maps = { shape: "maps" };

/** What was read: `undefined` and empty lists for fields that are absent or wrong. */
export type Values<Table extends FieldTable> = {
  readonly [Name in keyof Table]: Table[Name] extends One<infer T>
    ? T | undefined
    : Table[Name] extends Many<infer T>
      ? readonly T[]
      : readonly Value[];
};

/** Whether a field takes one text, a list of them, or maps. */
export type Shape = FieldTable[string]["shape"];

/** Says what the field of a name takes; nothing of a name that the table does not have. */
export function shapeIn(table: FieldTable): (name: string) => Shape | undefined {
  return (name) => (Object.hasOwn(table, name) ? table[name]?.shape : undefined);
}
