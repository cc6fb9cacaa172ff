/** One of several answers. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Asks a member one thing at a time. Each answer is `undefined` when they would rather stop. */
export interface Ask {
  /** Asks for words; `faultOf` says what is wrong with them, and then they are asked for again. */
  readonly text: (
    question: string,
    initial: string,
    faultOf: (answer: string) => string | undefined,
  ) => Promise<string | undefined>;
  readonly choose: (question: string, choices: readonly Choice[]) => Promise<string | undefined>;
  /** Asks for any number of the choices. */
  readonly chooseSome: (
    question: string,
    choices: readonly Choice[],
  ) => Promise<readonly string[] | undefined>;
}

/** Asks on the terminal. */
export const terminal: Ask = {
  text: async (question, initial, faultOf) => {
    const { isCancel, text } = await prompts();
    const answer = await text({
      message: question,
      initialValue: initial,
      validate: (typed) => faultOf(typed ?? ""),
    });
    return isCancel(answer) ? undefined : (answer ?? "");
  },
  choose: async (question, choices) => {
    const { isCancel, select } = await prompts();
    const answer = await select({ message: question, options: [...choices] });
    return isCancel(answer) ? undefined : answer;
  },
  chooseSome: async (question, choices) => {
    const { isCancel, multiselect } = await prompts();
    const message = `${question} (space to choose, return to go on)`;
    const answer = await multiselect({ message, options: [...choices], required: false });
    return isCancel(answer) ? undefined : answer;
  },
};

// Only `cpd new` asks, and only on a terminal: nothing else should wait for it to load.
function prompts() {
  return import("@clack/prompts");
}
