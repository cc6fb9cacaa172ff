import { defineConfig } from "vitest/config";
import { closingLine } from "./test/support/closing-line.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    reporters: ["default", closingLine],
    snapshotFormat: { escapeString: false },
    coverage: {
      provider: "v8",
      include: ["src/{domain,records,report,views}/**"],
      reporter: [["text", { skipFull: true }]],
      thresholds: { lines: 100, branches: 100 },
    },
  },
});
