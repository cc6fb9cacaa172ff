import { createRequire } from "node:module";
import type { Provenance } from "../formats/return-json.ts";
import { recordsCommit } from "./records-commit.ts";

/** By what, and from which state of a folder of records, a return is made now. */
export function provenanceOf(records: string): Provenance {
  // By the package's own name, so that it is found from the source and from an installed package.
  const { name, version } = createRequire(import.meta.url)("cpd-portfolio/package.json");
  return { program: { name, version }, records: recordsCommit(records) ?? null };
}
