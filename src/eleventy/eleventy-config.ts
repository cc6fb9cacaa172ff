/** The part of Eleventy's configuration that this project uses. Eleventy ships no types. */
export interface EleventyConfig {
  versionCheck(range: string): void;
  addPlugin<Options>(
    plugin: (config: EleventyConfig, options: Options) => void,
    options?: Options,
  ): void;
  addWatchTarget(path: string): void;
  addGlobalData(name: string, value: unknown): void;
  addExtension(extension: string, engine: EleventyEngine): void;
  addTemplateFormats(formats: string | readonly string[]): void;
  addTemplate(name: string, content: string, data: EleventyData): void;
  addLayoutAlias(from: string, to: string): void;
  /** Patterns of what is no template. */
  readonly ignores: Set<string>;
  /** They are settled by the time that a plugin runs. */
  readonly directories: Directories & { setOutput(folder: string): void };
  /** Whether the texts of templates are kept, once read. */
  setUseTemplateCache(enabled: boolean): void;
  on(event: "eleventy.config", listener: (settled: SettledConfig) => void): void;
  on(event: "eleventy.before", listener: (build: BuildFolders) => Promise<void>): void;
  on(event: "eleventy.passthrough", listener: (copied: CopiedFiles) => void): void;
  on(event: "eleventy.after", listener: (built: BuiltSite) => Promise<void>): void;
}

/** What makes pages of the templates that have its extension. */
export interface EleventyEngine {
  readonly compile: (content: string, path: string) => (data: never) => string | Promise<string>;
  /** Whether a page is made again, in a build for one changed file. */
  readonly isIncrementalMatch: (changed: string) => boolean;
}

export type EleventyData = Readonly<Record<string, unknown>>;

/** The configuration once every plugin and file has had its say; asked for anew at every build. */
export interface SettledConfig {
  /** Where on its host the site will lie, such as `/repo/`. */
  getPathPrefix(): string;
  readonly directories: Directories;
  getConfig(): MergedConfig;
}

/** The part of it that Eleventy goes by, and that may still be changed. */
export interface MergedConfig {
  readonly passthroughCopies: Record<string, Copy>;
  serverPassthroughCopyBehavior: string;
  readonly transforms: Record<string, TemplateHook>;
  readonly linters: Record<string, TemplateHook>;
  readonly preprocessors: Record<string, { readonly filter: string; callback: TemplateHook }>;
}

/** What `addPassthroughCopy` was told. */
export interface Copy {
  /** `true` for the same place as in the input folder. */
  readonly outputPath: string | true;
  copyOptions: { readonly rawPathFilter?: unknown };
}

/** What a site does to the templates it makes, one at a time. */
export type TemplateHook = (this: { readonly inputPath?: string }, ...given: never[]) => unknown;

/** From where Eleventy reads, and where it writes: each with a slash at the end. */
export interface Directories {
  readonly input: string;
  /** When it was told to read one file alone. */
  readonly inputFile?: string | undefined;
  /** When it was told to read what a pattern matches. */
  readonly inputGlob?: string | undefined;
  readonly data: string;
  readonly includes: string;
  readonly layouts?: string | undefined;
  readonly output: string;
}

export interface BuildFolders {
  readonly directories: Directories;
}

/** Files that were copied as they are: their paths by their addresses. */
export interface CopiedFiles {
  readonly map: Record<string, string>;
}

/** What Eleventy tells when it has written everything. */
export interface BuiltSite extends BuildFolders {
  readonly results: readonly WrittenPage[];
  /** Whether it was for one changed file. */
  readonly incremental: boolean;
}

export interface WrittenPage {
  /** The template's file; of a virtual one the path at which it would be. */
  readonly inputPath: string;
  readonly outputPath: string;
}
