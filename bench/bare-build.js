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

const page = (title, content) => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>${title} – A Member: CPD portfolio</title><meta name="description" content="What the activity was about"/><link rel="stylesheet" href="../../../assets/site.css"/><link rel="icon" type="image/svg+xml" href="../../../assets/icon.svg"/><link rel="alternate" type="application/atom+xml" title="A Member: CPD portfolio" href="/feed.xml"/></head><body><header class="banner"><a class="skip" href="#main">Skip to the content</a><a class="site-title" href="/">A Member: CPD portfolio</a><nav aria-label="Sections"><ul><li><a href="/activities/">Activities</a></li><li><a href="/years/">Years</a></li><li><a href="/search/">Search</a></li></ul></nav></header><main id="main">${content}</main></body></html>
`;
const row = ({ date, year, url, title, category, hours }) =>
  `<tr data-year="${year}" data-category="${category}"><td><time datetime="${date}">${date}</time></td><td><a href="${url}">${title}</a><span class="detail">${category}</span></td><td class="numeric">${hours}</td></tr>`;
const table = (rows) => `<h1>Activities</h1><table>${rows.map(row).join("")}</table>`;
const fact = (label, value) => `<div><dt>${label}</dt><dd>${value}</dd></div>`;
const facts = ({ category, date, hours, provider, skills, competences }) =>
  `<dl class="facts" data-pagefind-ignore>${fact("Category", category)}${fact("Date", date)}${fact("Hours", hours)}${fact("Provider", provider)}${fact("Skills", skills)}${fact("UK-SPEC competences", competences)}</dl>`;
const terms = ({ year, category, date, hours }) =>
  `<div hidden data-pagefind-filter="year:${year}"></div><div hidden data-pagefind-filter="category:${category}"></div><div hidden data-pagefind-sort="date:${date}"></div><div hidden data-pagefind-meta="hours:${hours}"></div>`;
const tags = (activity) =>
  `<ul class="tags" aria-label="Tags">${activity.tags.map((tag) => `<li>${tag}</li>`).join("")}</ul>`;
const neighbour = (label, activity) =>
  activity ? `<p>${label}: <a href="${activity.url}">${activity.title}</a></p>` : "";

activities.forEach((activity, index) => {
  const { url, title, summary, html } = activity;
  write(
    url,
    title,
    `<article data-pagefind-body><h1>${title}</h1>${terms(activity)}<p class="lead">${summary}</p>${facts(activity)}<h2>Reflection</h2><div class="prose">${html}</div>${tags(activity)}</article><nav class="neighbours">${neighbour("Earlier", activities[index - 1])}${neighbour("Later", activities[index + 1])}</nav>`,
  );
});
write("/activities/", "Activities", table(activities));
for (const year of years) {
  write(`/years/${year}/`, year, table(of("year", year)));
  const entries = of("year", year).map(
    (activity) =>
      `<section class="entry"><h3><a href="${activity.url}">${activity.title}</a></h3><p class="detail">${activity.date} · ${activity.category} · ${activity.hours}</p><p>${activity.summary}</p><div class="prose">${activity.html}</div></section>`,
  );
  write(`/returns/${year}/`, `CPD return for ${year}`, entries.join(""));
}
for (const category of new Set(activities.map((activity) => activity.category))) {
  write(`/categories/${category}/`, category, table(of("category", category)));
}

const { index } = await createIndex({ forceLanguage: "en" });
await index.addDirectory({ path: output, glob: "activities/*/*/index.html" });
await index.writeFiles({ outputPath: join(output, "pagefind") });
await close();

function write(url, title, content) {
  const file = join(output, url, "index.html");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, page(title, content));
}
