import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";

/** Everything a test file writes to disk, cleared away when it has run. */
const top = mkdtempSync(join(tmpdir(), "cpd-test-"));
afterAll(() => rmSync(top, { recursive: true, force: true }));

/** Makes a new folder that holds the files given: their paths within it, and what is in them. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(top, "folder-"));
  write(folder, files);
  return folder;
}

/** Writes files into a folder, in the order given. */
export function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
