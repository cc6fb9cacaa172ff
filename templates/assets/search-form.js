/** The search's form, and the address, which keeps what is asked in it. */

const filterNames = ["year", "category", "competence", "objective"];
const names = ["q", ...filterNames, "sort"];

export const form = /** @type {HTMLFormElement} */ (element("search"));

/** @param {string} id */
export function element(id) {
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
export function chosen(name) {
  return field(name)?.value.trim() ?? "";
}

/**
 * @param {string} name
 * @param {string} value
 */
function choose(name, value) {
  const one = field(name);
  if (one) one.value = value;
}

export function fillFromAddress() {
  const asked = new URLSearchParams(location.search);
  for (const name of names) choose(name, asked.get(name) ?? "");
  for (const choice of form.querySelectorAll("select")) {
    if (choice.selectedIndex === -1) choice.value = "";
  }
}

/** Keeps what is asked in the address, so that it can be linked to and gone back to. */
export function writeAddress() {
  const asked = new URLSearchParams();
  for (const name of names) {
    if (chosen(name)) asked.set(name, chosen(name));
  }
  const query = asked.toString();
  history.replaceState(null, "", query ? `?${query}` : location.pathname);
}

/** What is chosen besides words. */
export function narrowed() {
  const filters = Object.fromEntries(
    filterNames.filter(chosen).map((name) => [name, chosen(name)]),
  );
  const sort = chosen("sort");
  return { filters, ...(sort && { sort: { [sort]: /** @type {const} */ ("desc") } }) };
}

/**
 * A filter as the page names it: `Year 2025`.
 *
 * @param {string} name
 */
function filterInWords(name) {
  const choice = /** @type {HTMLSelectElement} */ (field(name));
  return `${choice.labels[0]?.textContent} ${choice.selectedOptions[0]?.textContent}`;
}

export function isEmpty() {
  return names.every((name) => !chosen(name));
}

/** Takes back what leaves activities out, and goes on with the words. */
export function liftFilters() {
  for (const name of filterNames) choose(name, "");
  field("q")?.focus();
}

/** What leaves activities out, each in words. */
export function filtersInWords() {
  return filterNames.filter(chosen).map(filterInWords);
}
