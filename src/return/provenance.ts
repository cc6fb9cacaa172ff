import type { Provenance } from "../formats/return-json.ts";
import { program } from "../program.ts";
import { recordsCommit } from "./records-commit.ts";

/** By what, and from which state of a folder of records, a return is made now. */
export function provenanceOf(records: string): Provenance {
  return { program, records: recordsCommit(records) ?? null };
}
