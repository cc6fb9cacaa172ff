/**
 * How many slips lead from one beginning of a word to the beginnings of another, from
 * those that are shorter to those that are longer by as many letters as matter.
 */
type Row = readonly number[];

/**
 * How many slips lead from one word to another: a letter left out, put in, or
 * struck in place of another, or two neighbours changed about. `undefined` when
 * they are more than `most`.
 *
 * @see https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance "optimal string alignment"
 */
export function distance(from: string, to: string, most: number): number | undefined {
  const longer = to.length - from.length;
  if (Math.abs(longer) > most) return undefined;
  let beforeLast: Row = [];
  let last: Row = Array.from({ length: 2 * most + 1 }, (_, index) =>
    index < most ? tooMany : index - most,
  );
  for (let length = 1; length <= from.length; length += 1) {
    const row = nextRow(beforeLast, last, from, to, length);
    if (Math.min(...row) > most) return undefined;
    [beforeLast, last] = [last, row];
  }
  const slips = at(last, longer + most);
  return slips <= most ? slips : undefined;
}

const tooMany = 1000;

function nextRow(beforeLast: Row, last: Row, from: string, to: string, length: number): Row {
  const shortest = length - (last.length - 1) / 2;
  const letter = from.charCodeAt(length - 1);
  const row: number[] = [];
  let shorter = tooMany;
  for (let index = 0; index < last.length; index += 1) {
    const there = to.charCodeAt(shortest + index - 1);
    const isSwapped =
      letter === to.charCodeAt(shortest + index - 2) && there === from.charCodeAt(length - 2);
    shorter = Math.min(
      at(last, index + 1) + 1,
      shorter + 1,
      at(last, index) + (letter === there ? 0 : 1),
      isSwapped ? at(beforeLast, index) + 1 : tooMany,
    );
    row.push(shorter);
  }
  return row;
}

function at(row: Row, index: number): number {
  return row[index] ?? tooMany;
}
