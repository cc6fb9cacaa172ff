import { isWithin, realPath } from "../places.ts";
import { Refusal } from "../refusal.ts";

/** Refuses to write among the records, where it would be read as one, and around them, where it would replace them. */
export function refuseOverlap(output: string, records: string): void {
  const written = realPath(output);
  const source = realPath(records);
  if (isWithin(written, source)) {
    throw new Refusal(`${output} lies inside the records: name another folder with --output`);
  }
  if (isWithin(source, written)) {
    throw new Refusal(`${output} holds the records: name another folder with --output`);
  }
}
