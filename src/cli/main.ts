import { Command, CommanderError } from "commander";
import { formatDiskFault, isDiskFault } from "../disk/disk-fault.ts";
import { Refusal } from "../refusal.ts";
import { printable } from "../report/printable.ts";
import { addBuild } from "./build.ts";
import { addCheck } from "./check.ts";
import { addExport } from "./export.ts";
import { addImport } from "./import.ts";
import { addInit } from "./init.ts";
import { addNew } from "./new.ts";
import { addReturn } from "./return.ts";
import { addReview } from "./review.ts";
import { addSchema } from "./schema.ts";
import { addServe } from "./serve.ts";
import { addTotals } from "./totals.ts";
import { addVerify } from "./verify.ts";
import type { ExitCode, World } from "./world.ts";

/** Runs the command that the arguments name, and gives the exit code. A fault of ours is thrown. */
export async function main(world: World): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = programFor(world, (end) => {
    code = end;
  });
  try {
    await program.parseAsync(world.args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const refusal = refusalIn(error);
    if (refusal === undefined) throw error;
    world.writeError(`cpd: ${printable(refusal)}\n`);
    return 2;
  }
}

function programFor(world: World, end: (code: ExitCode) => void): Command {
  const program = new Command("cpd")
    .description("Keep your CPD as plain files: check them, add up the hours, publish a portfolio.")
    .usage("<command> [options]")
    .configureOutput({
      writeOut: world.write,
      writeErr: world.writeError,
      outputError: (text, write) => write(complaint(text)),
    })
    .exitOverride()
    .enablePositionalOptions()
    .showSuggestionAfterError()
    .showHelpAfterError("(add --help for what can be asked)")
    .addHelpText(
      "after",
      `
A record is a Markdown file in records/activities/, one for each activity.

Examples:
  cpd new "A lecture" --category events --hours 1.5
  cpd check             what is wrong with the records, and where
  cpd totals 2025       the hours of one year
  cpd review 2025       what that year still lacks, and what a reviewer may ask
  cpd build             the site, in _site/
  cpd serve             the same as you write, for you alone
  cpd return 2025       what a reviewer is sent, in returns/2025/
  cpd export            all records as data, private ones too

Exit codes: 0 fine, 1 errors in the records, 2 anything else.`,
    );
  addInit(program, world, end);
  addNew(program, world, end);
  addCheck(program, world, end);
  addTotals(program, world, end);
  addReview(program, world, end);
  addBuild(program, world, end);
  addServe(program, world, end);
  addReturn(program, world, end);
  addVerify(program, world, end);
  addExport(program, world, end);
  addImport(program, world, end);
  addSchema(program, world, end);
  return program;
}

/** Commander's words on misuse, signed as our own are; they quote what was typed. */
function complaint(text: string): string {
  const lines = text.replace(/^error: /, "cpd: ").split("\n");
  return lines.map(printable).join("\n");
}

/** What the machine said no to, in words; `undefined` for a fault that is none of its. */
function refusalIn(error: unknown): string | undefined {
  if (error instanceof Refusal) return error.message;
  return isDiskFault(error) ? formatDiskFault(error) : undefined;
}
