import { excerptOf, markedIn } from "./search-excerpt.js";

/**
 * What is shown of a result: its names, and what its page says of what was asked.
 *
 * @typedef {import("./search-excerpt.js").Block} Block
 * @typedef {import("./search-query.js").Asked} Asked
 * @typedef {import("./search-fit.js").Stem} Stem
 */

/**
 * Pages that were read.
 *
 * @type {Map<string, Promise<readonly Block[]>>}
 */
const pages = new Map();

/**
 * @param {import("./search-engine.js").Result} result
 * @param {readonly Asked[]} asked
 * @param {Stem} stem
 */
export async function itemFor(result, asked, stem) {
  const { url, meta } = await result.data();
  const blocks = pages.get(url) ?? blocksAt(url);
  pages.set(url, blocks);
  const item = document.createElement("li");
  const heading = document.createElement("h2");
  const link = document.createElement("a");
  link.href = url;
  link.append(...nodesOf(markedIn(meta["title"] ?? url, asked, stem)));
  heading.append(link);
  const detail = document.createElement("p");
  detail.className = "detail";
  detail.textContent = [meta["date"], meta["category"], meta["hours"]].filter(Boolean).join(" · ");
  const words = document.createElement("p");
  words.append(...nodesOf(excerptOf(await blocks, asked, stem)));
  item.append(heading, detail, words);
  return item;
}

/** @param {readonly import("./search-excerpt.js").Piece[]} pieces */
function nodesOf(pieces) {
  return pieces.map(({ text, isMarked }) => {
    if (!isMarked) return document.createTextNode(text);
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });
}

/**
 * What an activity's page says; nothing when it cannot be read.
 *
 * @param {string} url
 * @returns {Promise<readonly Block[]>}
 */
async function blocksAt(url) {
  const html = await fetch(url).then(
    (response) => (response.ok ? response.text() : ""),
    () => "",
  );
  const page = new DOMParser().parseFromString(html, "text/html");
  return [
    ...textsIn(page.querySelector("article > .lead")).map((text) => ({ label: "", text })),
    ...textsIn(page.querySelector("article > .prose")).map((text) => ({ label: "", text })),
    ...[...page.querySelectorAll("article > .facts > div")].map(factIn),
    ...listed(page, "Tags", "article > .tags > li"),
  ];
}

/**
 * The text of paragraphs, items and their like, each by itself.
 *
 * @param {Element | null} element
 */
function textsIn(element) {
  if (!element) return [];
  /** @type {Map<Element | null, string>} */
  const texts = new Map();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    const block =
      parentElement?.closest("p, h1, h2, h3, h4, h5, h6, li, td, th, pre, .prose") ?? null;
    texts.set(block, (texts.get(block) ?? "") + textContent);
  }
  return [...texts.values()].map(inOneLine).filter(Boolean);
}

/** @param {Element} row */
function factIn(row) {
  const values = [...row.querySelectorAll("dd")].map(({ textContent }) => inOneLine(textContent));
  return { label: row.querySelector("dt")?.textContent ?? "", text: values.join(" · ") };
}

/**
 * @param {Document} page
 * @param {string} label
 * @param {string} items
 */
function listed(page, label, items) {
  const texts = [...page.querySelectorAll(items)].map(({ textContent }) => inOneLine(textContent));
  return texts.length > 0 ? [{ label, text: texts.join(" · ") }] : [];
}

/** @param {string} text */
function inOneLine(text) {
  return text.replace(/\s+/g, " ").trim();
}
