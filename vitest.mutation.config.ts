import { defineConfig } from "vitest/config";

/**
 * The tests that mutants are put to, below the folder that Stryker names: those
 * of what is mutated, and of the portfolio that is made of it. Those that measure
 * growth, or go through many days, take longer than all the others, and every
 * mutant that lives would wait for them.
 */
export default defineConfig({
  test: {
    include: ["**/*.test.ts"],
    exclude: [
      "**/{assets,browser,cli,disk,eleventy,formats,package,return,site,views}/**",
      "**/{any-day,architecture,documents,hostile}.test.ts",
    ],
    globalSetup: "test/support/temporary-run.ts",
    testTimeout: 120_000,
  },
});
