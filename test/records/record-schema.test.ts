import { readFileSync } from "node:fs";
import { join } from "node:path";
import { remark } from "remark";
import remarkFrontmatter from "remark-frontmatter";
import lintFrontmatter from "remark-lint-frontmatter-schema";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { type RecordKind, recordKinds, recordSchema } from "../../src/records/record-schema.ts";
import { codes, fixtures, placeOf } from "../support/problem-fixtures.ts";
import { record } from "../support/records.ts";
import { run } from "../support/run.ts";
import { filesBelow, showcase } from "../support/site.ts";

/** What another program finds wrong with a record's front matter by our schema. */
async function lintOf(kind: RecordKind, text: string): Promise<readonly string[]> {
  const file = await remark()
    .use(remarkFrontmatter)
    .use(lintFrontmatter, { embed: recordSchema(kind), ajvOptions: { strict: false } })
    .process(new VFile({ value: text, path: "record.md" }));
  return file.messages.map(({ reason }) => reason);
}

function kindOf(path: string): RecordKind {
  if (path === "profile.md") return "profile";
  if (path.startsWith("years/")) return "year";
  return path.startsWith("objectives/") ? "objective" : "activity";
}

test.each(recordKinds)("cpd schema %s writes the schema", async (kind) => {
  const { code, out } = await run(["schema", kind]);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(recordSchema(kind))));
});

test("cpd schema is of an activity unless another kind is named", async () => {
  expect((await run(["schema"])).out).toBe((await run(["schema", "activity"])).out);
  expect((await run(["schema", "event"])).code).toBe(2);
});

test.each(["records", showcase])("a second program finds nothing wrong with %s", async (folder) => {
  const paths = filesBelow(folder).filter((path) => path.endsWith(".md"));
  const told = await Promise.all(
    paths.map(async (path) => {
      const messages = await lintOf(kindOf(path), readFileSync(join(folder, path), "utf8"));
      return messages.map((message) => `${path}: ${message}`);
    }),
  );
  expect(paths.length).toBeGreaterThan(10);
  expect(told.flat()).toEqual([]);
});

/** Problems that the form of one record shows by itself. */
const ofTheForm = [
  "audience-unknown",
  "category-unknown",
  "date-invalid",
  "field-missing",
  "field-unknown",
  "highlight-invalid",
  "hours-invalid",
  "reason-unknown",
  "registration-unknown",
  "scheme-unknown",
  "skills-unknown",
  "status-unknown",
  "url-invalid",
];

/** Front matter that YAML itself cannot read, or not as it was meant; another program tells of it as it likes. */
const ofYaml = [
  "field-repeated",
  "file-not-text",
  "front-matter-invalid",
  "front-matter-missing",
  "front-matter-unclosed",
  "text-lost",
  "value-needs-quotes",
];

describe("of the fixtures of problems, a second program", () => {
  test.each(ofTheForm)("refuses %s, as we do", async (code) => {
    const found = codes.find((one) => one === code) ?? "field-missing";
    const text = readFileSync(new URL(`${found}.md`, fixtures), "utf8");
    expect(await lintOf(kindOf(placeOf(found)), text)).not.toEqual([]);
  });

  test.each(codes.filter((code) => ![...ofTheForm, ...ofYaml].includes(code)))(
    "leaves %s to us, which no form shows",
    async (code) => {
      const text = readFileSync(new URL(`${code}.md`, fixtures), "utf8");
      expect(await lintOf(kindOf(placeOf(code)), text)).toEqual([]);
    },
  );
});

describe("the schema takes what we take:", () => {
  const activity = { title: "A", category: "events", date: "2025-03-14", hours: "1" };

  test.each([
    [{ category: "Events and Seminars" }],
    [{ category: "t" }],
    [{ category: "WORK EXPERIENCE" }],
    [{ hours: "90 min" }],
    [{ hours: "1h30" }],
    [{ hours: "0.25" }],
    [{ hours: '"2 h"' }],
    [{ skills: "soft, technical" }],
    [{ skills: "[soft]" }],
    [{ competences: "A1, B2" }],
    [{ tags: "2025" }],
    [{ title: "2025" }],
    [{ audience: "" }],
    [{ highlight: "true" }],
    [{ url: "HTTPS://EXAMPLE.ORG/" }],
    [{ "x-own": "{ a: 1 }" }],
    [{ status: "draft", hours: "", date: "", category: "" }],
    [{ status: "planned", hours: "" }],
  ])("%j", async (fields) => {
    expect(await lintOf("activity", record({ ...activity, ...fields }))).toEqual([]);
  });

  test.each([
    [{ hours: "0" }],
    [{ hours: "1,5" }],
    [{ hours: "" }],
    [{ date: "14/03/2025" }],
    [{ date: "" }],
    [{ skills: "soft, hard" }],
    [{ skills: "[soft, hard]" }],
    [{ status: "planned", date: "" }],
    [{ status: "draft", title: "" }],
    [{ Title: "A" }],
  ])("and refuses what we refuse: %j", async (fields) => {
    expect(await lintOf("activity", record({ ...activity, ...fields }))).not.toEqual([]);
  });
});
