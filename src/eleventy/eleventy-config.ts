/** The part of Eleventy's configuration that this project uses. Eleventy ships no types. */
export interface EleventyConfig {
  versionCheck(range: string): void;
  addPlugin<Options>(
    plugin: (config: EleventyConfig, options: Options) => void,
    options?: Options,
  ): void;
  addWatchTarget(path: string): void;
  addGlobalData(name: string, value: unknown): void;
  addTemplate(name: string, template: EleventyTemplate): void;
  setUseGitIgnore(enabled: boolean): void;
  setChokidarConfig(options: {
    readonly awaitWriteFinish: {
      readonly stabilityThreshold: number;
      readonly pollInterval: number;
    };
  }): void;
  on(event: "eleventy.beforeWatch", listener: (changed: readonly string[]) => void): void;
  on(event: "eleventy.config", listener: (settled: SettledConfig) => void): void;
  on(event: "eleventy.before", listener: (folders: BuildFolders) => Promise<void>): void;
  on(event: "eleventy.after", listener: (built: BuiltSite) => Promise<void>): void;
}

/** A virtual template: what a `.11ty.js` file would export. */
export interface EleventyTemplate {
  readonly data: {
    readonly layout?: false;
    readonly pagination?: { readonly data: string; readonly size: number; readonly alias: string };
    readonly permalink?: (data: { readonly view: never }) => string;
    readonly eleventyExcludeFromCollections?: boolean;
  };
  readonly render: (data: never) => string | Promise<string>;
}

/** The configuration once every plugin and file has had its say. */
export interface SettledConfig {
  /** Where on its host the site will lie, such as `/repo/`. */
  getPathPrefix(): string;
}

/** From where Eleventy is about to read, and where it will write. */
export interface BuildFolders {
  readonly directories: { readonly input: string; readonly output: string };
}

/** What Eleventy tells when it has written everything. */
export interface BuiltSite extends BuildFolders {
  readonly results: readonly WrittenPage[];
}

export interface WrittenPage {
  /** The template's file; of a virtual one the path at which it would be. */
  readonly inputPath: string;
  readonly outputPath: string;
}
