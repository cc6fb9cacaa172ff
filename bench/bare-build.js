// The least that any build must do: read, split, parse, render and write the same pages, and index them.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import MarkdownIt from "markdown-it";
import { close, createIndex } from "pagefind";
import { readRecords } from "./bare.js";

const [, , folder, output] = process.argv;
const markdown = new MarkdownIt();

const activities = readRecords(folder).map(({ name, fields, body }) => ({
  ...fields,
  year: String(fields.date).slice(0, 4),
  url: `/activities/${String(fields.date).slice(0, 4)}/${name.replace(/^.*\/[\d-]{11}|\.md$/g, "")}/`,
  html: markdown.render(body),
}));
const years = new Set(activities.map(({ year }) => year));
const of = (key, value) => activities.filter((activity) => activity[key] === value);

const head =
  '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>T</title><link rel="stylesheet" href="/assets/site.css"/></head><body><header><a href="/">Home</a><nav><ul><li><a href="/activities/">Activities</a></li><li><a href="/years/">Years</a></li></ul></nav></header><main>';
const page = (content) => `${head}${content}</main></body></html>\n`;
const row = ({ date, url, title, category, hours }) =>
  `<tr><td><time datetime="${date}">${date}</time></td><td><a href="${url}">${title}</a><span>${category}</span></td><td>${hours}</td></tr>`;
const table = (rows) => `<table>${rows.map(row).join("")}</table>`;
const facts = ({ category, date, hours, provider, skills, competences }) =>
  `<dl><dt>Category</dt><dd>${category}</dd><dt>Date</dt><dd>${date}</dd><dt>Hours</dt><dd>${hours}</dd><dt>Provider</dt><dd>${provider}</dd><dt>Skills</dt><dd>${skills}</dd><dt>Competences</dt><dd>${competences}</dd></dl>`;

for (const activity of activities) {
  const { url, title, summary, html } = activity;
  write(url, `<article data-pagefind-body><h1>${title}</h1><p>${summary}</p>${facts(activity)}${html}</article>`);
}
write("/activities/", table(activities));
for (const year of years) {
  write(`/years/${year}/`, table(of("year", year)));
  write(
    `/returns/${year}/`,
    of("year", year).map(({ title, html }) => `<h3>${title}</h3>${html}`).join(""),
  );
}
for (const category of new Set(activities.map((activity) => activity.category))) {
  write(`/categories/${category}/`, table(of("category", category)));
}

const { index } = await createIndex({ forceLanguage: "en" });
await index.addDirectory({ path: output, glob: "activities/*/*/index.html" });
await index.writeFiles({ outputPath: join(output, "pagefind") });
await close();

function write(url, content) {
  const file = join(output, url, "index.html");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, page(content));
}
