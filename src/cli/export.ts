import { type Command, Option } from "commander";
import { exportCsv } from "../formats/export-csv.ts";
import { exportData } from "../formats/export-json.ts";
import { ownFields } from "../records/own-fields.ts";
import { printableJson } from "../report/printable.ts";
import { type CommonOptions, openSoundRecords, withCommonOptions } from "./common-options.ts";
import type { ExitCode, World } from "./world.ts";

interface ExportOptions extends CommonOptions {
  readonly format: "json" | "csv";
}

/** Adds `cpd export`, which gives all records, the private ones too, as data. */
export function addExport(program: Command, world: World, end: (code: ExitCode) => void): void {
  withCommonOptions(program.command("export"))
    .description("Write all records, private ones and drafts too, as data")
    .addOption(
      new Option("--format <format>", "everything as JSON, or the activities for a spreadsheet")
        .choices(["json", "csv"])
        .default("json"),
    )
    .action((options: ExportOptions) => end(exportRecords(options, world)));
}

function exportRecords(options: ExportOptions, world: World): ExitCode {
  const open = openSoundRecords(options, world);
  if (!open) return 1;
  const { written, sources } = open;
  const ownOf = (file: string) => ownFields(sources.texts.get(file) ?? "", file);
  world.write(
    options.format === "csv"
      ? exportCsv(written.activities, ownOf)
      : printableJson(exportData(written, ownOf)),
  );
  return 0;
}
