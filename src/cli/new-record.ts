import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Clock } from "../clock.ts";
import { thereAlready, writeNewFiles } from "../disk/new-files.ts";
import type { Portfolio } from "../domain/portfolio.ts";
import { isError, type Problem } from "../domain/problem.ts";
import { buildPortfolio } from "../portfolio.ts";
import type { Sources } from "../records/sources.ts";
import { Refusal } from "../refusal.ts";
import { printable } from "../report/printable.ts";
import { type CommonOptions, clockOf, openPortfolio, recordsFolder } from "./common-options.ts";
import type { ExitCode, World } from "./world.ts";

/** A record that is about to be written. */
export interface NewRecord {
  /** Its path from the records folder. */
  readonly path: string;
  readonly text: string;
}

/** What is wrong with a record that is not there yet, held against those that are. */
export function faultsOf(
  { path, text }: NewRecord,
  sources: Sources,
  clock: Clock,
): readonly Problem[] {
  const file = `${sources.folder}/${path}`;
  const texts = new Map([...sources.texts, [file, text]]);
  const { problems } = buildPortfolio({ ...sources, texts }, clock);
  return problems.filter((problem) => problem.place.file === file && isError(problem));
}

/** The options of every command that writes a new record. */
export interface NewRecordOptions extends CommonOptions {
  readonly edit?: boolean;
}

/** Where a new record goes, what it is held against, and whether it is then opened. */
export interface Destination {
  readonly portfolio: Portfolio;
  /** The records folder. */
  readonly records: string;
  readonly sources: Sources;
  readonly clock: Clock;
  /** The command of an editor to open it with. */
  readonly editor: string | undefined;
}

/** Reads the records that are there; an editor that is wanted and not named is refused before anything is written. */
export function destinationFor(options: NewRecordOptions, world: World): Destination {
  const records = recordsFolder(options);
  const editor = options.edit ? editorIn(world) : undefined;
  const clock = clockOf(options, world);
  const { portfolio, sources } = openPortfolio(options, world);
  return { portfolio, records, sources, clock, editor };
}

/** Questions as comments, which neither show nor count as a reflection. */
export function asComments(prompts: readonly string[]): string {
  return prompts.map((prompt) => `<!-- ${prompt} -->`).join("\n\n");
}

/** Writes a record that has no fault, never over one that is there, and says where it is. */
export function writeNew(record: NewRecord, to: Destination, world: World): ExitCode {
  const file = join(to.records, record.path);
  if (existsSync(file)) throw thereAlready(file);
  const faults = faultsOf(record, to.sources, to.clock);
  if (faults.length > 0) {
    for (const { message, hint } of faults)
      world.writeError(`cpd: ${printable(`${message}. ${hint}`)}\n`);
    return 2;
  }
  writeNewFiles(to.records, new Map([[record.path, record.text]]));
  world.write(`${printable(file)}\n`);
  if (to.editor !== undefined) edit(file, to.editor);
  return 0;
}

/** The editor that the environment names; a refusal when it names none. */
function editorIn({ environment }: World): string {
  const editor = environment["VISUAL"] || environment["EDITOR"];
  if (editor) return editor;
  throw new Refusal("no editor is named: set EDITOR, for example to nano or to code --wait");
}

function edit(file: string, editor: string): void {
  const [program = "", ...args] = editor.split(" ").filter(Boolean);
  const { status } = spawnSync(program, [...args, file], { stdio: "inherit" });
  if (status !== 0)
    throw new Refusal(`${editor} did not open ${file}, which is written all the same`);
}
