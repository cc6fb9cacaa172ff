import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { bundleOf } from "../support/bundle.ts";
import { attributes, elements, headings, textOf } from "../support/html.ts";
import { htmlFaults } from "../support/html-faults.ts";
import { activityRecord, record, recordsFolder } from "../support/records.ts";
import { run } from "../support/run.ts";
import { contentsOf, filesBelow, showcase } from "../support/site.ts";
import { folderOf, write } from "../support/temporary-folder.ts";

const of2025 = await bundleOf(showcase, 2025);
const page = of2025.read("return-2025.html");

describe("the bundle of a return", () => {
  test("has the page, its data, the evidence of the year alone, and their sums", () => {
    expect(of2025.files).toEqual([
      "SHA256SUMS",
      "evidence/evidence/grid.png",
      "evidence/evidence/weak-grid-notes.txt",
      "return-2025.csv",
      "return-2025.html",
      "return-2025.json",
    ]);
  });

  test("has sums that sha256sum accepts", () => {
    const check = () =>
      spawnSync("sha256sum", ["--check", "--strict", "SHA256SUMS"], { cwd: of2025.folder });
    expect(check().status).toBe(0);
    expect(of2025.read("SHA256SUMS").split("\n")).toHaveLength(of2025.files.length);
  });

  test("has the same bytes when it is made again", async () => {
    const again = await bundleOf(showcase, 2025);
    expect(contentsOf(again.folder)).toEqual(contentsOf(of2025.folder));
  });
});

describe("its page", () => {
  test("goes in the order in which a reviewer reads, and ends with the files", () => {
    const all = headings(page);
    expect(all[0]).toBe("CPD return for 2025");
    expect(elements(page, "h2").map(textOf)).toEqual([
      "Hours by category",
      "Role and sector",
      "Development plan",
      "Mix of skills and competences",
      "Activities chosen by the member",
      "All activities, in order of date",
      "Reflection on the year",
      "Objectives for the next year",
      "Feedback sheet",
      "Files with this return",
    ]);
  });

  test("says who, with the membership number, and the verdict with the reason beside it", () => {
    const [before = ""] = textOf(page).split("Hours by category");
    expect(before).toContain("Membership number 99887766");
    expect(before).toContain("22 h recorded, 30 h required: 8 h short. Professionally active.");
    expect(before).toContain("The member’s reason: Two months were lost to a flood at the depot");
  });

  test("is one file that asks for nothing, and whose policy lets nothing in but its own styles", () => {
    expect(page).not.toMatch(/<(?:script|link|img|iframe|object|base)\b/);
    expect(page).not.toMatch(/@import|url\(/);
    expect(attributes(page, "content")[0]).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]{44}'$/,
    );
  });

  test("leads to its own evidence, to its own places and to the web, and nowhere else", () => {
    const links = attributes(page, "href");
    const places = attributes(page, "id").map((id) => `#${id}`);
    const lost = links.filter(
      (link) =>
        !places.includes(link) && !of2025.files.includes(link) && !/^https?:\/\//.test(link),
    );
    expect(links).toContain("evidence/evidence/weak-grid-notes.txt");
    expect(lost).toEqual([]);
  });

  test("names the files that come with it with their sums", () => {
    const sums = of2025.read("SHA256SUMS");
    for (const file of of2025.files.filter((path) => /json$|csv$|^evidence/.test(path))) {
      const [, sum = ""] = new RegExp(`^(\\w{64})  ${file}$`, "m").exec(sums) ?? [];
      expect(textOf(page)).toContain(`${file} ${sum}`);
    }
  });

  test("has no fault that html-validate finds, in either form", async () => {
    const brief = await bundleOf(showcase, 2025, "--brief");
    expect(htmlFaults(page, "detailed")).toEqual([]);
    expect(htmlFaults(brief.read("return-2025.html"), "brief")).toEqual([]);
  });

  test("cannot be broken out of by a name, at the foot of the page or in the title", async () => {
    const name = `A"; } </style><script>alert(1)</script> \\ é`;
    const { read } = await bundleOf(
      recordsFolder({
        "profile.md": record({ name: `'${name}'` }),
        "activities/2025-03-14-lecture.md": activityRecord(),
      }),
      2025,
    );
    const html = read("return-2025.html");
    expect(html).not.toContain("<script");
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(textOf(elements(html, "title")[0] ?? "")).toContain(name);
    expect(htmlFaults(html, "hostile")).toEqual([]);
  });

  test("of a year with sixty activities is below 150 kB", async () => {
    const reflection = "What I learnt, and where it changed how I work. ".repeat(16);
    const activities = Array.from({ length: 60 }, (_, index) => [
      `activities/2025/lecture-${index}.md`,
      activityRecord(
        {
          title: `A lecture on subject ${index}`,
          date: `2025-0${1 + (index % 9)}-11`,
          hours: "0.5",
        },
        reflection,
      ),
    ]);
    const { read } = await bundleOf(recordsFolder(Object.fromEntries(activities)), 2025);
    const html = read("return-2025.html");
    expect(html.match(/id="activity-/g)).toHaveLength(60);
    expect(Buffer.byteLength(html)).toBeLessThan(150_000);
  });
});

describe("the brief form", () => {
  test("leaves out descriptions and reflections everywhere, and says what the IET asks for", async () => {
    const detailed = await bundleOf(showcase, 2024);
    const brief = await bundleOf(showcase, 2024, "--brief");
    const html = brief.read("return-2024.html");
    expect(textOf(html)).toContain(
      "descriptions and reflections are left out. The IET asks for a brief reflection",
    );
    expect(textOf(html)).not.toContain("none recorded");
    expect(elements(html, "h2").map(textOf)).not.toContain("Reflection on the year");
    const texts = (detailed.data["activities"] as readonly { readonly reflection?: string }[])
      .flatMap(({ reflection }) => reflection ?? [])
      .map((text) => text.slice(0, 30));
    expect(texts.length).toBeGreaterThan(3);
    for (const text of texts) {
      expect(detailed.read("return-2024.csv")).toContain(text);
      for (const kind of ["html", "json", "csv"]) {
        expect(brief.read(`return-2024.${kind}`)).not.toContain(text);
      }
    }
  });
});

describe("cpd return", () => {
  test("without a year returns the last complete one", async () => {
    const { code, error } = await run([
      ...["return", "--records", showcase, "--today", "2026-02-01"],
      ...["--output", `${folderOf()}/out`],
    ]);
    expect({ code, error }).toEqual({ code: 0, error: expect.stringContaining("for 2025 to") });
  });

  test("replaces a return that it made, and leaves nothing of it", async () => {
    const folder = `${folderOf()}/out`;
    const returned = (year: string) =>
      run(["return", year, "--records", showcase, "--today", "2026-02-01", "--output", folder]);
    await returned("2025");
    expect((await returned("2024")).code).toBe(0);
    expect(filesBelow(folder).filter((path) => path.includes("2025"))).toEqual([]);
  });

  test("refuses a year that is not there, and a folder among the records", async () => {
    const records = recordsFolder({ "activities/2025-03-14-lecture.md": activityRecord() });
    const returned = (...args: readonly string[]) => run(["return", "--records", records, ...args]);
    expect(await returned("1999")).toMatchObject({
      code: 2,
      error: "cpd: there is no year 1999 in the records: there are 2025\n",
    });
    expect((await returned("2025", "--output", `${records}/out`)).code).toBe(2);
  });

  test("writes nothing while a record has an error", async () => {
    const records = recordsFolder({
      "activities/2025-03-14-lecture.md": activityRecord(),
      "activities/2024-03-14-broken.md": activityRecord({ hours: "1:30" }),
    });
    const output = `${folderOf()}/out`;
    const { code, error } = await run(["return", "2025", "--records", records, "--output", output]);
    expect(code).toBe(1);
    expect(error).toContain("hours-invalid");
    expect(() => filesBelow(output)).toThrow("ENOENT");
  });

  test("copies evidence whose name needs care, and leads to it", async () => {
    const folder = recordsFolder({
      "activities/2025-03-14-lecture.md": activityRecord({
        evidence: '["evidence/50% done #1 é.txt"]',
      }),
    });
    write(folder, { "evidence/50% done #1 é.txt": "Done." });
    const { files, read } = await bundleOf(folder, 2025);
    expect(files).toContain("evidence/evidence/50% done #1 é.txt");
    const links = attributes(read("return-2025.html"), "href").map(decodeURIComponent);
    expect(links).toContain("evidence/evidence/50% done #1 é.txt");
  });
});
