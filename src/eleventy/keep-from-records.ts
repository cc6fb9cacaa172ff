import { rmdirSync, rmSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { isWithin, realPath } from "../places.ts";
import { Refusal } from "../refusal.ts";
import type {
  BuiltSite,
  CopiedFiles,
  Directories,
  EleventyConfig,
  SettledConfig,
} from "./eleventy-config.ts";
import { guardCopies, leadsTo, startOf } from "./guarded-copies.ts";
import { type Survey, survey } from "./survey.ts";

/** What stands between Eleventy and the records. */
export interface Guard {
  /** Throws a `Refusal` where Eleventy would come to the records; to be called before it reads anything. */
  readonly refuse: () => void;
  /** Takes away what of the records was written all the same. */
  readonly takeBack: (built: BuiltSite) => void;
  /** Throws a `Refusal` when something was taken away. */
  readonly tell: () => void;
  /** The files that the site's own copying has written. */
  readonly copies: () => readonly string[];
  /** Links to single files in the input folder, and where each is copied to. */
  readonly linkedFiles: () => ReadonlyMap<string, string>;
}

/**
 * Keeps Eleventy itself from the records, whatever folders it is told to read:
 * they are no templates, no data and no files to copy, and nothing in one runs.
 * The same holds for sites and returns that were made of them.
 */
export function keepFromRecords(config: EleventyConfig, records: string): Guard {
  let state = emptyState(records);

  config.on("eleventy.config", (settled) => {
    state = emptyState(records);
    // Eleventy would show an error from here with all its trace.
    state.refusal = refusalIn(() => settle(config, settled, state));
  });
  config.on("eleventy.passthrough", (copied) => takeBackCopies(copied, state));
  return {
    refuse: () => {
      if (state.refusal) throw state.refusal;
    },
    takeBack: ({ results }) => {
      const pages = new Map(results.map(({ inputPath, outputPath }) => [inputPath, outputPath]));
      for (const [template, page] of pages) {
        if (leadsTo(state.guarded, template)) takeBack(template, page, state);
      }
      for (const path of state.leftOut) clearWay(placeOf(path, state), state.output);
    },
    tell: () => {
      const [first] = state.takenBack;
      if (first !== undefined) {
        throw new Refusal(
          `${first} lies with the records, and would have been published: take it out of what your site makes or copies`,
        );
      }
    },
    copies: () => state.copies,
    linkedFiles: () => new Map(state.linkedFiles.map((path) => [path, placeOf(path, state)])),
  };
}

/** What one build has come upon. */
interface State {
  readonly root: string;
  guarded: readonly string[];
  input: string;
  output: string;
  refusal: Refusal | undefined;
  /** What the site's own copying has passed over. */
  readonly leftOut: Set<string>;
  /** What was written of the records, and is gone again. */
  readonly takenBack: string[];
  copies: readonly string[];
  linkedFiles: readonly string[];
}

function emptyState(records: string): State {
  const root = realPath(records);
  return {
    root,
    guarded: [root],
    input: ".",
    output: ".",
    refusal: undefined,
    leftOut: new Set(),
    takenBack: [],
    copies: [],
    linkedFiles: [],
  };
}

/** Has Eleventy leave the records out, or throws a `Refusal`. */
function settle(config: EleventyConfig, settled: SettledConfig, state: State): void {
  const { directories } = settled;
  const { output, inputGlob } = directories;
  const input = inputGlob === undefined ? directories.input : startOf(inputGlob);
  Object.assign(state, { input, output });
  refuseFolders(directories, state.root);
  const found = survey(input, state.root, realPath(output));
  for (const path of found.unread) {
    for (const pattern of patternsOf(path)) config.ignores.add(pattern);
  }
  refuseLinks(found.links);
  refuseData(survey(directories.data, state.root, realPath(output)));
  state.linkedFiles = found.files;
  const left = guardCopies(settled.getConfig(), {
    records: state.root,
    output: realPath(output),
    onLeftOut: (path) => state.leftOut.add(path),
  });
  state.guarded = [...found.guarded, ...left];
}

/** Refuses folders of Eleventy's that are the records, or in them; the output may not hold them either. */
function refuseFolders(directories: Directories, root: string): void {
  const { input, inputFile = input, data, includes, layouts = includes, output } = directories;
  const inside = [inputFile, data, includes, layouts, output].find((path) =>
    isWithin(realPath(path), root),
  );
  if (inside !== undefined) {
    throw new Refusal(`${inside} lies with the records, which are no part of a site: name another`);
  }
  const around = [output, data].find((path) => isWithin(root, realPath(path)));
  if (around !== undefined) {
    throw new Refusal(`${around} holds the records: name another folder in dir.output or dir.data`);
  }
}

function refuseLinks([link]: Survey["links"]): void {
  if (link === undefined) return;
  throw new Refusal(`the link ${link} leads to the records: take it away, or name another input`);
}

/** Every file of the data folder is read, and run. */
function refuseData({ unread, links }: Survey): void {
  const [way] = [...unread, ...links];
  if (way === undefined) return;
  throw new Refusal(`the data folder leads to the records at ${way}: take that out of it`);
}

/** Patterns for a path and all below it. */
function patternsOf(path: string): readonly string[] {
  // A pattern that begins so is taken as it is, where another is made a path from here.
  const whole = `**${patternFor(resolve(path))}`;
  const fromHere = patternFor(relative(".", path));
  return [whole, `${whole}/**`, fromHere, `${fromHere}/**`];
}

/**
 * A pattern that matches a path. A mark that means something in patterns stands
 * for any one letter, since not all that read them know how to escape it.
 */
export function patternFor(path: string): string {
  return path
    .split(sep)
    .join("/")
    .replace(/[!-,:-@[-^`{-~]/g, "?");
}

function takeBackCopies({ map }: CopiedFiles, state: State): void {
  const copies = new Map<string, string>();
  for (const [url, source] of Object.entries(map)) {
    const copy = join(state.output, decodeURI(url));
    if (leadsTo(state.guarded, source)) {
      takeBack(source, copy, state);
      // Eleventy's server would show the file itself.
      delete map[url];
    } else copies.set(copy, source);
  }
  state.copies = [...copies.keys()];
}

function takeBack(source: string, written: string, state: State): void {
  rmSync(written, { force: true });
  clearWay(written, state.output);
  state.takenBack.push(source);
}

/** Where a file would have been copied to. */
function placeOf(path: string, { input, output }: State): string {
  return join(output, isWithin(resolve(path), resolve(input)) ? relative(input, path) : path);
}

/** Takes away the folders that were made for a file and hold nothing else, for their names tell of it. */
function clearWay(file: string, top: string): void {
  const folder = dirname(file);
  if (resolve(folder) === resolve(top) || !isWithin(resolve(folder), resolve(top))) return;
  try {
    rmdirSync(folder);
  } catch {
    return;
  }
  clearWay(folder, top);
}

function refusalIn(action: () => void): Refusal | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
