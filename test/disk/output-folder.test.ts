import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { removeListed } from "../../src/disk/listed-files.ts";
import { prepareOutput } from "../../src/disk/output-folder.ts";
import { siteFolder, writeSiteList } from "../../src/eleventy/site-folder.ts";
import { made, madeIn, make } from "../support/made-folder.ts";
import { contentsOf } from "../support/site.ts";
import { folderOf, write } from "../support/temporary-folder.ts";

/** What a member may do to a folder, and what is then said of it. */
const deeds: readonly (readonly [string, (folder: string) => void, string])[] = [
  ["a file beside the pages", (to) => write(to, { CNAME: "ada.example" }), "CNAME"],
  [
    "a file in a folder of the site",
    (to) => write(to, { "activities/2025/lecture/thesis.txt": "The only copy." }),
    "activities/2025/lecture/thesis.txt",
  ],
  [
    "files in folders of their own",
    (to) => write(to, { "a/b/c/deep.txt": "Deep.", "activities/z/y.txt": "y" }),
    "a/, activities/z/",
  ],
  ["an empty folder", (to) => mkdirSync(join(to, "plans")), "plans/"],
  ["a hidden file", (to) => write(to, { ".env": "KEY=1" }), ".env"],
  [
    "a page of other words",
    (to) => write(to, { "index.html": "<p>HOME</p>" }),
    "index.html (changed)",
  ],
  [
    "a list with one file more",
    (to) => {
      const list = join(to, ".cpd-site");
      const sum = "0".repeat(64);
      write(to, {
        ".cpd-site": `${readFileSync(list, "utf8")}${sum}  mine.txt\n`,
        "mine.txt": "m",
      });
    },
    "mine.txt (changed)",
  ],
  [
    "a link in place of a page",
    (to) => {
      rmSync(join(to, "index.html"));
      symlinkSync(join(dirname(to), "elsewhere.txt"), join(to, "index.html"));
    },
    "index.html (a link)",
  ],
  [
    "a link in place of a folder",
    (to) => {
      cpSync(join(to, "activities"), join(dirname(to), "moved"), { recursive: true });
      rmSync(join(to, "activities"), { recursive: true });
      symlinkSync(join(dirname(to), "moved"), join(to, "activities"));
    },
    "activities (a link)",
  ],
  [
    "more than three",
    (to) => write(to, { a: "", b: "", c: "", d: "", "e/f": "" }),
    "a, b, c and 2 more",
  ],
  [
    "a name of two lines",
    (to) => write(to, { "two\nlines 'n' \"quotes\"": "x" }),
    "two\nlines 'n' \"quotes\"",
  ],
];

describe("a folder that holds more than was made there is refused, and nothing is changed:", () => {
  test.each(deeds)("%s", (_what, change, said) => {
    const parent = folderOf({ "elsewhere.txt": "Elsewhere." });
    const folder = madeIn(parent);
    change(folder);
    const before = contentsOf(parent);
    expect(() => make(folder)).toThrow(
      `${folder} holds files that cpd build did not make: ${said}; move them elsewhere, or name an empty folder with --output`,
    );
    expect(contentsOf(parent)).toEqual(before);
  });

  test.each(deeds)("%s, while the new one was made", (_what, change, said) => {
    const parent = folderOf({ "elsewhere.txt": "Elsewhere." });
    const folder = madeIn(parent);
    expect(() => make(folder, { "other.html": "" }, () => change(folder))).toThrow(`: ${said}; `);
    expect(readdirSync(parent)).not.toContain("site.previous");
    expect(readdirSync(folder)).not.toContain("other.html");
  });

  test.each(deeds)("%s, in one that was set aside", (_what, change, said) => {
    const parent = folderOf({ "elsewhere.txt": "Elsewhere." });
    const folder = madeIn(parent);
    cpSync(folder, `${folder}.previous`, { recursive: true });
    change(`${folder}.previous`);
    const before = contentsOf(parent);
    expect(() => make(folder)).toThrow(
      `${folder}.previous holds files that cpd build did not make: ${said}; `,
    );
    expect(contentsOf(parent)).toEqual(before);
  });

  test.each(deeds)("%s, in one that is put back", (_what, change, said) => {
    const parent = folderOf({ "elsewhere.txt": "Elsewhere." });
    const folder = madeIn(parent);
    renameSync(folder, `${folder}.previous`);
    change(`${folder}.previous`);
    const before = contentsOf(`${folder}.previous`);
    expect(() => make(folder)).toThrow(
      `${folder} holds files that cpd build did not make: ${said}; `,
    );
    expect(contentsOf(folder)).toEqual(before);
  });

  test("a list that was copied there", () => {
    const folder = folderOf({ "thesis.txt": "The only copy." });
    cpSync(join(madeIn(folderOf()), ".cpd-site"), join(folder, ".cpd-site"));
    expect(() => make(folder)).toThrow(": thesis.txt; ");
  });

  test("what an earlier version made, which listed nothing", () => {
    const folder = folderOf({
      ".cpd-site": "Made by cpd build, which replaces this folder whole.\n",
      "index.html": "",
    });
    expect(() => make(folder)).toThrow(`${folder} was made by an earlier version of cpd, `);
    expect(readdirSync(folder)).toEqual([".cpd-site", "index.html"]);
  });

  test("a link under the name of one that is set aside", () => {
    const parent = folderOf();
    const folder = join(parent, "site");
    symlinkSync(madeIn(folderOf()), `${folder}.previous`);
    make(folder);
    expect(() => make(folder)).toThrow(`${folder}.previous is a file`);
    expect(readdirSync(parent)).toEqual(["site", "site.previous"]);
  });

  test("a folder of the member's own under the name of one that is set aside", () => {
    const parent = folderOf({ "site.previous/thesis.txt": "The only copy." });
    const folder = madeIn(parent);
    expect(() => make(folder)).toThrow(`${folder}.previous holds files `);
    expect(contentsOf(parent).has("site.previous/thesis.txt")).toBe(true);
  });
});

/** Paths as people and machines make them. */
const name = fc
  .string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(..."ab .\n\r\"'é-_%\\") })
  .filter((text) => !/^\.+$/.test(text) && !text.includes(".."));
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join("/"));

/** Files that can stand together: no path is also a folder of another. */
const tree = fc
  .dictionary(path, fc.string({ maxLength: 4 }), { maxKeys: 8, noNullPrototype: true })
  .map((files) =>
    Object.fromEntries(
      Object.entries(files).filter(
        ([one]) => !Object.keys(files).some((other) => other.startsWith(`${one}/`)),
      ),
    ),
  );

describe("whatever the files are called,", () => {
  const runs = { numRuns: 60, seed: 20261126 };

  test("what was made is known again, and replaced as a whole", () => {
    fc.assert(
      fc.property(tree, (files) => {
        const parent = folderOf();
        const folder = join(parent, "site");
        make(folder, files);
        expect(make(folder)).toEqual([]);
        expect([...contentsOf(folder).keys()].sort()).toEqual(
          [".cpd-site", ...Object.keys(made)].sort(),
        );
        expect(readdirSync(parent)).toEqual(["site"]);
      }),
      runs,
    );
  });

  test("a file more, or of other words, is never lost", () => {
    fc.assert(
      fc.property(tree, path, fc.string({ maxLength: 4 }), (files, added, content) => {
        const stands = Object.keys(files).some(
          (one) => one.startsWith(`${added}/`) || added.startsWith(`${one}/`),
        );
        fc.pre(!stands && files[added] !== content && !/(?:^|\/)\._[^/]*$/.test(added));
        const folder = join(folderOf(), "site");
        make(folder, files);
        write(folder, { [added]: content });
        expect(() => make(folder)).toThrow("did not make");
        expect(readFileSync(join(folder, added), "utf8")).toBe(content);
      }),
      runs,
    );
  });
});

describe("what was made is replaced", () => {
  test("when files of it are missing, or systems have dropped theirs", () => {
    const folder = madeIn(folderOf());
    rmSync(join(folder, "evidence/notes.txt"));
    write(folder, { ".DS_Store": "x", "activities/._2025": "x", "activities/2025/Thumbs.db": "x" });
    expect(make(folder, { "new.html": "" })).toEqual([]);
    expect(readdirSync(dirname(folder))).toEqual(["site"]);
    expect(readdirSync(folder)).toEqual([".cpd-site", "new.html"]);
  });

  test("and so are links in it, but not what they lead to", () => {
    const parent = folderOf({ "kept/notes.txt": "Kept." });
    const folder = join(parent, "site");
    const staging = prepareOutput(folder, siteFolder, () => undefined);
    symlinkSync(join(parent, "kept"), join(staging.result, "link"));
    mkdirSync(join(staging.result, "empty"));
    writeSiteList(staging.result);
    staging.publish();
    staging.discard();
    expect(readdirSync(folder)).toEqual([".cpd-site", "link"]);
    expect(make(folder)).toEqual([]);
    expect(contentsOf(parent).has("kept/notes.txt")).toBe(true);
  });

  test("or put back as it was, when the new one cannot take its place", () => {
    const folder = madeIn(folderOf());
    const before = contentsOf(folder);
    const lost = (result: string) => rmSync(result, { recursive: true });
    expect(() => make(folder, { "new.html": "" }, lost)).toThrow("ENOENT");
    expect(contentsOf(folder)).toEqual(before);
    expect(readdirSync(dirname(folder))).toEqual(["site"]);
  });

  test("and a file that comes at the last moment stays", () => {
    const folder = madeIn(folderOf());
    write(folder, { "activities/2025/late.txt": "Late." });
    const list = new Map(Object.keys(made).map((file) => [file, ""]));
    expect(removeListed(folder, list)).toEqual([".cpd-site", "activities/2025/late.txt"]);
    expect([...contentsOf(folder).keys()]).toEqual([".cpd-site", "activities/2025/late.txt"]);
  });
});

describe("beside a folder", () => {
  const { pid: ended } = spawnSync(process.execPath, ["--version"]);
  /** What a process leaves that is killed while it makes a folder. */
  const killedAtWork = (folder: string, pid: number, files: Readonly<Record<string, string>>) => {
    const parent = folderOf();
    make(join(parent, basename(folder)), made, () => {
      const [name = ""] = readdirSync(parent);
      cpSync(join(parent, name), `${folder}.building-${pid}`, { recursive: true });
    });
    write(`${folder}.building-${pid}`, files);
  };

  test("the work of a process that has ended is cleared away", () => {
    const folder = madeIn(folderOf());
    killedAtWork(folder, ended, {});
    expect(make(folder)).toEqual([]);
    expect(readdirSync(dirname(folder))).toEqual(["site"]);
  });

  test.each([{}, { ".cpd-building": "" }, { ".cpd-building": "Made by" }])(
    "so is that of one that was killed as it began: %j",
    (files) => {
      const folder = madeIn(folderOf());
      mkdirSync(`${folder}.building-${ended}`);
      write(`${folder}.building-${ended}`, files);
      expect(make(folder)).toEqual([]);
      expect(readdirSync(dirname(folder))).toEqual(["site"]);
    },
  );

  test("so is that of an earlier process with the same number", () => {
    const folder = madeIn(folderOf());
    killedAtWork(folder, process.pid, { "work/result/gone.html": "A page of then." });
    expect(make(folder)).toEqual([]);
    expect(readdirSync(dirname(folder))).toEqual(["site"]);
    expect(readdirSync(folder)).not.toContain("gone.html");
  });

  test("that of a running process stays", () => {
    const folder = madeIn(folderOf());
    killedAtWork(folder, process.ppid, {});
    make(folder);
    expect(readdirSync(dirname(folder))).toEqual(["site", `site.building-${process.ppid}`]);
  });

  test("what somebody put into it stays, and is told", () => {
    const folder = madeIn(folderOf());
    killedAtWork(folder, ended, { "thesis.txt": "The only copy." });
    const thesis = join(`${folder}.building-${ended}`, "thesis.txt");
    expect(make(folder)).toEqual([`Kept ${thesis}, which cpd build did not make`]);
    expect(readFileSync(thesis, "utf8")).toBe("The only copy.");
  });

  test.each(["site.building-12x", "site.building-", `site.building-${ended}`])(
    "a member's own folder %s stays",
    (name) => {
      const parent = folderOf({ [`${name}/thesis.txt`]: "The only copy." });
      make(join(parent, "site"));
      expect(contentsOf(join(parent, name)).size).toBe(1);
    },
  );
});
