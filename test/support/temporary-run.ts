import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Where everything is written that a run of the tests writes to disk. */
    temporaryFolder: string;
  }
}

/** Makes the folder of a run before its first test, and clears it away after the last. */
export function setup(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "cpd-test-"));
  project.provide("temporaryFolder", folder);
  // It may take long, and what waits for the workers to end must not wait for it.
  return () => rm(folder, { recursive: true, force: true });
}
