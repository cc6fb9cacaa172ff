import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { elements, textOf } from "../support/html.ts";
import { htmlFaults } from "../support/html-faults.ts";
import { eventually, eventuallySays, previewOf, stopPreviews } from "../support/preview.ts";
import { activityRecord, record, recordsFolder } from "../support/records.ts";
import { run, runProcess } from "../support/run.ts";
import { contentsOf, siteOf } from "../support/site.ts";
import { write } from "../support/temporary-folder.ts";

afterAll(stopPreviews);

const lecture = "activities/2025/2025-03-14-lecture.md";
const reading = "activities/2025/2025-04-02-reading.md";

/** Two activities, a year and what only the member may see. */
function someRecords(): string {
  return recordsFolder({
    "profile.md": record({ name: "Ada Example", "site-url": "https://ada.example/" }),
    [lecture]: activityRecord({ title: "A lecture on relays" }),
    [reading]: activityRecord({ title: "Reading", date: "2025-04-02", category: "self-study" }),
    "activities/2025/2025-05-01-secret.md": activityRecord({
      title: "A private course",
      date: "2025-05-01",
      audience: "private",
    }),
    "activities/2025/2025-06-01-review.md": activityRecord({
      title: "An appraisal",
      date: "2025-06-01",
      audience: "reviewer",
    }),
    "activities/later.md": record({ title: "Begun and undated", status: "draft" }),
    "years/2025.md": record({ status: "active", role: "Engineer", audience: "private" }),
    "objectives/quiet.md": record({ title: "Ask", set: "2025-01-10", audience: "private" }),
  });
}

const change = (records: string, path: string, text: string) => write(records, { [path]: text });

describe("a preview shows, and marks,", async () => {
  const records = someRecords();
  const preview = await previewOf(records);
  const marksIn = async (path: string) => {
    const html = await preview.read(path);
    return [...html.matchAll(/<span class="mark">([^<]*)/g)].map(([, mark]) => mark);
  };

  test("what is private, for the reviewer or a draft, in the list", async () => {
    const rows = elements(await preview.read("activities/"), "tr").map(textOf);
    const marked = rows.filter((row) => row.includes("not on the site"));
    expect(marked.map((row) => row.replace(/^\d+ \w+ \d+ /, ""))).toEqual([
      "Begun and undated No category yet draft, not on the site",
      "An appraisal Events and seminars for the reviewer, not on the site 1 h",
      "A private course Events and seminars private, not on the site 1 h",
    ]);
  });

  test.each([
    ["activities/2025/secret/", ["private, not on the site"]],
    ["drafts/activities/later.md/", ["draft, not on the site"]],
    ["objectives/", ["private, not on the site"]],
    ["objectives/quiet/", ["private, not on the site"]],
    ["years/", ["private, not on the site"]],
    ["activities/2025/lecture/", []],
  ])("each on its page: %s", async (path, marks) => {
    expect(await marksIn(path)).toEqual(marks);
  });

  test("what a year still lacks", async () => {
    const [, lacking = ""] = elements(await preview.read("years/2025/"), "aside");
    expect(textOf(lacking)).toContain("The year does not say your sector");
    expect(lacking).toContain("<code>records/years/2025.md</code>");
  });

  test("in HTML that is in order", async () => {
    const paths = ["", "activities/", "years/2025/", "objectives/quiet/", "returns/2025/"];
    for (const path of paths) {
      // Eleventy's server adds a script to each.
      const html = (await preview.read(path)).replace(
        /<script type="module" integrity.*?<\/script>/s,
        "",
      );
      expect(htmlFaults(html, path)).toEqual([]);
    }
  });

  test("and none of it is on the site that is built", async () => {
    const site = await siteOf(records);
    const told = site.files.filter((path) =>
      /class="mark"|class="preview"|preview\.css|A private course|Begun and undated/.test(
        site.read(path),
      ),
    );
    expect(told).toEqual([]);
    expect(site.files).not.toContain("assets/preview.css");
  });
});

describe("what is saved is shown", async () => {
  const records = someRecords();
  const preview = await previewOf(records);

  test("on its page, on its year's and in every list", async () => {
    change(records, lecture, activityRecord({ title: "A lecture on fuses" }));
    for (const path of ["activities/2025/lecture/", "years/2025/", "activities/", "", "feed.xml"]) {
      await eventuallySays(preview, path, "A lecture on fuses");
    }
  });

  test("with the error in it on top of the last good page, and in the terminal, until it is mended", async () => {
    change(records, lecture, activityRecord({ title: "Half", hours: "1:30" }));
    await eventuallySays(preview, "activities/2025/lecture/", 'class="fault"');
    const html = await preview.read("activities/2025/lecture/");
    const [fault = ""] = elements(html, "section");
    expect(textOf(fault)).toContain("1 error in the records");
    expect(fault).toContain(`5 | hours: 1:30
    |        ^^^^
  Write 1h 30m.`);
    expect(html).toContain("<h1>A lecture on fuses</h1>");
    await eventually(() => {
      expect(preview.out()).toContain(`${lecture}:5:8: error: hours "1:30"`);
      expect(preview.error()).toMatch(/The preview stays as it was until that is mended\n$/);
    });
    // So a task of an editor knows when it begins, and when it has told of everything.
    const tasks = readFileSync("templates/portfolio/_vscode/tasks.json", "utf8");
    const { beginsPattern, endsPattern } = JSON.parse(tasks).tasks[1].problemMatcher.background;
    const lines = preview.error().trim().split("\n");
    expect(lines.at(-2)).toMatch(new RegExp(beginsPattern));
    expect(lines.at(-1)).toMatch(new RegExp(endsPattern));
    change(records, lecture, activityRecord({ title: "Whole", hours: "1h 30m" }));
    await eventuallySays(preview, "activities/2025/lecture/", "<h1>Whole</h1>");
    expect(await preview.read("")).not.toContain('class="fault"');
  });

  test("when a record is new, and when it is gone", async () => {
    change(
      records,
      "activities/2025/2025-07-01-visit.md",
      activityRecord({ title: "A visit", date: "2025-07-01" }),
    );
    await eventuallySays(preview, "activities/", "A visit");
    await eventuallySays(preview, "activities/2025/visit/", "<h1>A visit</h1>");
    rmSync(join(records, "activities/2025/2025-07-01-visit.md"));
    await eventuallySays(preview, "activities/", "A visit", false);
    await eventuallySays(preview, "activities/2025/visit/", "There is no page at this address");
  });
});

test("after many changes a preview says what one says that begins afterwards", async () => {
  const records = someRecords();
  write(join(records, ".."), {
    "pages/mine.njk": `---
title: Mine
---
{% for one in cpd.activities %}{{ one.title }}, {% endfor %}in {{ cpd.years.length }} years,
{{ cpd.categories[4].activities.length }} events, {{ cpd.home[0].latest.length }} latest
`,
  });
  const preview = await previewOf(records);
  const changes: readonly (() => void)[] = [
    () =>
      change(
        records,
        lecture,
        activityRecord({ title: "Moved", date: "2024-12-30", objectives: "quiet" }),
      ),
    () =>
      change(
        records,
        reading,
        activityRecord({ title: "Reading", date: "2025-04-02" }, "[Moved](2025-03-14-lecture.md)"),
      ),
    () =>
      change(
        records,
        "activities/2026/2026-01-05-new.md",
        activityRecord({ date: "2026-01-05", competences: "A1" }),
      ),
    () => rmSync(join(records, "activities/2025/2025-05-01-secret.md")),
    () => change(records, reading, "---\ntitle: [\n---\n"),
    () => change(records, "years/2025.md", record({ status: "active", sector: "Rail" })),
    () =>
      change(
        records,
        reading,
        activityRecord(
          { title: "Reading again", date: "2025-04-03" },
          "[Moved](2025-03-14-lecture.md)",
        ),
      ),
    () =>
      change(
        records,
        lecture,
        activityRecord({ title: "Moved on", date: "2023-12-30", objectives: "quiet" }),
      ),
    () =>
      change(
        records,
        "activities/later.md",
        record({
          title: "Now done",
          status: "done",
          category: "events",
          date: "2025-08-01",
          hours: "2",
        }),
      ),
  ];
  for (const make of changes) {
    const before = preview.error().length;
    make();
    await eventually(() =>
      expect(preview.error().slice(before)).toMatch(/The preview (?:shows|stays)/),
    );
  }
  const fresh = await previewOf(records);
  await eventually(() => {
    const isPage = ([path]: readonly [string, string]) => !path.startsWith("pagefind/");
    expect(new Map([...contentsOf(preview.folder())].filter(isPage))).toEqual(
      new Map([...contentsOf(fresh.folder())].filter(isPage)),
    );
  });
});

test("records that are broken from the start are told of on the page, which becomes the site when they are mended", async () => {
  const records = recordsFolder({ [lecture]: activityRecord({ hours: "many" }) });
  const preview = await previewOf(records);
  const html = await preview.read("");
  expect(textOf(html)).toContain('hours "many" is not a length of time');
  expect(htmlFaults(html.replace(/<script.*?<\/script>/gs, ""), "fault")).toEqual([]);
  change(records, lecture, activityRecord({ hours: "2" }));
  await eventuallySays(preview, "", "Latest activities");
});

test("a page of one's own that cannot be made is told of too", async () => {
  const records = someRecords();
  write(join(records, ".."), { "pages/about.md": "---\ntitle: About\n---\nGood.\n" });
  const preview = await previewOf(records);
  write(join(records, ".."), { "pages/about.md": "---\ntitle: About\n---\n{{ 1 | nosuch }}\n" });
  await eventuallySays(
    preview,
    "about/",
    "pages/about.md cannot be made into a page: undefined filter: nosuch",
  );
  expect(await preview.read("about/")).toContain("<p>Good.</p>");
  write(join(records, ".."), { "pages/about.md": "---\ntitle: About\n---\nBetter.\n" });
  await eventuallySays(preview, "about/", "<p>Better.</p>");
  write(join(records, ".."), { "pages/talks.md": "---\ntitle: Talks\n---\nTwo.\n" });
  await eventuallySays(preview, "talks/", "<p>Two.</p>");
  rmSync(join(records, "../pages/about.md"));
  await eventuallySays(preview, "about/", "There is no page at this address");
});

describe("nobody but this machine", async () => {
  const preview = await previewOf(someRecords());
  const { port, host } = new URL(preview.url);

  /** What the server answers to some lines as they are; nothing when it says nothing. */
  const answer = (address: string, ...lines: readonly string[]) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), address, () =>
        socket.write(`${lines.join("\r\n")}\r\n\r\n`),
      );
      let said = "";
      socket.on("data", (data) => {
        said += data;
      });
      socket.on("close", () => resolve(said));
      socket.on("error", reject);
      socket.setTimeout(1_000, () => socket.destroy());
    });

  test("reaches it, be it another address of the same machine", async () => {
    await expect(answer("127.0.0.2", "GET / HTTP/1.1", `Host: ${host}`)).rejects.toMatchObject({
      code: "ECONNREFUSED",
    });
  });

  test.each([["evil.example"], [`evil.example:${port}`], ["localhost.evil.example"]])(
    "is answered by the name %s, which may lead here all the same",
    async (name) => {
      const said = await answer(
        "127.0.0.1",
        "GET / HTTP/1.1",
        `Host: ${name}`,
        "Connection: close",
      );
      expect(said).toMatch(/^HTTP\/1\.1 403 /);
      expect(said).not.toContain("Ada");
    },
  );

  test.each([
    ["http://evil.example", ""],
    ["null", ""],
    [`http://${host}`, "HTTP/1.1 101"],
  ])("is told by a socket that pages have changed: %s", async (origin, expected) => {
    const said = await answer(
      "127.0.0.1",
      ...["GET / HTTP/1.1", `Host: ${host}`, `Origin: ${origin}`],
      ...["Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13"],
      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
    );
    expect(said.slice(0, 12)).toBe(expected);
  });

  test.each([["/%E0%A4%A"], ["/../../etc/passwd"], ["/%2e%2e/%2e%2e/etc/passwd"], ["//"]])(
    "can bring it down with %s",
    async (path) => {
      const said = await answer(
        "127.0.0.1",
        `GET ${path} HTTP/1.1`,
        `Host: ${host}`,
        "Connection: close",
      );
      expect(said).toMatch(/^HTTP\/1\.1 (?:200|30\d|40\d) /);
      expect(said).not.toContain("root:");
      expect(await preview.read("")).toContain("Ada Example");
    },
  );
});

test("Ctrl+C ends it, and leaves nothing behind", async () => {
  const preview = await previewOf(someRecords());
  expect(await preview.stop()).toEqual({ code: 0, left: [] });
});

test("a port that is taken is refused", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const port = String((server.address() as { port: number }).port);
  const words = ["serve", "--records", someRecords(), "--port", port];
  const outcome = await runProcess(["src/cli/bin.ts", ...words]);
  server.close();
  expect(outcome).toEqual({
    code: 2,
    out: "",
    error: `cpd: port ${port} is taken, or not for you: name another with --port\n`,
  });
});

test.each(["http", "70000", "-1"])("%s is no port", async (port) => {
  const { code, error } = await run(["serve", "--records", someRecords(), "--port", port]);
  expect(code).toBe(2);
  expect(error).toContain("Write a number from 0 to 65535; 0 takes any that is free.");
});
