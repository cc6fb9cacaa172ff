import { env, stderr } from "node:process";
import { clockFrom } from "./src/clock.ts";
import { configureSite } from "./src/eleventy/configure.ts";
import { reportText } from "./src/report/report-text.ts";

const clock = clockFrom(undefined, env["SOURCE_DATE_EPOCH"]);
if (!clock) throw new Error("SOURCE_DATE_EPOCH is not a number of seconds");

export default configureSite(
  {
    records: "records",
    clock,
    pathPrefix: "/",
    report: (problems, texts) => stderr.write(reportText(problems, texts)),
  },
  { input: "templates", output: "_site" },
);
