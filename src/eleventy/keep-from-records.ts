import { join, relative, resolve } from "node:path";
import { isWithin, realPath } from "../places.ts";
import { Refusal } from "../refusal.ts";
import type { BuiltSite, CopiedFiles, EleventyConfig, SettledConfig } from "./eleventy-config.ts";
import { guardCopies, leadsTo } from "./guarded-copies.ts";
import { patternsOf, startOf } from "./patterns.ts";
import { refuseData, refuseFolders, refuseLinks } from "./refused-folders.ts";
import { survey } from "./survey.ts";
import { clearWay, takeBack } from "./take-back.ts";

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
    state.refusal = refusalIn(() => settle(config, records, settled, state));
  });
  config.on("eleventy.passthrough", (copied) => takeBackCopies(copied, state));
  return {
    refuse: () => {
      if (state.refusal) throw state.refusal;
    },
    takeBack: ({ results }) => {
      const templates = new Set(results.map(({ inputPath }) => inputPath));
      const guarded = [...templates].filter((path) => leadsTo(state.guarded, path));
      // Lists and feeds are made of all templates, so any page may tell of one that is a record.
      const written = guarded.length > 0 ? results : [];
      for (const { outputPath } of written) takeBack(outputPath, state.output);
      state.takenBack.push(...guarded);
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
function settle(
  config: EleventyConfig,
  records: string,
  settled: SettledConfig,
  state: State,
): void {
  const { directories } = settled;
  const { output, inputGlob } = directories;
  const input = inputGlob === undefined ? directories.input : startOf(inputGlob);
  Object.assign(state, { input, output });
  refuseFolders(directories, state.root);
  const found = survey(input, state.root, realPath(output));
  for (const path of [records, state.root, ...found.unread]) {
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

function takeBackCopies({ map }: CopiedFiles, state: State): void {
  const copies = new Map<string, string>();
  for (const [url, source] of Object.entries(map)) {
    const copy = join(state.output, decodeURI(url));
    if (leadsTo(state.guarded, source)) {
      takeBack(copy, state.output);
      state.takenBack.push(source);
      // Eleventy's server would show the file itself.
      delete map[url];
    } else copies.set(copy, source);
  }
  state.copies = [...copies.keys()];
}

/** Where a file would have been copied to. */
function placeOf(path: string, { input, output }: State): string {
  return join(output, isWithin(resolve(path), resolve(input)) ? relative(input, path) : path);
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
