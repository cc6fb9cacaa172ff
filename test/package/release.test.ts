import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { execPath } from "node:process";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { folderOf } from "../support/temporary-folder.ts";

interface Step {
  readonly run?: string;
}

interface Outcome {
  readonly isDone: boolean;
  readonly out: string;
  readonly error: string;
}

const changelog = `# Changelog

## 0.2.0 (2027-01-05)

### New

- You can do more.

## 0.1.0 (2026-12-01)

- You can begin.
`;

function notesFor(tag: string, version: string, text = changelog): Promise<Outcome> {
  const files = { "package.json": JSON.stringify({ version }), "CHANGELOG.md": text };
  const words = ["--import", import.meta.resolve("tsx"), resolve("scripts/release-notes.ts"), tag];
  return new Promise((end) => {
    execFile(execPath, words, { cwd: folderOf(files) }, (fault, out, error) => {
      end({ isDone: fault === null, out, error });
    });
  });
}

describe("the notes of a release", () => {
  test.each([
    ["0.2.0", "### New\n\n- You can do more.\n"],
    ["0.1.0", "- You can begin.\n"],
  ])("of %s are its section of the changelog", async (version, out) => {
    expect(await notesFor(`v${version}`, version)).toEqual({ isDone: true, out, error: "" });
  });

  test.each([
    ["v0.2.0", "0.1.0", changelog, "the tag is v0.2.0, and package.json says 0.1.0\n"],
    ["0.1.0", "0.1.0", changelog, "the tag is 0.1.0, and package.json says 0.1.0\n"],
    ["v0.1", "0.1", changelog, "CHANGELOG.md has nothing under a heading ## 0.1\n"],
    [
      "v1.0.0",
      "1.0.0",
      "## 1.0.0\n\n## 0.1.0\n\n- A\n",
      "CHANGELOG.md has nothing under a heading ## 1.0.0\n",
    ],
  ])("are refused for the tag %s of %s", async (tag, version, text, error) => {
    expect(await notesFor(tag, version, text)).toEqual({ isDone: false, out: "", error });
  });
});

test("a release is tested, and its papers held against each other, before it is published", () => {
  const { on, jobs } = parse(readFileSync(".github/workflows/release.yml", "utf8"));
  expect(on).toEqual({ push: { tags: ["v*"] } });
  expect(jobs.release.permissions["id-token"]).toBe("write");
  const commands = jobs.release.steps.flatMap(({ run }: Step) => run?.split("\n") ?? []);
  const places = [
    "npm ci",
    'node --import tsx scripts/release-notes.ts "$GITHUB_REF_NAME" > notes.md',
    "npm test",
    "npm publish --provenance --access public",
  ].map((command) => commands.indexOf(command));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBe(0);
});
