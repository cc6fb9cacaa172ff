import Eleventy from "@11ty/eleventy";

/** Who is told how each build goes. */
export interface BuildListener {
  readonly begun: () => void;
  /** After how many milliseconds. */
  readonly written: (milliseconds: number) => void;
  readonly failed: (error: unknown) => void;
}

/** Eleventy, but that a build that fails leaves all as it was, and is told of. */
export class PreviewEleventy extends Eleventy {
  readonly #listener: BuildListener;

  constructor(listener: BuildListener, ...args: ConstructorParameters<typeof Eleventy>) {
    super(...args);
    this.#listener = listener;
  }

  /** Git's ignores are of what is published: records that are kept out of a repository are watched too. */
  override getChokidarConfig(): ReturnType<Eleventy["getChokidarConfig"]> {
    return { ...super.getChokidarConfig(), ignored: ["**/node_modules/**", ".git/**"] };
  }

  override async write(): ReturnType<Eleventy["write"]> {
    const start = performance.now();
    this.#listener.begun();
    try {
      const written = await super.write();
      this.#listener.written(Math.round(performance.now() - start));
      return written;
    } catch (error) {
      this.#listener.failed(error);
      // What is watched is what was found here, which a build that fails early has not looked for.
      await this.eleventyFiles.getFiles();
      return [[], []];
    }
  }
}
