import { readFileSync, statSync } from "node:fs";
import { basename, extname } from "node:path";
import { type Command, Option } from "commander";
import { type DateFormat, dateFormats } from "../formats/log-values.ts";
import { Refusal } from "../refusal.ts";
import { printable } from "../report/printable.ts";
import {
  type CommonOptions,
  clockOf,
  openPortfolio,
  recordsFolder,
  withCommonOptions,
} from "./common-options.ts";
import { candidatesOfExport, candidatesOfLog } from "./import-candidates.ts";
import { type Candidate, settle, writeAll } from "./import-records.ts";
import type { ExitCode, World } from "./world.ts";

interface ImportOptions extends CommonOptions {
  readonly mapping?: string;
  readonly dateFormat?: DateFormat;
  readonly dryRun?: boolean;
}

/** Adds `cpd import`, which makes records of a log that was kept elsewhere. */
export function addImport(program: Command, world: World, end: (code: ExitCode) => void): void {
  withCommonOptions(program.command("import"))
    .description("Make draft records of a log kept in CSV or XLSX, or bring an export back")
    .argument("<file>", "a .csv, .tsv or .xlsx file, or the .json of an export")
    .option("--dry-run", "only say what each row would become")
    .option(
      "--mapping <file>",
      "a file that says which column is which: lines such as Topic: title",
    )
    .addOption(
      new Option("--date-format <format>", "how the log writes days such as 03/02/2026").choices([
        ...dateFormats,
      ]),
    )
    .action(async (file: string, options: ImportOptions) =>
      end(await importFile(file, options, world)),
    );
}

async function importFile(file: string, options: ImportOptions, world: World): Promise<ExitCode> {
  const records = recordsFolder(options);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    throw new Refusal(`there is no file ${file} to import`);
  }
  const clock = clockOf(options, world);
  const { portfolio, sources } = openPortfolio(options, world);
  const { dateFormat, mapping } = options;
  const candidates =
    extname(file).toLowerCase() === ".json"
      ? candidatesOfExport(file, readFileSync(file, "utf8"))
      : await candidatesOfLog(file, { portfolio, sources, dateFormat, mapping });
  const settled = settle(candidates, { portfolio, sources, clock });
  const { written, already, left } = settled;
  for (const { line, faults } of left) {
    for (const fault of faults) world.writeError(`${place(file, line)}: ${printable(fault)}\n`);
  }
  if (!options.dryRun) writeAll(written, records);
  for (const { line, path, about } of written) {
    world.write(`${place(file, line)}: ${printable(`${path}: ${about}`)}\n`);
  }
  const verb = options.dryRun ? "would be written" : "written";
  world.writeError(
    `${count(written)} ${verb}, ${already.length} there already, ${left.length} left out.\n`,
  );
  return left.length > 0 ? 1 : 0;
}

/** The way editors and other programs name a line; records of an export have none. */
function place(file: string, line: number | undefined): string {
  return printable(line === undefined ? basename(file) : `${basename(file)}:${line}`);
}

function count(written: readonly Candidate[]): string {
  return written.length === 1 ? "1 record" : `${written.length} records`;
}
