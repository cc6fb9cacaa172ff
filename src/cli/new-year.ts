import type { Command } from "commander";
import { narrower } from "../domain/audience.ts";
import { yearOf } from "../domain/calendar-date.ts";
import type { Portfolio } from "../domain/portfolio.ts";
import { latestWritten, yearAmong } from "../domain/year.ts";
import { yearFields } from "../records/parse-year.ts";
import { writeRecord } from "../records/write-record.ts";
import { withCommonOptions } from "./common-options.ts";
import { addFieldOptions, fieldsToWrite, givenFields, optionsOf } from "./new-fields.ts";
import { asComments, destinationFor, type NewRecordOptions, writeNew } from "./new-record.ts";
import type { ExitCode, World } from "./world.ts";
import { parseYear } from "./years.ts";

const help: Readonly<Record<Exclude<keyof typeof yearFields, "periods">, string>> = {
  status: "active or not-active; what holds of the year without a file unless you say otherwise",
  reason:
    "why you are not active: retired, parental-leave, long-term-illness, unemployed, not-in-engineering or other",
  role: "what you do, in one line; that of the year before unless you say otherwise",
  sector: "in which field, in one line; that of the year before unless you say otherwise",
  "shortfall-reason": "why the hours fell short, in your words",
  declared: "the day on which you declare the record true and complete",
  audience: "public, reviewer or private; no wider than that of what is taken from the year before",
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

interface NewYearOptions extends NewRecordOptions {
  readonly status?: string;
  readonly role?: string;
  readonly sector?: string;
}

function newYear(asked: number | undefined, options: NewYearOptions, world: World): ExitCode {
  const to = destinationFor(options, world);
  const year = asked ?? yearOf(to.portfolio.today);
  const given = givenFields({ ...unlessSaid(year, to.portfolio, options), ...options }, yearFields);
  const body = asComments(prompts);
  const text = writeRecord(fieldsToWrite(given, yearFields), body);
  return writeNew({ path: `years/${year}.md`, text }, to, world);
}

/**
 * What holds of a year without a file, and what rarely changes from year to
 * year. Whoever was not told of either is not told of it by the file.
 */
function unlessSaid(year: number, { years, profile }: Portfolio, options: NewYearOptions) {
  const { defaultAudience } = profile;
  const before = latestWritten(years, year);
  const unwritten = yearAmong(years, year, defaultAudience);
  const [{ status, reason }] = unwritten.periods;
  const isOfStatus = (options.status ?? status) === status;
  const role = options.role ?? before?.role;
  const sector = options.sector ?? before?.sector;
  const isTakenOn = role !== options.role || sector !== options.sector;
  const audience = narrower(
    isOfStatus ? unwritten.audience : defaultAudience,
    before && isTakenOn ? before.audience : defaultAudience,
  );
  return {
    status,
    reason: isOfStatus ? reason : undefined,
    role,
    sector,
    audience: audience === defaultAudience ? undefined : audience,
  };
}
