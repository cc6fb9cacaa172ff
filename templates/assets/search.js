import { loadEngine } from "./search-engine.js";
import {
  chosen,
  element,
  fillFromAddress,
  filtersInWords,
  form,
  isEmpty,
  liftFilters,
  narrowed,
  writeAddress,
} from "./search-form.js";
import { itemFor } from "./search-results.js";

/** The search's page: answers what its form asks. */

const step = 10;
const status = element("search-status");
const advice = element("search-advice");
const ways = element("search-ways");
const lift = element("search-lift");
const list = element("search-results");
const more = /** @type {HTMLButtonElement} */ (element("search-more"));

/** @type {Promise<import("./search-engine.js").Engine> | undefined} */
let loading;
let latest = 0;
/** @type {() => Promise<HTMLLIElement[]>} */
let next = none;

fillFromAddress();
form.hidden = false;
element("search-unavailable").hidden = true;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  void search();
});
form.addEventListener("input", () => void search());
more.addEventListener("click", () => void showMore());
lift.addEventListener("click", () => {
  liftFilters();
  void search();
});
addEventListener("popstate", () => {
  fillFromAddress();
  void search();
});
void search();

async function search() {
  writeAddress();
  const turn = ++latest;
  if (isEmpty()) {
    show([], 0, "");
    return;
  }
  try {
    loading ??= loadEngine(form.dataset["base"] ?? "/");
    const { stem, search } = await loading;
    const { asked, results } = await search(chosen("q"), narrowed());
    const items = itemsOf(results, asked, stem);
    const first = await items(0);
    // A slower answer to an earlier question must not replace a later one.
    if (turn !== latest) return;
    const count = results.length === 1 ? "1 activity" : `${results.length} activities`;
    next = () => items(list.children.length);
    show(first, results.length, `${count} found`);
    if (results.length === 0) advise();
  } catch {
    if (turn !== latest) return;
    loading = undefined;
    show([], 0, "The search could not be loaded. The list of activities has everything.");
  }
}

/**
 * Makes the items of some results, from one of them on.
 *
 * @param {readonly import("./search-engine.js").Result[]} results
 * @param {readonly import("./search-query.js").Asked[]} asked
 * @param {import("./search-fit.js").Stem} stem
 */
function itemsOf(results, asked, stem) {
  /** @param {number} from */
  return (from) =>
    Promise.all(results.slice(from, from + step).map((result) => itemFor(result, asked, stem)));
}

/**
 * Puts the first results in the place of earlier ones, and only then says how many there are.
 *
 * @param {readonly HTMLLIElement[]} items
 * @param {number} count
 * @param {string} words
 */
function show(items, count, words) {
  list.replaceChildren(...items);
  more.hidden = items.length === count;
  more.dataset["count"] = String(count);
  advice.textContent = "";
  ways.hidden = true;
  status.textContent = words;
}

/** @returns {Promise<HTMLLIElement[]>} */
async function none() {
  return [];
}

async function showMore() {
  const turn = latest;
  const take = next;
  // Asked twice in a hurry, it shows no activity twice.
  next = none;
  const items = await take();
  if (turn !== latest) return;
  list.append(...items);
  if (take !== none) next = take;
  more.hidden = list.children.length >= Number(more.dataset["count"]);
  // Who asked for more by keyboard goes on with the first of them.
  items[0]?.querySelector("a")?.focus();
}

/** Says what to try where nothing was found. */
function advise() {
  const query = chosen("q");
  const filters = filtersInWords();
  const words = query
    ? `Nothing found for “${query}”. Try fewer or other words, or only the beginning of a word.`
    : "";
  const narrowing =
    filters.length > 0 ? `Only these activities were searched: ${filters.join("; ")}.` : "";
  advice.textContent = [words, narrowing].filter(Boolean).join(" ");
  lift.hidden = filters.length === 0;
  ways.hidden = false;
}
