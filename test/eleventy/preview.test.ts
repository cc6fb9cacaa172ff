import { cpSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { textOf } from "../support/html.ts";
import { eventually, eventuallySays, previewOf, stopPreviews } from "../support/preview.ts";
import { activityRecord, recordsFolder } from "../support/records.ts";
import { write } from "../support/temporary-folder.ts";

afterAll(stopPreviews);

const lecture = "activities/2025/2025-03-14-lecture.md";
const lecturePage = "activities/2025/lecture/";

/** Two activities in two years, one of them with evidence, the other over the turn of a year. */
function someRecords(): string {
  return recordsFolder({
    [lecture]: activityRecord({ title: "A lecture", evidence: "evidence/notes.txt" }),
    "activities/2024/2024-03-01-course.md": activityRecord({
      title: "A course",
      date: "2024-03-01",
    }),
    "evidence/notes.txt": "First notes.",
  });
}

const titled = (title: string) => activityRecord({ title, evidence: "evidence/notes.txt" });

describe("the records folder", async () => {
  const records = someRecords();
  const preview = await previewOf(records);
  const aside = `${records}-aside`;

  /** What is saved now, wherever the folder has been, is shown. */
  const showsWhatIsSaved = async (title: string) => {
    write(records, { [lecture]: titled(title) });
    await eventuallySays(preview, lecturePage, `<h1>${title}</h1>`);
    expect(await preview.read(lecturePage)).not.toContain('class="fault"');
  };

  test("may be renamed away and back", async () => {
    renameSync(records, aside);
    await eventuallySays(preview, lecturePage, "any more: put it back");
    expect(await preview.read(lecturePage)).toContain("<h1>A lecture</h1>");
    renameSync(aside, records);
    await eventuallySays(preview, lecturePage, "any more: put it back", false);
    await showsWhatIsSaved("Back again");
  });

  test("may be deleted and made anew", async () => {
    cpSync(records, aside, { recursive: true });
    rmSync(records, { recursive: true });
    await eventuallySays(preview, lecturePage, "any more: put it back");
    renameSync(aside, records);
    await showsWhatIsSaved("Made anew");
  });

  test("may be replaced by another at once", async () => {
    const other = `${records}-other`;
    cpSync(records, other, { recursive: true });
    write(other, { [lecture]: titled("In another folder") });
    renameSync(records, aside);
    renameSync(other, records);
    await eventuallySays(preview, lecturePage, "<h1>In another folder</h1>");
    await showsWhatIsSaved("Saved in it");
  });

  test("may have a folder moved within it", async () => {
    renameSync(join(records, "activities/2025"), join(records, "activities/moved"));
    write(records, { "activities/moved/2025-03-14-lecture.md": titled("In a moved folder") });
    await eventuallySays(preview, lecturePage, "<h1>In a moved folder</h1>");
    renameSync(join(records, "activities/moved"), join(records, "activities/2025"));
    await showsWhatIsSaved("And moved back");
  });
});

describe("evidence is shown as it is now", async () => {
  const records = someRecords();
  const preview = await previewOf(records);
  const file = join(records, "evidence/notes.txt");
  const long = new Date("2001-01-01");
  const copy = "evidence/evidence/notes.txt";

  test("when an older file is put in its place", async () => {
    expect(await preview.read(copy)).toBe("First notes.");
    const old = `${records}-old.txt`;
    writeFileSync(old, "Older notes.");
    utimesSync(old, long, long);
    renameSync(old, file);
    await eventuallySays(preview, copy, "Older notes.");
  });

  test("when it says of itself that it is as old and as long as before", async () => {
    writeFileSync(file, "Other notes.");
    utimesSync(file, long, long);
    await eventuallySays(preview, copy, "Other notes.");
  });

  test("and no more, when no record refers to it", async () => {
    write(records, { [lecture]: activityRecord({ title: "A lecture" }) });
    await eventuallySays(preview, copy, "There is no page at this address");
  });
});

test("a page is made whatever it is that changes it", async () => {
  const records = someRecords();
  const preview = await previewOf(records);
  // A gap in 2024 ends where an activity of 2025 begins.
  await eventuallySays(preview, "returns/2024/", "1 March 2024");
  const before = await preview.read("returns/2024/");
  write(records, {
    [lecture]: activityRecord({ title: "A long one", start: "2024-05-01", date: "2025-03-14" }),
  });
  await eventually(async () => expect(await preview.read("returns/2024/")).not.toBe(before));
});

test("a record that is dropped is found no more", async () => {
  const records = someRecords();
  const preview = await previewOf(records);
  const countOfFound = async () => {
    const { languages } = JSON.parse(await preview.read("pagefind/pagefind-entry.json"));
    return languages.unknown.page_count;
  };
  await eventually(async () => expect(await countOfFound()).toBe(2));
  rmSync(join(records, "activities/2024/2024-03-01-course.md"));
  await eventually(async () => expect(await countOfFound()).toBe(1));
});

describe("what is the member's own", async () => {
  const records = someRecords();
  const own = join(records, "..");
  write(own, {
    "pages/about.md": "---\ntitle: About\n---\n{{ facts.one }} {{ two }}\n",
    "pages/_data/facts.js": 'import { one } from "../../lib.js";\nexport default { one };\n',
    "lib.js": 'export const one = "First";\n',
    "pages/photo.svg": "<svg/>",
    "package.json": '{ "type": "module" }',
    "eleventy.config.js":
      'export default (config) => {\n  config.addGlobalData("two", "Second");\n};\n',
  });
  const preview = await previewOf(records);
  const about = async () => textOf(await preview.read("about/"));

  test("is followed to a module that a module imports", async () => {
    expect(await about()).toContain("First Second");
    write(own, { "lib.js": 'export const one = "Another";\n' });
    await eventually(async () => expect(await about()).toContain("Another Second"));
  });

  test("is followed in the configuration", async () => {
    write(own, {
      "eleventy.config.js":
        'export default (config) => {\n  config.addGlobalData("two", "Configured");\n};\n',
    });
    await eventually(async () => expect(await about()).toContain("Another Configured"));
  });

  test("is gone when its file is", async () => {
    expect(await preview.read("photo.svg")).toBe("<svg/>");
    rmSync(join(own, "pages/photo.svg"));
    await eventuallySays(preview, "photo.svg", "There is no page at this address");
  });

  test("is told of when it is faulty, and a record that is saved then is shown once it is mended", async () => {
    write(own, { "eleventy.config.js": "export default () => {\n" });
    await eventuallySays(preview, "about/", "The preview cannot be made");
    write(records, { [lecture]: titled("Saved meanwhile") });
    write(own, { "eleventy.config.js": "export default () => {};\n" });
    await eventuallySays(preview, lecturePage, "<h1>Saved meanwhile</h1>");
    await eventuallySays(preview, "about/", 'class="fault"', false);
  });

  test("may be gone altogether", async () => {
    rmSync(join(own, "pages"), { recursive: true });
    await eventuallySays(preview, "about/", "There is no page at this address");
  });
});

test("the page of competences says that it is made of more than public records", async () => {
  const preview = await previewOf(someRecords());
  expect(textOf(await preview.read("competences/"))).toContain(
    "In this preview the page is made of all records, on the site of public ones only.",
  );
});

test("one folder of pages is left, however often all are made", async () => {
  const records = someRecords();
  const preview = await previewOf(records);
  write(join(records, ".."), { "pages/mine.md": "---\ntitle: Mine\n---\nWords.\n" });
  await eventuallySays(preview, "mine/", "<p>Words.</p>");
  await eventually(() => {
    expect(readdirSync(join(preview.folder(), "..")).sort()).toEqual(["input", "site-3"]);
  });
});
