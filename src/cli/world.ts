import type { Ask } from "./ask.ts";

/** What the world outside gives the program, so that tests can stand in for it. */
export interface World {
  /** The command and its options, without the program's own name. */
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether reports may be coloured. */
  readonly isTerminal: boolean;
  /** Asks the member; `undefined` where there is nobody to answer. */
  readonly ask: Ask | undefined;
  /** Waits until the member stops the program. */
  readonly untilStopped: () => Promise<void>;
  /** Data and reports. */
  readonly write: (text: string) => void;
  /** Everything else. */
  readonly writeError: (text: string) => void;
}

/** 0: fine; 1: errors in the records; 2: misuse, or the machine said no. */
export type ExitCode = 0 | 1 | 2;
