import { findIn } from "./search-find.js";

/**
 * What of an activity's page is shown of it among the results, with what was asked marked in it.
 *
 * @typedef {object} Block A paragraph, an item of a list, or a fact.
 * @property {string} label What stands before it; nothing that is searched.
 * @property {string} text
 *
 * @typedef {{ text: string, isMarked: boolean }} Piece
 */

/** How many characters of a block are shown, and how many of them before what was found. */
const length = 240;
const before = 80;

/**
 * The block that says most of what is asked, and one that says what the first does not.
 *
 * @param {readonly Block[]} blocks
 * @param {readonly import("./search-query.js").Asked[]} asked
 * @param {import("./search-fit.js").Stem} stem
 * @returns {readonly Piece[]}
 */
export function excerptOf(blocks, asked, stem) {
  const first = bestOf(blocks, asked, stem);
  if (!first) return [];
  const missing = asked.filter((one) => findIn(first.text, [one], stem).length === 0);
  const second = bestOf(blocks, missing, stem);
  const isOfUse = second && findIn(second.text, missing, stem).length > 0;
  const shown = isOfUse ? [first, second] : [first];
  const [one = [], other] = shown.map((block) => piecesOf(block, asked, stem));
  const isCut = one.at(-1)?.text.endsWith("…");
  return other ? [...one, { text: isCut ? " " : " … ", isMarked: false }, ...other] : one;
}

/**
 * A text in pieces: what was asked, and what stands between.
 *
 * @param {string} text
 * @param {readonly import("./search-query.js").Asked[]} asked
 * @param {import("./search-fit.js").Stem} stem
 * @returns {readonly Piece[]}
 */
export function markedIn(text, asked, stem) {
  let shown = 0;
  const pieces = findIn(text, asked, stem).flatMap(({ start, end }) => {
    if (start < shown) return [];
    const between = { text: text.slice(shown, start), isMarked: false };
    shown = end;
    return [between, { text: text.slice(start, end), isMarked: true }];
  });
  return [...pieces, { text: text.slice(shown), isMarked: false }].filter((piece) => piece.text);
}

/**
 * The block with most of what is asked, the first of several; without any, the first of all.
 *
 * @param {readonly Block[]} blocks
 * @param {readonly import("./search-query.js").Asked[]} asked
 * @param {import("./search-fit.js").Stem} stem
 */
function bestOf(blocks, asked, stem) {
  const counts = blocks.map(
    ({ text }) => new Set(findIn(text, asked, stem).map((found) => found.asked)).size,
  );
  return blocks[counts.indexOf(Math.max(...counts))];
}

/**
 * As much of a block as is read at a glance, whole words and about what was found.
 *
 * @param {Block} block
 * @param {readonly import("./search-query.js").Asked[]} asked
 * @param {import("./search-fit.js").Stem} stem
 */
function piecesOf({ label, text }, asked, stem) {
  const [found] = findIn(text, asked, stem);
  const start = startOf(text, found?.start ?? 0);
  const rest = text.slice(start);
  const end = rest.length <= length ? rest.length : rest.lastIndexOf(" ", length);
  const shown = rest.slice(0, end > before ? end : length);
  return [
    { text: `${label && `${label}: `}${start > 0 ? "… " : ""}`, isMarked: false },
    ...markedIn(shown, asked, stem),
    { text: shown.length < rest.length ? " …" : "", isMarked: false },
  ].filter((piece) => piece.text);
}

/**
 * Where to begin, so that a place is seen: with its sentence, or with a word shortly before it.
 *
 * @param {string} text
 * @param {number} place
 */
function startOf(text, place) {
  if (place <= before || text.length <= length) return 0;
  const nearby = text.slice(place - before, place);
  const sentence = [...nearby.matchAll(/(?<=[.!?]\s)\S/g)].at(-1)?.index;
  return place - before + (sentence ?? Math.max(0, nearby.search(/(?<=\s)\S/)));
}
