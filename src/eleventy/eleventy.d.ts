declare module "@11ty/eleventy" {
  import type { EleventyConfig, EleventyOptions } from "./eleventy-config.ts";

  /** The part of Eleventy's class that the builder uses. */
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        readonly configPath: null;
        readonly config: (config: EleventyConfig) => EleventyOptions;
      },
    );
    disableLogger(): void;
    /** Gives the files copied and the pages written. */
    write(): Promise<readonly [copied: readonly unknown[], pages: readonly unknown[]]>;
  }
}
