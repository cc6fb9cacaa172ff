import type { Command } from "commander";
import { yearOf } from "../domain/calendar-date.ts";
import type { Portfolio } from "../domain/portfolio.ts";
import { yearFields } from "../records/parse-year.ts";
import { writeRecord } from "../records/write-record.ts";
import { withCommonOptions } from "./common-options.ts";
import { addFieldOptions, fieldsToWrite, givenFields, optionsOf } from "./new-fields.ts";
import { asComments, destinationFor, type NewRecordOptions, writeNew } from "./new-record.ts";
import type { ExitCode, World } from "./world.ts";
import { parseYear } from "./years.ts";

const help: Readonly<Record<Exclude<keyof typeof yearFields, "periods">, string>> = {
  status: "active or not-active",
  reason:
    "why you are not active: retired, parental-leave, long-term-illness, unemployed, not-in-engineering or other",
  role: "what you do, in one line; that of the year before unless you say otherwise",
  sector: "in which field, in one line; that of the year before unless you say otherwise",
  "shortfall-reason": "why the hours fell short, in your words",
  declared: "the day on which you declare the record true and complete",
  audience: "public, reviewer or private",
  institution: "where it differs from your profile",
  "membership-number": "where it differs from your profile",
  grade: "where it differs from your profile",
  registration: "CEng, IEng, EngTech or none, where it differs from your profile",
  scheme: "where it differs from your profile",
};

const prompts = [
  "How did the year go against what you had planned?",
  "What was it worth, and what is left for the next one?",
];

/** Makes `cpd new year` write the file of a year. */
export function addNewYear(command: Command, world: World, end: (code: ExitCode) => void): void {
  withCommonOptions(command)
    .description("Write the file of a year, with your role and sector of the year before")
    .argument("[year]", "this year unless another is named", parseYear);
  addFieldOptions(command, yearFields, help);
  command
    .option("--edit", "open the file in your editor")
    .action((year: number | undefined) => end(newYear(year, optionsOf(command), world)));
}

function newYear(asked: number | undefined, options: NewRecordOptions, world: World): ExitCode {
  const to = destinationFor(options, world);
  const year = asked ?? yearOf(to.portfolio.today);
  const given = givenFields(
    { ...before(year, to.portfolio), status: "active", ...options },
    yearFields,
  );
  const body = asComments(prompts);
  const text = writeRecord(fieldsToWrite(given, yearFields), body);
  return writeNew({ path: `years/${year}.md`, text }, to, world);
}

/** What rarely changes from year to year. */
function before(year: number, { years }: Portfolio) {
  const last = years.findLast((one) => one.year < year && one.file !== undefined);
  return { role: last?.role, sector: last?.sector };
}
