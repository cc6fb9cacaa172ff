declare module "@11ty/eleventy" {
  import type { EleventyConfig } from "./eleventy-config.ts";

  /** The part of Eleventy's class that the builder uses. */
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        /** The file to read as well; `null` for none. */
        readonly configPath: string | null;
        readonly config: (config: EleventyConfig) => void;
        readonly pathPrefix: string;
      },
    );
    disableLogger(): void;
    /** Gives the files copied and the pages written. */
    write(): Promise<readonly [copied: readonly unknown[], pages: readonly unknown[]]>;
  }
}
