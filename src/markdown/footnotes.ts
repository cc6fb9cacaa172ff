import type { MarkdownIt, StateCore, Token } from "markdown-it";

/**
 * Renders footnotes as a list behind the text, with ways there and back. Their names
 * on a page begin with `env.name`, so that no two texts on one page share one.
 */
export function footnoteRendering({ core, renderer }: MarkdownIt): void {
  // The library's own way of it cannot do very long notes.
  core.ruler.at("footnote_tail", notesBehind);
  const { rules } = renderer;
  rules["footnote_ref"] = (tokens, index, _options, env) => {
    const { note, reference, words } = namesOf(tokens[index], env.name);
    return `<sup><a href="#${note}" id="${reference}">[${words}]</a></sup>`;
  };
  rules["footnote_block_open"] = () => '<ol class="footnotes">\n';
  rules["footnote_block_close"] = () => "</ol>\n";
  rules["footnote_open"] = (tokens, index, _options, env) =>
    `<li id="${namesOf(tokens[index], env.name).note}">`;
  rules["footnote_close"] = () => "</li>\n";
  rules["footnote_anchor"] = (tokens, index, _options, env) => {
    const { reference, words } = namesOf(tokens[index], env.name);
    return ` <a href="#${reference}" aria-label="Back to reference ${words}">↩</a>`;
  };
}

/** Puts the notes that are referred to behind the text, in the order in which they are. */
function notesBehind(state: StateCore): void {
  const { text, notes } = takenApart(state.tokens);
  const used: readonly UsedNote[] = state.env["footnotes"]?.list ?? [];
  const uses = new Map(used.map(({ label, count }, id) => [label, { id, count }]));
  const list = [...notes]
    .flatMap(([label, tokens]) => {
      const use = uses.get(label);
      return use ? [{ ...use, tokens }] : [];
    })
    .sort((a, b) => a.id - b.id)
    .flatMap(({ tokens, id, count }) => noteTokens(state, tokens, id, count));
  state.tokens =
    list.length === 0
      ? text
      : [...text, made(state, "footnote_block_open"), ...list, made(state, "footnote_block_close")];
}

/** A note as the library counts it while it reads. */
interface UsedNote {
  readonly label: string;
  /** How many times it is referred to. */
  readonly count: number;
}

/** The text without its notes, and these by their labels, of which the first note counts. */
function takenApart(tokens: readonly Token[]) {
  const notes = new Map<string, Token[]>();
  const text: Token[] = [];
  let into = text;
  for (const token of tokens) {
    if (token.type === "footnote_reference_open") {
      into = [];
      notes.set(token.meta.label, notes.get(token.meta.label) ?? into);
    } else if (token.type === "footnote_reference_close") {
      into = text;
    } else {
      into.push(token);
    }
  }
  return { text, notes };
}

/** A note with the ways back at the end of its last paragraph. */
function noteTokens(
  state: StateCore,
  note: readonly Token[],
  id: number,
  count: number,
): readonly Token[] {
  const end = note.at(-1)?.type === "paragraph_close" ? note.length - 1 : note.length;
  const back = Array.from({ length: count }, (_, subId) =>
    made(state, "footnote_anchor", { id, subId }),
  );
  return [
    made(state, "footnote_open", { id }),
    ...note.slice(0, end),
    ...back,
    ...note.slice(end),
    made(state, "footnote_close"),
  ];
}

function made({ Token }: StateCore, type: string, meta?: object): Token {
  const token = new Token(type, "", 0);
  token.meta = meta;
  return token;
}

/** The number of a footnote in its text, as it is read. */
export function footnoteNumber(token: Token | undefined): number {
  return Number(token?.meta.id) + 1;
}

function namesOf(token: Token | undefined, name: string) {
  const number = footnoteNumber(token);
  const again = Number(token?.meta.subId ?? 0);
  return {
    note: `${name}-note-${number}`,
    reference: `${name}-reference-${number}${again > 0 ? `-${again + 1}` : ""}`,
    words: String(number),
  };
}
