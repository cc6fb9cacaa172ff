/**
 * What this page uses of Pagefind's JavaScript.
 *
 * @typedef {object} Pagefind
 * @property {(options: { baseUrl: string, excerptLength: number }) => Promise<void>} options
 * @property {() => Promise<void>} init
 * @property {(words: string | null, options: Asked) => Promise<{ results: readonly Result[] }>} search
 *
 * @typedef {{ filters: Record<string, string>, sort?: Record<string, "asc" | "desc"> }} Asked
 *
 * @typedef {{ data(): Promise<Found> }} Result
 *
 * @typedef {object} Found
 * @property {string} url
 * @property {string} excerpt HTML in which only the words that were found are marked.
 * @property {Readonly<Record<string, string>>} meta
 */

const step = 10;
const filterNames = ["year", "category", "competence", "objective"];
const names = ["q", ...filterNames, "sort"];

const form = /** @type {HTMLFormElement} */ (element("search"));
const status = element("search-status");
const list = element("search-results");
const more = /** @type {HTMLButtonElement} */ (element("search-more"));

/** @type {Promise<Pagefind> | undefined} */
let pagefind;
let latest = 0;
/** @type {readonly Result[]} */
let waiting = [];

fillFromAddress();
form.hidden = false;
element("search-unavailable").hidden = true;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  void search();
});
form.addEventListener("input", () => void search());
more.addEventListener("click", () => void showMore());
addEventListener("popstate", () => {
  fillFromAddress();
  void search();
});
void search();

/** @param {string} id */
function element(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`Internal error: the page has no ${id}`);
  return found;
}

/**
 * A field of the form; `undefined` where there is nothing to choose.
 *
 * @param {string} name
 */
function field(name) {
  const found = form.elements.namedItem(name) ?? undefined;
  return /** @type {HTMLInputElement | HTMLSelectElement | undefined} */ (found);
}

/**
 * What is typed or chosen; empty for nothing.
 *
 * @param {string} name
 */
function chosen(name) {
  return field(name)?.value.trim() ?? "";
}

function fillFromAddress() {
  const asked = new URLSearchParams(location.search);
  for (const name of names) {
    const one = field(name);
    if (one) one.value = asked.get(name) ?? "";
  }
  for (const choice of form.querySelectorAll("select")) {
    if (choice.selectedIndex === -1) choice.value = "";
  }
}

/** Keeps what is asked in the address, so that it can be linked to and gone back to. */
function writeAddress() {
  const asked = new URLSearchParams();
  for (const name of names) {
    if (chosen(name)) asked.set(name, chosen(name));
  }
  const query = asked.toString();
  history.replaceState(null, "", query ? `?${query}` : location.pathname);
}

/** @returns {Promise<Pagefind>} */
async function load() {
  const address = new URL("../pagefind/pagefind.js", import.meta.url).href;
  /** @type {Pagefind} */
  const loaded = await import(address);
  await loaded.options({ baseUrl: form.dataset["base"] ?? "/", excerptLength: 25 });
  await loaded.init();
  return loaded;
}

async function search() {
  writeAddress();
  const turn = ++latest;
  if (names.every((name) => !chosen(name))) {
    show([], [], "");
    return;
  }
  try {
    const results = await find();
    const items = await itemsOf(results.slice(0, step));
    // A slower answer to an earlier question must not replace a later one.
    if (turn !== latest) return;
    const count = results.length === 1 ? "1 activity" : `${results.length} activities`;
    show(items, results.slice(step), `${count} found`);
  } catch {
    if (turn !== latest) return;
    pagefind = undefined;
    show([], [], "The search could not be loaded. The list of activities has everything.");
  }
}

async function find() {
  /** @type {Record<string, string>} */
  const filters = {};
  for (const name of filterNames) {
    if (chosen(name)) filters[name] = chosen(name);
  }
  const sort = chosen("sort");
  pagefind ??= load();
  const { results } = await (await pagefind).search(chosen("q") || null, {
    filters,
    ...(sort && { sort: { [sort]: "desc" } }),
  });
  return results;
}

/**
 * Puts the first results in the place of earlier ones, and only then says how many there are.
 *
 * @param {readonly HTMLLIElement[]} items
 * @param {readonly Result[]} further
 * @param {string} words
 */
function show(items, further, words) {
  list.replaceChildren(...items);
  waiting = further;
  more.hidden = further.length === 0;
  status.textContent = words;
}

async function showMore() {
  const turn = latest;
  const items = await itemsOf(waiting.slice(0, step));
  if (turn !== latest) return;
  list.append(...items);
  waiting = waiting.slice(step);
  more.hidden = waiting.length === 0;
  // Who asked for more by keyboard goes on with the first of them.
  items[0]?.querySelector("a")?.focus();
}

/** @param {readonly Result[]} results */
async function itemsOf(results) {
  return (await Promise.all(results.map((result) => result.data()))).map(itemFor);
}

/** @param {Found} found */
function itemFor({ url, excerpt, meta }) {
  const item = document.createElement("li");
  const heading = document.createElement("h2");
  const link = document.createElement("a");
  link.href = url;
  link.textContent = meta["title"] ?? url;
  heading.append(link);
  const detail = document.createElement("p");
  detail.className = "detail";
  detail.textContent = [meta["date"], meta["category"], meta["hours"]].filter(Boolean).join(" · ");
  const words = document.createElement("p");
  words.append(...marked(excerpt));
  item.append(heading, detail, words);
  return item;
}

/**
 * An excerpt as nodes: text, and `mark` elements for what was found.
 *
 * @param {string} excerpt
 */
function marked(excerpt) {
  const parsed = new DOMParser().parseFromString(excerpt, "text/html");
  return [...parsed.body.childNodes].map((node) => {
    if (node.nodeName !== "MARK") return document.createTextNode(node.textContent ?? "");
    const mark = document.createElement("mark");
    mark.textContent = node.textContent;
    return mark;
  });
}
