/** What this page uses of Pagefind's JavaScript. */
interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  search(
    words: string | null,
    options: { filters: Record<string, string>; sort?: Record<string, "asc" | "desc"> },
  ): Promise<{ results: readonly { data(): Promise<Found> }[] }>;
}

interface Found {
  readonly url: string;
  /** HTML in which only the words that were found are marked. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

const step = 10;
const filterNames = ["year", "category", "competence", "objective"];
const names = ["q", ...filterNames, "sort"];

const form = element<HTMLFormElement>("search");
const status = element("search-status");
const list = element("search-results");
const more = element<HTMLButtonElement>("search-more");

let pagefind: Promise<Pagefind> | undefined;
let latest = 0;
let waiting: readonly { data(): Promise<Found> }[] = [];

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

function element<Kind extends HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (!found) throw new Error(`Internal error: the page has no ${id}`);
  return found as Kind;
}

/** A field of the form; `undefined` where there is nothing to choose. */
function field(name: string): HTMLInputElement | HTMLSelectElement | undefined {
  const found = form.elements.namedItem(name) ?? undefined;
  return found as HTMLInputElement | HTMLSelectElement | undefined;
}

/** What is typed or chosen; empty for nothing. */
function chosen(name: string): string {
  return field(name)?.value.trim() ?? "";
}

function fillFromAddress(): void {
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
function writeAddress(): void {
  const asked = new URLSearchParams();
  for (const name of names) {
    if (chosen(name)) asked.set(name, chosen(name));
  }
  const query = asked.toString();
  history.replaceState(null, "", query ? `?${query}` : location.pathname);
}

async function load(): Promise<Pagefind> {
  const address = new URL("../pagefind/pagefind.js", import.meta.url).href;
  const loaded = (await import(address)) as Pagefind;
  await loaded.options({ baseUrl: form.dataset["base"] ?? "/", excerptLength: 25 });
  await loaded.init();
  return loaded;
}

async function search(): Promise<void> {
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

async function find(): Promise<typeof waiting> {
  const filters: Record<string, string> = {};
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

/** Puts the first results in the place of earlier ones, and only then says how many there are. */
function show(items: readonly HTMLLIElement[], further: typeof waiting, words: string): void {
  list.replaceChildren(...items);
  waiting = further;
  more.hidden = further.length === 0;
  status.textContent = words;
}

async function showMore(): Promise<void> {
  const turn = latest;
  const items = await itemsOf(waiting.slice(0, step));
  if (turn !== latest) return;
  list.append(...items);
  waiting = waiting.slice(step);
  more.hidden = waiting.length === 0;
  // Who asked for more by keyboard goes on with the first of them.
  items[0]?.querySelector("a")?.focus();
}

async function itemsOf(results: typeof waiting): Promise<readonly HTMLLIElement[]> {
  return (await Promise.all(results.map((result) => result.data()))).map(itemFor);
}

function itemFor({ url, excerpt, meta }: Found): HTMLLIElement {
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

/** An excerpt as nodes: text, and `mark` elements for what was found. */
function marked(excerpt: string): readonly Node[] {
  const parsed = new DOMParser().parseFromString(excerpt, "text/html");
  return [...parsed.body.childNodes].map((node) => {
    if (node.nodeName !== "MARK") return document.createTextNode(node.textContent ?? "");
    const mark = document.createElement("mark");
    mark.textContent = node.textContent;
    return mark;
  });
}
