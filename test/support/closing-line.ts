import type { Reporter, TestModule } from "vitest/node";

/** Ends every run with one line that counts the tests by how they ended. */
export const closingLine: Reporter = {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state !== "pending") counts[state] += 1;
      }
    }
    const { passed, failed, skipped } = counts;
    const line = `${passed} passed, ${failed} failed, ${skipped} skipped`;
    // The table of coverage is printed after the run has ended.
    process.once("exit", () => process.stdout.write(`\n${line}\n`));
  },
};
