import type { Command } from "commander";
import { isDated } from "../domain/activity.ts";
import { yearOf } from "../domain/calendar-date.ts";
import type { Portfolio } from "../domain/portfolio.ts";
import { activityFields } from "../records/parse-activity.ts";
import { slugOfTitle } from "../records/slug.ts";
import { writeRecord } from "../records/write-record.ts";
import { Refusal } from "../refusal.ts";
import { defaultScheme } from "../schemes/schemes.ts";
import { askForActivity } from "./ask-for-activity.ts";
import { withCommonOptions } from "./common-options.ts";
import { addFieldOptions, fieldsToWrite, type Given, givenFields } from "./new-fields.ts";
import {
  asComments,
  destinationFor,
  faultsOf,
  type NewRecord,
  type NewRecordOptions,
  writeNew,
} from "./new-record.ts";
import type { ExitCode, World } from "./world.ts";

interface NewOptions extends NewRecordOptions {
  readonly reflection?: string;
}

const table = activityFields(defaultScheme);

const help: Readonly<Record<keyof typeof table, string>> = {
  title: "what it was, in one line; the same as the argument",
  category: `one of ${defaultScheme.categories.map(({ code }) => code).join(", ")}`,
  date: "the day it took place or ended; today unless another is named",
  hours: "how long you learnt, such as 1.5, 90m or 1h 30m",
  start: "the first day, when it took several",
  status: "done, planned or draft",
  summary: "one line on what it was",
  provider: "who offered it",
  location: "where it was",
  url: "its address on the web",
  skills: "technical, soft, or both with a comma",
  competences: "codes of UK-SPEC, such as A1, D2",
  objectives: "ids of your objectives that it served",
  tags: "words to find it by",
  evidence: "files below your records folder, or links",
  audience: "public, reviewer or private",
  highlight: "one to show first in the return",
};

/** Makes `cpd new` write the record of an activity. */
export function addNewActivity(
  command: Command,
  world: World,
  end: (code: ExitCode) => void,
): Command {
  withCommonOptions(command).argument("[title]", "what it was, in one line");
  addFieldOptions(command, table, help);
  return command
    .option("--reflection <text>", "what you learnt and how you use it; you may write it later")
    .option("--edit", "open the record in your editor")
    .action(async (title: string | undefined, options: NewOptions) =>
      end(await newActivity(title, options, world)),
    );
}

async function newActivity(
  title: string | undefined,
  options: NewOptions,
  world: World,
): Promise<ExitCode> {
  const to = destinationFor(options, world);
  const { portfolio, sources, clock } = to;
  const given = givenFields(title === undefined ? options : { ...options, title }, table);
  const faultOf = (name: string, text: string) =>
    faultsOf(recordOf(new Map([[name, text]]), "", portfolio), sources, clock)
      .filter(({ code }) => code !== "field-missing")
      .map(({ message, hint }) => `${message}. ${hint}`)[0];
  const all = world.ask ? await askForActivity(world.ask, given, portfolio, faultOf) : given;
  refuseIncomplete(all);
  return writeNew(recordOf(all, options.reflection ?? "", portfolio), to, world);
}

function refuseIncomplete(given: Given): void {
  const status = given.get("status") ?? "done";
  const needed = status === "draft" ? ["title"] : ["title", "category"];
  const missing = [...needed, ...(status === "done" ? ["hours"] : [])].filter(
    (name) => !given.has(name),
  );
  if (missing.length === 0) return;
  const named = missing.map((name) => (name === "title" ? "a title" : `--${name}`)).join(" and ");
  throw new Refusal(
    `cpd new needs ${named}: add ${missing.length === 1 ? "it" : "them"}, or --status draft and a title to go on later`,
  );
}

/** The record with its file's name, in which questions stand for the reflection until it is written. */
function recordOf(given: Given, reflection: string, portfolio: Portfolio): NewRecord {
  const date = given.get("date") ?? portfolio.today;
  const fields = fieldsToWrite(new Map([...given, ["date", date]]), table);
  const body = reflection.trim() || promptsFor(given.get("category"), portfolio);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(date);
  const day = isDay ? date : portfolio.today;
  const name = freeName(day, slugOfTitle(given.get("title") ?? ""), portfolio);
  return { path: `activities/${day.slice(0, 4)}/${name}.md`, text: writeRecord(fields, body) };
}

function promptsFor(category: string | undefined, { scheme }: Portfolio): string {
  const found = scheme.categories.find(({ code, name, alsoCalled }) =>
    [code, name, ...alsoCalled].some((word) => word.toLowerCase() === category?.toLowerCase()),
  );
  const prompts = found?.prompts ?? [
    "What did you learn?",
    "What do you do differently because of it?",
  ];
  return asComments(prompts);
}

/** The day and the title, with a number behind where another record of the year is called so. */
function freeName(day: string, slug: string, { activities }: Portfolio): string {
  const year = Number(day.slice(0, 4));
  const taken = new Set(
    activities.filter((one) => !isDated(one) || yearOf(one.date) === year).map((one) => one.slug),
  );
  let free = slug;
  for (let copy = 2; taken.has(free); copy += 1) free = `${slug}-${copy}`;
  return `${day}-${free}`;
}
