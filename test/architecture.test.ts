import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";

/** A file of ours, with what it imports, statically, dynamically or as a type. */
interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const files: readonly SourceFile[] = ["src", "templates"]
  .flatMap((top) =>
    readdirSync(top, { recursive: true, encoding: "utf8" }).map((path) => `${top}/${path}`),
  )
  .concat("eleventy.config.ts")
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => {
    const text = readFileSync(path, "utf8");
    return { path, text, imports: importsIn(text) };
  });

/** Where each part of the project lies: the first that a path begins with. */
const parts = [
  "src/disk",
  "src/domain",
  "src/schemes",
  "src/records",
  "src/report",
  "src/views",
  "src/formats",
  "src/eleventy",
  "src/return",
  "src/cli",
  "src/markdown",
  "src/portfolio.ts",
  "src/clock.ts",
  "src/places.ts",
  "src/program.ts",
  "src/refusal.ts",
  "templates/assets",
  "templates",
  "eleventy.config.ts",
] as const;

type Part = (typeof parts)[number];

/** Which parts a part may import from, besides itself. */
const mayImport: Readonly<Record<Part, readonly Part[]>> = {
  "src/disk": ["src/domain", "src/refusal.ts"],
  "src/domain": [],
  "src/schemes": ["src/domain"],
  "src/records": ["src/domain", "src/markdown", "src/schemes"],
  "src/report": ["src/domain"],
  "src/views": ["src/domain"],
  "src/formats": ["src/domain"],
  "src/markdown": [],
  "src/clock.ts": ["src/domain"],
  "src/places.ts": [],
  "src/program.ts": [],
  "src/refusal.ts": [],
  "src/portfolio.ts": ["src/clock.ts", "src/domain", "src/records", "src/schemes"],
  "src/eleventy": [
    "src/clock.ts",
    "src/disk",
    "src/domain",
    "src/formats",
    "src/markdown",
    "src/places.ts",
    "src/portfolio.ts",
    "src/records",
    "src/refusal.ts",
    "src/report",
    "src/views",
    "templates",
    "templates/assets",
  ],
  "src/return": [
    "src/clock.ts",
    "src/disk",
    "src/domain",
    "src/formats",
    "src/markdown",
    "src/portfolio.ts",
    "src/program.ts",
    "src/records",
    "src/refusal.ts",
    "src/report",
    "src/views",
    "templates",
  ],
  "src/cli": [
    "src/clock.ts",
    "src/disk",
    "src/domain",
    "src/eleventy",
    "src/formats",
    "src/places.ts",
    "src/portfolio.ts",
    "src/program.ts",
    "src/records",
    "src/refusal.ts",
    "src/report",
    "src/return",
    "src/schemes",
  ],
  templates: ["src/views"],
  "templates/assets": [],
  "eleventy.config.ts": ["src/eleventy"],
};

/** Where alone each package may be imported: files, or folders with a slash at the end. */
const soleImporters: Readonly<Record<string, readonly string[]>> = {
  "@11ty/eleventy": ["src/eleventy/"],
  "@11ty/eleventy-dev-server": ["src/eleventy/preview-server.ts"],
  "@clack/prompts": ["src/cli/ask.ts"],
  commander: ["src/cli/"],
  "csv-parse": ["src/formats/"],
  "csv-stringify": ["src/formats/"],
  luxon: ["src/clock.ts", "src/domain/calendar-date.ts"],
  "markdown-it": ["src/markdown/"],
  "markdown-it-footnote": ["src/markdown/"],
  pagefind: ["src/eleventy/"],
  preact: ["templates/"],
  "gray-matter": ["src/records/split-record.ts"],
  "read-excel-file": ["src/formats/xlsx-log.ts"],
  "preact-render-to-string": ["templates/pages.tsx", "templates/return-document.tsx"],
  yaml: ["src/records/"],
  "node:buffer": ["src/cli/import-candidates.ts", "src/records/read-records.ts"],
  "node:child_process": ["src/cli/new-record.ts", "src/cli/run-npm.ts", "src/return/"],
  "node:crypto": [
    "src/cli/import-candidates.ts",
    "src/disk/checksums.ts",
    "src/eleventy/made-pages.ts",
    "src/return/page-style.ts",
  ],
  "node:events": ["src/cli/bin.ts", "src/eleventy/preview-server.ts", "src/return/print-pdf.ts"],
  "node:fs": [
    "src/cli/",
    "src/disk/",
    "src/eleventy/",
    "src/places.ts",
    "src/records/read-records.ts",
    "src/return/",
  ],
  "node:fs/promises": ["src/eleventy/"],
  "node:module": ["src/eleventy/assets.ts", "src/program.ts"],
  "node:http": ["src/eleventy/"],
  "node:net": ["src/eleventy/preview-server.ts"],
  "node:os": ["src/cli/own-package.ts", "src/eleventy/serve-site.ts", "src/return/print-pdf.ts"],
  "node:path": [
    "src/cli/",
    "src/disk/",
    "src/eleventy/",
    "src/places.ts",
    "src/records/read-records.ts",
    "src/return/",
  ],
  "node:process": [
    "src/cli/bin.ts",
    "src/cli/run-npm.ts",
    "src/eleventy/build-site.ts",
    "src/eleventy/in-folder.ts",
    "src/eleventy/plugin.ts",
    "src/eleventy/serve-site.ts",
    "src/return/records-commit.ts",
    "src/return/signature.ts",
  ],
  "node:stream": ["src/return/print-pdf.ts"],
  "node:timers/promises": ["src/eleventy/"],
  "node:url": ["src/cli/init.ts", "src/eleventy/", "src/return/"],
  "node:util": ["src/cli/paint.ts"],
};

function importsIn(text: string): readonly string[] {
  const pattern =
    /^(?:import|export|\})[^"\n;]*?\bfrom "([^"\n]+)"|^import "([^"\n]+)"|\bimport\("([^"\n]+)"\)/gm;
  return [...text.matchAll(pattern)].map(([, ...paths]) => paths.filter(Boolean).join());
}

function partOf(path: string): Part {
  const part = parts.find((one) => path === one || path.startsWith(`${one}/`));
  if (!part) throw new Error(`${path} is in no part of the project that this test knows`);
  return part;
}

/** `csv-stringify` of `csv-stringify/sync`, `@11ty/eleventy` of itself. */
function packageOf(name: string): string {
  return name.startsWith("node:")
    ? name
    : name
        .split("/")
        .slice(0, name.startsWith("@") ? 2 : 1)
        .join("/");
}

/** What stands outside text, comments and types of text. */
function codeOf({ text }: SourceFile): string {
  return text
    .replace(/\/\*.*?\*\//gs, "")
    .replace(/^\s*\/\/.*$/gm, "")
    .replace(/"(?:[^"\\\n]|\\.)*"/g, '""');
}

test("the test sees the files and what they import", () => {
  expect(files.length).toBeGreaterThan(80);
  const build = files.find(({ path }) => path === "src/cli/build.ts");
  expect(build?.imports).toContain("../eleventy/build-site.ts");
  const example = `import "a";
import b from "b";
import {
  type C,
} from "c";
export * from "d";
const e = await import("e");
const message = 'a word from "f"';`;
  expect(importsIn(example)).toEqual(["a", "b", "c", "d", "e"]);
});

test("each part imports only from the parts below it", () => {
  const wrong = files.flatMap(({ path, imports }) =>
    imports
      .filter((name) => name.startsWith("."))
      .map((name) => normalize(join(dirname(path), name)))
      .filter((target) => {
        const [from, to] = [partOf(path), partOf(target)];
        return from !== to && !mayImport[from].includes(to);
      })
      .map((target) => `${path} → ${target}`),
  );
  expect(wrong).toEqual([]);
});

test("each package is imported only where its place is", () => {
  const wrong = files.flatMap(({ path, imports }) =>
    imports
      .filter((name) => !name.startsWith("."))
      .map(packageOf)
      .filter((name) => {
        const places = soleImporters[name] ?? [];
        return !places.some((place) =>
          place.endsWith("/") ? path.startsWith(place) : path === place,
        );
      })
      .map((name) => `${path} → ${name}`),
  );
  expect(wrong).toEqual([]);
});

test("one file of the records' reader knows YAML", () => {
  const readers = files.filter(({ imports }) => imports.includes("yaml")).map(({ path }) => path);
  expect(readers).toEqual(["src/records/front-matter.ts"]);
});

describe("outside the edges there is no", () => {
  const inner = files.filter(
    ({ path }) =>
      !/^(?:src\/cli\/|src\/eleventy\/|templates\/assets\/|eleventy\.config\.ts$)/.test(path),
  );

  /** Who uses a name all the same: to ask which process runs, and as which user. */
  const excused: Readonly<Record<string, readonly string[]>> = {
    process: [
      "src/disk/is-running.ts",
      "src/disk/new-files.ts",
      "src/disk/staging.ts",
      "src/return/print-pdf.ts",
    ],
  };

  test.each(["process", "console", "Date", "globalThis", "fetch", "setTimeout"])("%s", (name) => {
    const pattern = new RegExp(`(?<![\\w.$-])${name}(?=[.(])|new ${name}\\b`);
    const users = inner.filter((file) => pattern.test(codeOf(file))).map(({ path }) => path);
    expect(users).toEqual(excused[name] ?? []);
  });

  test("random number", () => {
    const users = inner.filter(({ text }) => text.includes("Math.random")).map(({ path }) => path);
    expect(users).toEqual([]);
  });
});

test("templates do no arithmetic", () => {
  const templates = files.filter(({ path }) => partOf(path) === "templates");
  const reckoning = templates.flatMap((file) =>
    codeOf(file)
      .replace(/<\/?[a-z][^<>]*>|\/>/gi, "")
      .replace(/`(?:[^`\\]|\\.)*`/g, "``")
      .split("\n")
      .filter((line) => !/^\s*import\b/.test(line))
      .filter((line) =>
        /[\w)\]]\s+[-+*/%]\s+[\w(]|\+\+|--\w|\bMath\.|\bNumber\(|\.reduce\(/.test(line),
      )
      .map((line) => `${file.path}: ${line.trim()}`),
  );
  expect(reckoning).toEqual([]);
});

test("no rule of the checkers is switched off in a source", () => {
  const silenced = files
    .filter(({ text }) =>
      /biome-ignore|@ts-(?:ignore|expect-error|nocheck)|v8 ignore|c8 ignore/.test(text),
    )
    .map(({ path }) => path);
  expect(silenced).toEqual([]);
});
