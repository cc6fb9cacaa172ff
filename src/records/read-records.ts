import { isUtf8 } from "node:buffer";
import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, join, resolve, sep } from "node:path";
import { compareText, type Problem } from "../domain/problem.ts";
import { topOf } from "./read-fields.ts";
import type { Sources } from "./sources.ts";

/** A record is a page of text; what is larger is something else under its name. */
const mostBytes = 1_000_000;

/** Files as they were read last, by their paths from the records folder, each with its stamp of then. */
export interface FileMemory {
  readonly files: Map<string, { readonly stamp: string; readonly read: ReadText }>;
  /** The stamp of a file when it was last looked at; without it, each is looked at. */
  readonly stampOf?: (path: string) => string | undefined;
}

type ReadText = { readonly text: string } | { readonly message: string; readonly hint: string };

/** The parts of `Sources` while they are gathered. */
interface Gathering {
  readonly memory: FileMemory | undefined;
  readonly root: string;
  readonly texts: Map<string, string>;
  readonly otherFiles: Map<string, string>;
  readonly problems: Problem[];
}

/**
 * Reads every file below a records folder, in an order that no machine changes.
 * Hidden files and editors' backups are passed over. Throws what the file system
 * throws when the folder or a file in it cannot be read.
 */
export function readRecords(directory: string, memory?: FileMemory): Sources {
  const root = realpathSync(resolve(directory));
  const gathering: Gathering = {
    memory,
    root,
    texts: new Map(),
    otherFiles: new Map(),
    problems: [],
  };
  const folder = basename(resolve(directory));
  gather(gathering, root, folder, "");
  const { texts, otherFiles, problems } = gathering;
  return { folder, texts, otherFiles, problems };
}

/**
 * A text that differs whenever a file holds something else: another file put in
 * its place has another number, however old it is and whatever it says of itself.
 */
export function stampOf(path: string): string {
  const { mtimeMs, ctimeMs, size, ino } = statSync(path);
  return [mtimeMs, ctimeMs, size, ino].join(" ");
}

/** Whether a path is that of a Markdown file. */
export function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

function gather(gathering: Gathering, directory: string, folder: string, within: string): void {
  const entries = readdirSync(directory, { withFileTypes: true })
    .filter(({ name }) => !isPassedOver(name))
    .sort((a, b) => compareText(a.name, b.name));
  for (const entry of entries) {
    const path = join(directory, entry.name);
    const inRecords = `${within}${entry.name}`;
    const file = `${folder}/${inRecords}`;
    if (entry.isDirectory()) gather(gathering, path, folder, `${inRecords}/`);
    else if (entry.isSymbolicLink()) followLink(gathering, path, file, inRecords);
    else if (entry.isFile()) addFile(gathering, path, file, inRecords);
  }
}

/** Hidden files, and what editors leave beside the files they have open. */
function isPassedOver(name: string): boolean {
  return /^(?:\.|~\$)|~$|^#.*#$/.test(name);
}

function addFile(
  { memory, texts, otherFiles, problems }: Gathering,
  path: string,
  file: string,
  inRecords: string,
): void {
  if (!isMarkdown(path)) {
    otherFiles.set(inRecords.normalize("NFC"), inRecords);
    return;
  }
  const read = memory ? readUnlessKnown(path, inRecords, memory) : readText(path);
  if ("text" in read) texts.set(file, read.text);
  else problems.push({ code: "file-not-text", place: topOf(file), ...read });
}

/** A link inside the records adds nothing but evidence: what it leads to is read in its own place. */
function followLink(
  { root, otherFiles, problems }: Gathering,
  path: string,
  file: string,
  inRecords: string,
): void {
  const target = targetOf(path);
  if (target === root || target?.startsWith(root + sep)) {
    if (!isMarkdown(target) && statSync(target).isFile())
      otherFiles.set(inRecords.normalize("NFC"), inRecords);
    return;
  }
  problems.push({
    code: "link-outside",
    place: topOf(file),
    message: target ? "this link leads out of the records" : "this link leads nowhere",
    hint: "Put the file itself into the records folder, and take the link away.",
  });
}

function targetOf(link: string): string | undefined {
  try {
    return realpathSync(link);
  } catch {
    return undefined;
  }
}

function readUnlessKnown(path: string, inRecords: string, memory: FileMemory): ReadText {
  // Taken before the file is read, so that what is written meanwhile has another.
  const stamp = memory.stampOf?.(path) ?? stampOf(path);
  const last = memory.files.get(inRecords);
  if (last?.stamp === stamp) return last.read;
  const read = readText(path);
  memory.files.set(inRecords, { stamp, read });
  return read;
}

function readText(path: string): ReadText {
  if (statSync(path).size > mostBytes) {
    return {
      message: "this file is over 1 MB",
      hint: "Keep the record to text, and put what is large beside it as evidence.",
    };
  }
  const bytes = readFileSync(path);
  if (!isUtf8(bytes)) {
    return {
      message: "this file is not text in UTF-8",
      hint: "Save it again with the encoding UTF-8.",
    };
  }
  if (bytes.includes(0)) {
    return {
      message: "this file has NUL bytes, which no text has",
      hint: "Save it again as plain text in UTF-8.",
    };
  }
  return { text: bytes.toString("utf8") };
}
