import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { buildPortfolio } from "../../src/portfolio.ts";
import { readRecords } from "../../src/records/read-records.ts";
import { day } from "../support/day.ts";
import { activityRecord, record, recordsFolder } from "../support/records.ts";
import { run } from "../support/run.ts";
import { filesBelow, showcase } from "../support/site.ts";
import { folderOf, write } from "../support/temporary-folder.ts";

const empty = () => recordsFolder({ "profile.md": record({ name: "Ada Example" }) });

/** A log on disk. */
const logOf = (text: string, name = "log.csv") => join(folderOf({ [name]: text }), name);

const imported = (records: string, file: string, ...options: readonly string[]) =>
  run(["import", file, "--records", records, "--today", "2026-02-01", ...options]);

const read = (records: string, path: string) => readFileSync(join(records, path), "utf8");
const activitiesIn = (records: string) =>
  filesBelow(records).filter((path) => path.startsWith("activities/"));

describe("a log", () => {
  test("becomes drafts, by the usual names of columns, and loses no column", async () => {
    const records = empty();
    const log = logOf(
      `Activity,Type,Date completed,Duration,Organiser,Keywords,"What did you learn?",Cost\n"Webinar: HVDC, part 1",Events and seminars,2025-03-14,1:30,IET,"grid, relays","Two lines\n\nof it",£20\n`,
    );
    expect(await imported(records, log)).toEqual({
      code: 0,
      out: "log.csv:2: activities/2025/2025-03-14-webinar-hvdc-part-1.md: Webinar: HVDC, part 1, draft, events, 2025-03-14, 90m\n",
      error: "1 record written, 0 there already, 0 left out.\n",
    });
    expect(read(records, "activities/2025/2025-03-14-webinar-hvdc-part-1.md")).toMatch(
      /^---\ntitle: "Webinar: HVDC, part 1"\ncategory: events\ndate: 2025-03-14\nhours: 90m\nprovider: IET\ntags: \[grid, relays\]\nx-cost: "£20"\nstatus: draft\nx-import: [0-9a-f]{12}\n---\n\nTwo lines\n\nof it\n$/,
    );
    expect((await run(["check", "--records", records, "--strict"])).code).toBe(0);
  });

  test.each([
    [";", "Title;Date;Hours\nA;2025-03-14;1,5\n"],
    ["tab", "Title\tDate\tHours\nA\t2025-03-14\t1,5\n"],
    [
      "comma, with a byte order mark and Windows line ends",
      '\uFEFFTitle,Date,Hours\r\nA,2025-03-14,"1,5"\r\n',
    ],
  ])("is read when its cells are parted by %s", async (_what, text) => {
    const records = empty();
    expect((await imported(records, logOf(text))).code).toBe(0);
    expect(read(records, "activities/2025/2025-03-14-a.md")).toContain("hours: 90m\n");
  });

  test.each([
    ["UTF-8", Buffer.from("Title\nCafé – “x”\n")],
    ["Windows-1252", Buffer.from("Title\nCaf\xe9 \x96 \x93x\x94\n", "latin1")],
    ["UTF-16", Buffer.from("\ufeffTitle\nCafé – “x”\n", "utf16le")],
  ])("is read in %s, as a spreadsheet may save it", async (_what, bytes) => {
    const records = empty();
    const log = join(folderOf({ "log.csv": bytes }), "log.csv");
    expect((await imported(records, log)).code).toBe(0);
    expect(read(records, "activities/drafts/cafe-x.md")).toContain('title: "Café – “x”"\n');
  });

  test("tells of rows that cannot be read by their lines, and leaves them out", async () => {
    const records = empty();
    const log = logOf(
      'Title,Date,Hours,Notes\nGood,2025-03-14,1,"a\nb"\n\n,2025-03-14,1,\nBad,2025-02-30,lots,\nLater,14 March 2025,20 mins,\n',
    );
    const { code, out, error } = await imported(records, log);
    expect(code).toBe(1);
    expect(out.split("\n").map((line) => line.split(": ")[0])).toEqual([
      "log.csv:2",
      "log.csv:7",
      "",
    ]);
    expect(error.split("\n")).toEqual([
      "log.csv:5: there is no title",
      'log.csv:6: date "2025-02-30" is not a day: write 2025-03-14',
      'log.csv:6: hours "lots" is not a length of time: write 1.5 or 90m',
      "2 records written, 0 there already, 2 left out.",
      "",
    ]);
  });

  test.each([
    ["03/02/2026", [], 1],
    ["03/02/2026", ["--date-format", "dd/mm/yyyy"], "2026-02-03"],
    ["03/02/2026", ["--date-format", "mm/dd/yyyy"], "2026-03-02"],
    ["31/12/2025", [], "2025-12-31"],
    ["12/31/2025", [], "2025-12-31"],
    ["12/31/2025", ["--date-format", "dd/mm/yyyy"], 1],
    ["05.05.2025", [], "2025-05-05"],
    ["2025/3/4", [], "2025-03-04"],
    ["2025-03-14 00:00:00", [], "2025-03-14"],
    ["2nd Sept 2025", [], "2025-09-02"],
    ["March 14, 2025", [], "2025-03-14"],
    ["14 Foo 2025", [], 1],
    ["14/3/25", [], 1],
  ])("reads the day %j with %j as %j", async (written, options, expected) => {
    const records = empty();
    const { code } = await imported(records, logOf(`Title\tDate\nA\t${written}\n`), ...options);
    const found = activitiesIn(records).map((path) => path.slice(16, 26));
    expect({ code, found }).toEqual(
      expected === 1 ? { code: 1, found: [] } : { code: 0, found: [expected] },
    );
  });

  test("twice makes nothing twice, whatever became of its drafts", async () => {
    const records = empty();
    const log = logOf("Title,Date,Hours\nA,2025-03-14,1\nA,2025-03-14,1\nB,2025-03-14,1\n");
    expect((await imported(records, log)).error).toContain("3 records written");
    const [first = ""] = activitiesIn(records);
    const edited = read(records, first)
      .replace("title: A", "title: Another")
      .replace("draft", "planned");
    write(records, { [first]: edited });
    expect((await imported(records, log)).error).toBe(
      "0 records written, 3 there already, 0 left out.\n",
    );
    expect(read(records, first)).toBe(edited);
  });

  test("makes no draft of what the member has recorded", async () => {
    const records = recordsFolder({
      "activities/a.md": activityRecord({ title: "A", hours: "1" }),
    });
    const log = logOf("Title,Date,Hours\nA,2025-03-14,60m\nA,2025-03-14,61m\n");
    expect((await imported(records, log)).error).toContain("1 record written, 1 there already");
  });

  test("is only told of with --dry-run", async () => {
    const records = empty();
    const { code, out, error } = await imported(records, logOf("Title\nA\n"), "--dry-run");
    expect({ code, out, error }).toEqual({
      code: 0,
      out: "log.csv:2: activities/drafts/a.md: A, draft\n",
      error: "1 record would be written, 0 there already, 0 left out.\n",
    });
    expect(activitiesIn(records)).toEqual([]);
  });

  test("has its columns named by a mapping", async () => {
    const records = empty();
    const mapping = logOf("# mine\nWhat I did: title\nTag: ignore\nRoom: x-room\n", "mapping.txt");
    const log = logOf("What I did,Tag,Room\nA,b,c\n");
    expect((await imported(records, log, "--mapping", mapping)).code).toBe(0);
    expect(read(records, "activities/drafts/a.md")).toMatch(
      /^---\ntitle: A\nx-room: c\nstatus: draft\n/,
    );
  });

  test.each([
    ["Topic: titel\n", '"titel" is not a field. Write one of title, category,'],
    ["Topic\n", "this is no column with a field."],
  ])("is not read by a mapping that says %j", async (text, message) => {
    const mapping = logOf(`# mine\n${text}`, "mapping.txt");
    const { code, error } = await imported(empty(), logOf("A\nb\n"), "--mapping", mapping);
    expect(code).toBe(2);
    expect(error).toContain(`cpd: ${mapping}:2: ${message}`);
  });

  test("keeps what is no category, and evidence that is not there, in fields of the member's own", async () => {
    const records = empty();
    await imported(
      records,
      logOf("Title,Category,Evidence,Link\nA,Journals,cert.pdf,https://a.example/\n"),
    );
    const text = read(records, "activities/drafts/a.md");
    expect(text).toContain("x-category: Journals\nx-evidence: cert.pdf\n");
    expect(text).toContain('url: "https://a.example/"\n');
  });

  test("loses nothing where two columns are of one field", async () => {
    const records = empty();
    await imported(
      records,
      logOf("Activity,Topic,Notes,Outcome,Kosten €,Kosten\nA talk,HVDC,First.,Second.,1,2\n"),
    );
    expect(read(records, "activities/drafts/a-talk.md")).toMatch(
      /^---\ntitle: A talk\nx-topic: HVDC\nx-kosten: 1\nx-kosten-2: 2\nstatus: draft\nx-import: \w+\n---\n\nFirst\.\n\nSecond\.\n$/,
    );
  });

  test("is held to the checks of every record", async () => {
    const { code, error } = await imported(
      empty(),
      logOf("Title,Link,Competences\nA,nowhere,A9\n"),
    );
    expect(code).toBe(1);
    expect(error).toContain('log.csv:2: url "nowhere" is not');
    expect(error).toContain('log.csv:2: competence "A9" is not');
  });

  test.each([
    ["", "there is nothing in it"],
    ["Title,Title\na,b\n", 'two columns are called "Title"'],
    ['Title\n"a\n', "cannot be read as a log: "],
  ])("is refused as a whole when it says %j", async (text, message) => {
    const { code, error } = await imported(empty(), logOf(text));
    expect(code).toBe(2);
    expect(error).toContain(message);
    expect(error.trim().split("\n")).toHaveLength(1);
  });

  test("that is not there is refused", async () => {
    expect((await imported(empty(), "/nowhere/log.csv")).code).toBe(2);
  });
});

describe("a workbook", () => {
  test("is read like a log, its days and numbers as they are", async () => {
    const file = join(folderOf(), "log.xlsx");
    const cell = (value: string | number) => ({
      value,
      type: typeof value === "number" ? Number : String,
    });
    const date = { value: new Date(Date.UTC(2025, 2, 14)), type: Date, format: "dd/mm/yyyy" };
    await writeXlsxFile([
      [cell("Activity"), cell("Date"), cell("Hours"), cell("Notes")],
      [cell("A course"), date, cell(1.5), cell("Two\nlines")],
      [cell("No hours"), cell("2025-04-14"), cell("some"), cell("")],
    ]).toFile(file);
    const records = empty();
    const { code, out, error } = await imported(records, file);
    expect(code).toBe(1);
    expect(out).toBe(
      "log.xlsx:2: activities/2025/2025-03-14-a-course.md: A course, draft, 2025-03-14, 90m\n",
    );
    expect(error).toContain('log.xlsx:3: hours "some" is not a length of time');
    expect(read(records, "activities/2025/2025-03-14-a-course.md")).toMatch(/\n\nTwo\nlines\n$/);
  });

  test("that is none is refused", async () => {
    const { code, error } = await imported(empty(), logOf("no workbook", "log.xlsx"));
    expect(code).toBe(2);
    expect(error).toContain("it is not a workbook that can be read");
  });
});

describe.each(["records", showcase])("the export of %s", (folder) => {
  const portfolioOf = (records: string) =>
    buildPortfolio(readRecords(records), () => day("2026-02-01")).portfolio;

  /** The evidence of the records, and nothing else of them. */
  const evidenceOf = () => {
    const files = filesBelow(folder).filter((path) => !path.endsWith(".md"));
    return recordsFolder(
      Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path))])),
    );
  };

  test("in JSON comes back as the same portfolio, and once only", async () => {
    const { out } = await run(["export", "--records", folder]);
    const records = evidenceOf();
    const file = logOf(out, "records.json");
    expect((await imported(records, file)).code).toBe(0);
    expect(portfolioOf(records)).toEqual(portfolioOf(folder));
    expect((await imported(records, file)).error).toMatch(
      /^0 records written, \d+ there already, 0/,
    );
  });

  test("in CSV comes back as the same activities", async () => {
    const { out } = await run(["export", "--records", folder, "--format", "csv"]);
    const records = recordsFolder({ "profile.md": readFileSync(join(folder, "profile.md")) });
    write(
      records,
      Object.fromEntries(
        filesBelow(folder)
          .filter((path) => !path.startsWith("activities/"))
          .map((path) => [path, readFileSync(join(folder, path))]),
      ),
    );
    expect((await imported(records, logOf(out))).code).toBe(0);
    expect(portfolioOf(records).activities).toEqual(portfolioOf(folder).activities);
  });
});

test("own fields, odd words and lists come back from CSV and JSON as they were", async () => {
  const odd = record(
    {
      title: '"=1+1, \\"x\\""',
      category: "events",
      date: "2025-03-14",
      hours: "20m",
      tags: `["a, b", "c; d", '"e"', "'=f"]`,
      "x-list": '["one; two", "[three]"]',
      "x-map": "{ a: [1], b: c }",
      "x-text": "'[not a list]'",
    },
    "Said.",
  );
  const records = recordsFolder({ "activities/odd.md": odd });
  const before = await run(["export", "--records", records]);
  for (const format of ["csv", "json"]) {
    const { out } = await run(["export", "--records", records, "--format", format]);
    const other = recordsFolder({ "evidence/a.txt": "" });
    expect(await imported(other, logOf(out, `all.${format}`)), format).toMatchObject({ code: 0 });
    expect((await run(["export", "--records", other])).out, format).toBe(before.out);
  }
});

test("an export whose files lie elsewhere than records do is not written there", async () => {
  const { out } = await run(["export", "--records", showcase]);
  const data = JSON.parse(out);
  data.activities = [{ ...data.activities[0], file: "records/activities/../../../evil.md" }];
  const records = empty();
  rmSync(join(records, "profile.md"));
  const { code, error } = await imported(records, logOf(JSON.stringify(data), "a.json"));
  expect(code).toBe(1);
  expect(error).toContain("evil.md is no record's place");
  expect(filesBelow(join(records, ".."))).not.toContain("evil.md");
  expect((await imported(records, logOf("{}", "b.json"))).code).toBe(2);
});
