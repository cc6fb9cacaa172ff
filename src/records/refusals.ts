import { type Place, type Problem, quoted } from "../domain/problem.ts";
import { type Chunk, isOneLine, type Line, lineAt, linesOf, placeIn } from "./chunks.ts";
import type { Shape } from "./field-table.ts";
import { cutAtText, lineInQuotes } from "./quoting.ts";

/** A part of front matter that is being read. */
export interface Part {
  readonly chunk: Chunk;
  /** The name of the field it seems to be. */
  readonly name: string | undefined;
  /** What the field of that name takes. */
  readonly shape: Shape | undefined;
}

const oneFieldEach = "Write one `name: value` on each line, beginning at the margin.";

/** Says that a part of front matter cannot be read, with the line to paste where quotes mend it. */
export function refusal(part: Part, position: number): Problem {
  const line = lineToBlame(part, position);
  return (
    spaceMissing(part, line) ??
    listBroken(part, line) ??
    quotesMissing(part, line) ??
    notAField(part.chunk, line)
  );
}

const unclosedQuote = /^(["'])(?:(?!\1).)*$/;
const indentedField = /^\s+[\w-]+:(?:\s|$)/;

/** The line that a fault comes from, which is not always the one where it is found. */
function lineToBlame({ chunk, name, shape }: Part, position: number): Line {
  if (!name) return lineAt(chunk, position);
  const lines = linesOf(chunk);
  const isText = shape === "one" || shape === undefined;
  // What an unclosed quote swallows is found wrong only at its end.
  const unclosed = lines.find(({ text }) => unclosedQuote.test(cutAtText(text, !isText)[1]));
  if (!isText || isOneLine(chunk)) return unclosed ?? lineAt(chunk, isText ? 0 : position);
  const indented = lines.find(({ text, start }) => start > 0 && indentedField.test(text));
  if (indented) return indented;
  const written = lines.map(({ text }) => text.trim()).filter((text) => !text.startsWith("#"));
  return { text: written.join(" ").trim(), start: 0 };
}

/** Says that a mark such as `!` or `&` at the front of a text would be taken off it. */
export function markLost({ chunk, shape }: Part, position: number): Problem {
  const isList = shape === "many";
  const line = lineAt(chunk, position);
  const [lead, text] = cutAtText(line.text, isList);
  return {
    code: "text-lost",
    place: placeOfText(chunk, line, lead, text),
    message: `the mark at the front of ${quoted(text)} would be lost`,
    hint: `Write it in quotes: ${lineInQuotes(line.text, isList)}`,
  };
}

function spaceMissing({ chunk, shape }: Part, line: Line): Problem | undefined {
  const isList = shape === "many";
  const text = line.text.trim();
  const [, name, glued] = /^([a-z][\w-]*):((?!\/\/)\S.*)$/.exec(text) ?? [];
  if (!name || !glued) return undefined;
  const isPlain = /^[\w(][^#:]*$/.test(glued) || (isList && /^\[[^#:]*\]$/.test(glued));
  const spaced = `${name}: ${glued}`;
  return {
    code: "front-matter-invalid",
    place: placeOfLine(chunk, line),
    message: `${quoted(text)} has no space after the colon`,
    hint: `Write the line so: ${isPlain ? spaced : lineInQuotes(spaced, isList)}`,
  };
}

const fieldOrItem = /^\s*(?:- |["']?[\w-]+["']?[ \t]*:[ \t])/;

/** Brackets that begin or end on another line, and what is no list of texts, no quotes would mend. */
function listBroken({ chunk, name, shape }: Part, line: Line): Problem | undefined {
  const [lead, text] = cutAtText(line.text, true);
  const isOpen =
    /^[[{][^\]}]*$/.test(text) || (line.start > 0 && /^[^:\n]*:\s*[[{]/.test(chunk.text));
  if (!name || text === "" || !(shape === "maps" || (shape === "many" && isOpen))) return undefined;
  return {
    code: "front-matter-invalid",
    place: placeOfText(chunk, line, lead, text),
    message: `${name} ${quoted(text)} cannot be read as a list`,
    hint: `Below ${name}: write each item on a line of its own, after two spaces, a dash and a space.`,
  };
}

function quotesMissing({ chunk, name, shape }: Part, line: Line): Problem | undefined {
  const isList = shape === "many";
  const [lead, text] = cutAtText(line.text, isList);
  if (!name || text === "" || !fieldOrItem.test(line.text)) return undefined;
  // A line that only looks like a field of its own is no value.
  if (line.start > 0 && !isList) return undefined;
  return {
    code: "value-needs-quotes",
    place: placeOfText(chunk, line, lead, text),
    message: `${name} ${quoted(text)} cannot be read without quotes`,
    hint: `Write it in quotes: ${lineInQuotes(line.text, isList)}`,
  };
}

function notAField(chunk: Chunk, line: Line): Problem {
  return {
    code: "front-matter-invalid",
    place: placeOfLine(chunk, line),
    message: `${quoted(line.text.trim())} is not a field`,
    hint: oneFieldEach,
  };
}

function placeOfLine(chunk: Chunk, { start, text }: Line): Place {
  return placeIn(chunk, start, start + text.length);
}

function placeOfText(chunk: Chunk, line: Line, lead: string, text: string): Place {
  const leadEnd = line.start + lead.trimEnd().length;
  // The text may begin on a line below its name.
  const start = leadEnd + chunk.text.slice(leadEnd).search(/\S/);
  return placeIn(chunk, start, start + text.length);
}
