import type { Command } from "commander";
import { addNewActivity } from "./new-activity.ts";
import { addNewObjective } from "./new-objective.ts";
import { addNewYear } from "./new-year.ts";
import type { ExitCode, World } from "./world.ts";

/** Adds `cpd new`, which writes a valid record to go on with. */
export function addNew(program: Command, world: World, end: (code: ExitCode) => void): void {
  const command = program
    .command("new")
    .enablePositionalOptions()
    .description("Write the record of an activity, with questions to help you reflect");
  addNewActivity(command, world, end);
  addNewObjective(command.command("objective"), world, end);
  addNewYear(command.command("year"), world, end);
}
