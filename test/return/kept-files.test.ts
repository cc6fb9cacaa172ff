import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { bundleOf } from "../support/bundle.ts";
import { run } from "../support/run.ts";
import { contentsOf, showcase, today } from "../support/site.ts";
import { folderOf, write } from "../support/temporary-folder.ts";

const of2025 = await bundleOf(showcase, 2025);

/** A folder that holds the return of 2025, alone in another. */
function returned(): string {
  const folder = join(folderOf(), "2025");
  cpSync(of2025.folder, folder, { recursive: true });
  return folder;
}

const returnTo = (folder: string) =>
  run(["return", "2024", "--records", showcase, "--today", today, "--output", folder]);

/** Lists all that a folder holds, as anybody can. */
function sum(folder: string): void {
  const files = [...contentsOf(folder).keys()].filter((path) => path !== "SHA256SUMS");
  const { stdout } = spawnSync("sha256sum", files, { cwd: folder });
  write(folder, { SHA256SUMS: stdout });
}

/** What a member may have put into a folder, and what is then said of it. */
const deeds: readonly (readonly [string, (folder: string) => void, string])[] = [
  ["a letter", (to) => write(to, { "letter.txt": "Dear reviewer" }), "letter.txt"],
  [
    "a paper among the evidence",
    (to) => write(to, { "evidence/evidence/p.txt": "P" }),
    "evidence/evidence/p.txt",
  ],
  [
    "a letter, with sums that list it",
    (to) => {
      write(to, { "letter.txt": "Dear reviewer" });
      sum(to);
    },
    "letter.txt",
  ],
  [
    "a table with notes in it",
    (to) => write(to, { "return-2025.csv": "My notes." }),
    "return-2025.csv (changed)",
  ],
  [
    "a signature that is none of ours",
    (to) => write(to, { "SHA256SUMS.sig": "Signed: Ada" }),
    "SHA256SUMS.sig",
  ],
];

describe("a return with something of the member's in it is refused, and nothing is changed:", () => {
  test.each(deeds)("%s", async (_what, change, said) => {
    const folder = returned();
    change(folder);
    await expectRefusal(folder, folder, said);
  });

  test.each(deeds)("%s, in the last one, which was set aside", async (_what, change, said) => {
    const folder = returned();
    cpSync(folder, `${folder}.previous`, { recursive: true });
    change(`${folder}.previous`);
    await expectRefusal(folder, `${folder}.previous`, said);
  });

  test.each(deeds)("%s, in the last one, which is put back", async (_what, change, said) => {
    const folder = returned();
    change(folder);
    const before = contentsOf(folder);
    renameSync(folder, `${folder}.previous`);
    expect(await returnTo(folder)).toEqual({ code: 2, out: "", error: refusalOf(folder, said) });
    expect(contentsOf(folder)).toEqual(before);
  });
});

describe("a folder that is no return is refused, and nothing is changed:", () => {
  test.each([
    ["with nothing that lists it", { "notes.txt": "mine" }, "notes.txt"],
    ["with a list of nothing", { SHA256SUMS: "", "notes.txt": "mine" }, "SHA256SUMS, notes.txt"],
  ])("%s", async (_what, files, said) => {
    const folder = folderOf(files);
    await expectRefusal(folder, folder, said);
  });

  test.each([
    ["with sums of the member's own", {}],
    ["with data of another program", { "return-2024.json": '{"$schema":"urn:other","year":2024}' }],
    ["with data of no program", { "return-2024.json": "2024" }],
  ])("%s", async (_what, files) => {
    const folder = folderOf({ "thesis.txt": "The only copy.", ...files });
    sum(folder);
    await expectRefusal(
      folder,
      folder,
      ["SHA256SUMS", ...Object.keys(files), "thesis.txt"].join(", "),
    );
  });

  test("with the data of a year under the name of another", async () => {
    const folder = folderOf();
    cpSync(join(of2025.folder, "return-2025.json"), join(folder, "return-2024.json"));
    sum(folder);
    await expectRefusal(folder, folder, "SHA256SUMS, return-2024.json");
  });

  test("as it is for cpd build, though the site is replaced by nobody else", async () => {
    const folder = returned();
    const { code, error } = await run(["build", "--records", showcase, "--output", folder]);
    expect({ code, error }).toEqual({
      code: 2,
      error: expect.stringContaining("holds files that cpd build did not make: SHA256SUMS, "),
    });
  });
});

test("a return that is as it was made is replaced, with what systems drop into it", async () => {
  const folder = returned();
  write(folder, { ".DS_Store": "x", "evidence/Thumbs.db": "x" });
  cpSync(of2025.folder, `${folder}.previous`, { recursive: true });
  expect(await returnTo(folder)).toMatchObject({ code: 0 });
  expect(readdirSync(dirname(folder))).toEqual(["2025"]);
  expect(
    [...contentsOf(folder).keys()].filter((path) => /2025|DS_Store|Thumbs/.test(path)),
  ).toEqual([]);
});

test("an empty folder is taken", async () => {
  const folder = join(folderOf(), "2024");
  mkdirSync(folder);
  expect(await returnTo(folder)).toMatchObject({ code: 0 });
});

async function expectRefusal(folder: string, named: string, said: string): Promise<void> {
  const all = () => [folder, `${folder}.previous`].filter(existsSync).map(contentsOf);
  const before = all();
  expect(await returnTo(folder)).toEqual({ code: 2, out: "", error: refusalOf(named, said) });
  expect(all()).toEqual(before);
}

function refusalOf(folder: string, said: string): string {
  return `cpd: ${folder} holds files that cpd return did not make: ${said}; move them elsewhere, or name an empty folder with --output\n`;
}
