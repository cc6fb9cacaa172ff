import type { Command } from "commander";
import { objectiveFields } from "../records/parse-objective.ts";
import { slugOfTitle } from "../records/slug.ts";
import { writeRecord } from "../records/write-record.ts";
import { Refusal } from "../refusal.ts";
import { withCommonOptions } from "./common-options.ts";
import { addFieldOptions, fieldsToWrite, givenFields, optionsOf } from "./new-fields.ts";
import { asComments, destinationFor, type NewRecordOptions, writeNew } from "./new-record.ts";
import type { ExitCode, World } from "./world.ts";

const { title: _title, ...table } = objectiveFields;

const help: Readonly<Record<keyof typeof table, string>> = {
  set: "the day you set it; today unless another is named",
  due: "the day by which you want to have done it",
  status: "open, in-progress, achieved or dropped",
  closed: "the day it was achieved or dropped",
  competences: "codes of UK-SPEC that it is about, such as A1, D2",
  audience: "public, reviewer or private",
};

const prompts = [
  "What will you be able to do that you cannot do now?",
  "Which steps lead there?",
  "Once it is closed: what came of it?",
];

/** Makes `cpd new objective` write the record of an objective. */
export function addNewObjective(
  command: Command,
  world: World,
  end: (code: ExitCode) => void,
): void {
  withCommonOptions(command)
    .description("Write the record of an objective")
    .argument("<title>", "what you want to learn, in one line");
  addFieldOptions(command, table, help);
  command
    .option("--edit", "open the record in your editor")
    .action((title: string) => end(newObjective(title, optionsOf(command), world)));
}

function newObjective(title: string, options: NewRecordOptions, world: World): ExitCode {
  const to = destinationFor(options, world);
  const given = givenFields({ ...options, title }, objectiveFields);
  if (!given.has("title")) throw new Refusal("cpd new objective needs a title");
  if (!given.has("set")) given.set("set", to.portfolio.today);
  const body = asComments(prompts);
  const text = writeRecord(fieldsToWrite(given, objectiveFields), body);
  const path = `objectives/${slugOfTitle(title)}.md`;
  return writeNew({ path, text }, to, world);
}
