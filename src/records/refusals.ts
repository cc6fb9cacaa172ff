import { type Place, type Problem, quoted } from "../domain/problem.ts";
import { type Chunk, isOneLine, lineAt, placeIn } from "./chunks.ts";
import { cutAtText, lineInQuotes } from "./quoting.ts";

/** A part of front matter that is being read. */
export interface Part {
  readonly chunk: Chunk;
  /** The name of the field it seems to be. */
  readonly name: string | undefined;
  /** Whether the field is one that takes a list of texts. */
  readonly isList: boolean;
}

/** A line of a chunk, and where in the chunk it begins. */
interface Line {
  readonly text: string;
  readonly start: number;
}

const oneFieldEach = "Write one `name: value` on each line, beginning at the margin.";

/** Says that a part of front matter cannot be read, with the line to paste where quotes mend it. */
export function refusal(part: Part, position: number): Problem {
  const { chunk } = part;
  // An unclosed quote is found missing only at the end of what it swallowed.
  const line = lineAt(chunk, isOneLine(chunk) ? 0 : position);
  return spaceMissing(part, line) ?? quotesMissing(part, line) ?? notAField(chunk, line);
}

/** Says that a field is so deep in brackets that it cannot be read. */
export function tooDeep({ chunk }: Part): Problem {
  const place = placeOfLine(chunk, lineAt(chunk, 0));
  const message = "this field is nested too deeply to be read";
  return { code: "front-matter-invalid", place, message, hint: oneFieldEach };
}

/** Says that a mark such as `!` or `&` at the front of a text would be taken off it. */
export function markLost({ chunk, isList }: Part, position: number): Problem {
  const line = lineAt(chunk, position);
  const [lead, text] = cutAtText(line.text, isList);
  return {
    code: "text-lost",
    place: placeOfText(chunk, line, lead, text),
    message: `the mark at the front of ${quoted(text)} would be lost`,
    hint: `Write it in quotes: ${lineInQuotes(line.text, isList)}`,
  };
}

function spaceMissing({ chunk, isList }: Part, line: Line): Problem | undefined {
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

function quotesMissing({ chunk, name, isList }: Part, line: Line): Problem | undefined {
  const [lead, text] = cutAtText(line.text, isList);
  if (!name || text === "" || !fieldOrItem.test(line.text) || isInOpenList(chunk, line, text))
    return undefined;
  return {
    code: "value-needs-quotes",
    place: placeOfText(chunk, line, lead, text),
    message: `${name} ${quoted(text)} cannot be read without quotes`,
    hint: `Write it in quotes: ${lineInQuotes(line.text, isList)}`,
  };
}

/** Whether a line is a part of brackets that begin or end on another, where quotes would mend nothing. */
function isInOpenList(chunk: Chunk, { start }: Line, text: string): boolean {
  return /^[[{][^\]}]*$/.test(text) || (start > 0 && /^[^:\n]*:\s*[[{]/.test(chunk.text));
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

function placeOfText(chunk: Chunk, { start }: Line, lead: string, text: string): Place {
  return placeIn(chunk, start + lead.length, start + lead.length + text.length);
}
