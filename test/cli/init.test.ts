import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { delimiter, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { printable } from "../../src/report/printable.ts";
import { codes, recordsWith } from "../support/problem-fixtures.ts";
import { withOwnRegistry } from "../support/registry.ts";
import { run } from "../support/run.ts";
import { filesBelow } from "../support/site.ts";
import { folderOf, write } from "../support/temporary-folder.ts";

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
}

interface Task {
  readonly problemMatcher: {
    readonly pattern: Readonly<Record<string, number>> & { readonly regexp: string };
  };
}

const environment = await withOwnRegistry();
const { PATH = "", ...settings } = environment;

const portfolio = join(folderOf(), "my-cpd");
const begun = await run(["init", portfolio, "--today", "2026-02-01"], environment);
const inEditor = (name: string) =>
  JSON.parse(readFileSync(join(portfolio, ".vscode", name), "utf8"));

test("a new portfolio says where it is, and what comes next", () => {
  expect(begun).toEqual({
    code: 0,
    out: `${portfolio}\n`,
    error: `Next:\n  cd ${portfolio}\n  npm install\n  npx cpd build\nIts README says more.\n`,
  });
  expect(filesBelow(portfolio)).toContain("records/activities/2026/2026-02-01-example.md");
});

test("no word in a new portfolio is left to be filled in", () => {
  const unfilled = filesBelow(portfolio).filter((path) =>
    /@[A-Z]+@/.test(path + readFileSync(join(portfolio, path), "utf8")),
  );
  expect(unfilled).toEqual([]);
});

test("a folder that holds something is left as it is", async () => {
  const folder = folderOf({ "notes.txt": "mine" });
  expect(await run(["init", folder])).toEqual({
    code: 2,
    out: "",
    error: `cpd: ${folder} holds files already: name a folder that is new or empty\n`,
  });
  expect(filesBelow(folder)).toEqual(["notes.txt"]);
});

describe("nothing is begun, and one line says why,", () => {
  const folder = join(folderOf(), "my-cpd");

  test("where there is no npm", async () => {
    const { code, out, error } = await run(["init", folder], { ...settings, PATH: folderOf() });
    expect([code, out]).toEqual([2, ""]);
    expect(error).toMatch(/^cpd: .+ npm .*\n$/);
    expect(existsSync(folder)).toBe(false);
  });

  test("where the program cannot be packed, and a registry that never answers is not waited for", async () => {
    const silent = createServer();
    await new Promise<void>((listening) => silent.listen(0, "127.0.0.1", listening));
    const { port } = silent.address() as AddressInfo;
    const npm = join(folderOf(), "npm");
    writeFileSync(
      npm,
      `#!/bin/sh\n[ "$1" = view ] && PATH='${PATH}' exec npm "$@"\necho full >&2; exit 1\n`,
    );
    chmodSync(npm, 0o755);
    const { code, error } = await run(["init", folder], {
      ...settings,
      PATH: `${dirname(npm)}${delimiter}${PATH}`,
      npm_config_registry: `http://127.0.0.1:${port}/`,
    });
    silent.closeAllConnections();
    silent.close();
    expect(code).toBe(2);
    expect(error).toMatch(/^cpd: .+full.*\n$/);
    expect(existsSync(folder)).toBe(false);
  });
});

describe("the problem matcher of every task finds each problem at its place, in", () => {
  const { tasks } = inEditor("tasks.json") as { readonly tasks: readonly Task[] };

  test.each(codes)("%s", async (code) => {
    const records = ["--records", recordsWith(code), "--today", "2026-02-01"];
    const text = await run(["check", ...records]);
    const { problems } = JSON.parse((await run(["check", ...records, "--format", "json"])).out);
    for (const { problemMatcher } of tasks) {
      const { regexp, ...groups } = problemMatcher.pattern;
      const found = text.out.split("\n").flatMap((line) => {
        const match = new RegExp(regexp).exec(line);
        return match
          ? [Object.fromEntries(Object.entries(groups).map(([name, at]) => [name, match[at]]))]
          : [];
      });
      expect(found).toEqual(
        problems.map((one: Record<string, unknown>) => ({
          file: one["file"],
          line: String(one["line"]),
          column: String(one["column"]),
          severity: one["severity"],
          message: printable(String(one["message"])),
          code: one["code"],
        })),
      );
    }
  });
});

describe("the snippets", () => {
  const snippets = inEditor("cpd.code-snippets") as Readonly<Record<string, Snippet>>;
  const named = (name: string) => {
    const found = snippets[name];
    if (!found) throw new Error(`There is no snippet ${name}`);
    return found.body.join("\n");
  };
  /** Every text that a snippet can become, with the words of it that are chosen among. */
  const becoming = (body: string): readonly string[] => {
    const filled = body
      .replaceAll("$CURRENT_YEAR", "2026")
      .replaceAll("$CURRENT_MONTH", "01")
      .replaceAll("$CURRENT_DATE", "30")
      .replace(/\$\{\d:([^}]*)\}/g, "$1")
      .replace(/\$0/g, "Words.");
    const choice = /\$\{\d\|([^|]*)\|\}/.exec(filled);
    if (!choice) return [`${filled}\n`];
    return (choice[1] ?? "")
      .split(",")
      .flatMap((word) => becoming(filled.replace(choice[0], word)));
  };
  const check = async (path: string, text: string) => {
    const folder = folderOf();
    write(folder, { [`records/${path}`]: text });
    return (await run(["check", "--records", join(folder, "records"), "--today", "2026-02-01"]))
      .out;
  };

  test.each([
    ["Activity", "activities/a.md", 6],
    ["Objective", "objectives/a.md", 1],
    ["Year", "years/2026.md", 2],
  ])("%s: each record that it can become is in order", async (name, path, count) => {
    const texts = becoming(named(name));
    expect(texts).toHaveLength(count);
    for (const text of texts) expect(await check(path, text)).toBe("No problems found.\n");
  });

  const fields = Object.entries(snippets).filter(([name]) => /\(/.test(name));

  test("there is one for each field that has words to choose from", () => {
    expect(fields.map(([name]) => name)).toEqual([
      "category (activity)",
      "status (activity)",
      "skills (activity)",
      "audience (activity)",
      "highlight (activity)",
      "status (year)",
      "reason (year)",
      "audience (year)",
      "registration (year)",
      "scheme (year)",
      "status (objective)",
      "audience (objective)",
      "registration (profile)",
      "scheme (profile)",
      "default-audience (profile)",
    ]);
  });

  test.each(fields)(
    "%s: no choice is one that the records' reader does not know",
    async (name, { body }) => {
      const paths: Readonly<Record<string, string>> = {
        activity: "activities/a.md",
        year: "years/2026.md",
        objective: "objectives/a.md",
        profile: "profile.md",
      };
      const kind = /\((.+)\)/.exec(name)?.[1] ?? "";
      for (const line of becoming(body.join("\n"))) {
        const report = await check(paths[kind] ?? "", `---\n${line}---\n\nWords.\n`);
        expect(report).not.toMatch(/-unknown\]|-invalid\]/);
      }
    },
  );
});
