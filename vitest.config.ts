import { defineConfig } from "vitest/config";
import { closingLine } from "./test/support/closing-line.ts";

/** What drives a browser. */
const browser = ["test/browser/**", "test/return/{pdf,print-pdf}.test.ts"];

/** What builds a site, packs the package or starts a process. */
const built = [
  "test/site/**",
  "test/package/**",
  "test/eleventy/**",
  "test/return/**",
  "test/cli/{build,init,serve,main}.test.ts",
  "test/disk/{full-disk,killed}.test.ts",
];

const tests = ["test/**/*.test.{ts,tsx}"];
const within = (folders: readonly string[]) =>
  folders.map((path) => path.replace(/\*\*$/, "**/*.test.{ts,tsx}"));

export default defineConfig({
  test: {
    globalSetup: "test/support/temporary-run.ts",
    reporters: ["default", closingLine],
    snapshotFormat: { escapeString: false },
    // Modules are loaded once for all files of a worker: none of ours keeps anything of a test.
    isolate: false,
    // Much of what a worker does is to wait for processes that it has started.
    maxWorkers: "100%",
    // Enough on the busiest machine: it ends what hangs, and fails nothing that is slow.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: { name: "unit", include: tests, exclude: [...built, ...browser] },
      },
      { extends: true, test: { name: "built", include: within(built), exclude: browser } },
      {
        extends: true,
        test: {
          name: "browser",
          include: within(browser),
          globalSetup: ["test/support/temporary-run.ts", "test/support/unpacked-browser.ts"],
        },
      },
    ],
    coverage: {
      provider: "v8",
      include: ["src/{domain,markdown,records,report,views}/**"],
      reporter: [["text", { skipFull: true }]],
      thresholds: { lines: 100, branches: 100 },
    },
  },
});
