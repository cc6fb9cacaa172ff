import { Argument, type Command } from "commander";
import { type RecordKind, recordKinds, recordSchema } from "../records/record-schema.ts";
import { printableJson } from "../report/printable.ts";
import { withCommonOptions } from "./common-options.ts";
import type { ExitCode, World } from "./world.ts";

/** Adds `cpd schema`, which gives editors and other programs the form of front matter. */
export function addSchema(program: Command, world: World, end: (code: ExitCode) => void): void {
  withCommonOptions(program.command("schema"))
    .description("Write the JSON Schema of a record's front matter, for editors")
    .addArgument(
      new Argument("[kind]", "the kind of record").choices(recordKinds).default("activity"),
    )
    .action((kind: RecordKind) => {
      world.write(printableJson(recordSchema(kind)));
      end(0);
    });
}
