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
        readonly runMode?: "serve";
        /** Whether it keeps to itself how long its parts took. */
        readonly quietMode?: boolean;
      },
    );
    disableLogger(): void;
    /** How files are watched: all but those that are ignored, by their patterns. */
    getChokidarConfig(): { readonly ignored: readonly string[] };
    init(): Promise<void>;
    /** There once `init` has ended. */
    readonly eleventyFiles: { getFiles(): Promise<readonly string[]> };
    /** Builds, and builds again when a file changes; gives what builds for the path of a file. */
    watch(): Promise<(path: string) => Promise<void>>;
    /** There once `watch` has begun. */
    readonly watcher: {
      on(event: "unlink", listener: (path: string) => void): void;
      /** Names of what is watched, by folder. */
      getWatched(): Readonly<Record<string, readonly string[]>>;
    };
    stopWatch(): Promise<unknown>;
    /** Gives the files copied and the pages written. */
    write(): Promise<readonly [copied: readonly unknown[], pages: readonly unknown[]]>;
  }
}

declare module "@11ty/eleventy-dev-server" {
  import type { IncomingMessage, Server, ServerResponse } from "node:http";

  /** The part of Eleventy's own server that the preview uses. */
  export default class EleventyDevServer {
    constructor(
      name: string,
      folder: string,
      options: {
        readonly domDiff: boolean;
        readonly headers: Readonly<Record<string, string>>;
        readonly logger: Readonly<Record<"info" | "log" | "error", (text: string) => void>>;
        readonly middleware: readonly ((
          request: IncomingMessage,
          response: ServerResponse,
          next: () => unknown,
        ) => void)[];
      },
    );
    /** The sockets by which pages are told to load themselves again; there once the server listens. */
    readonly updateServer: {
      on(event: "connection", listener: (socket: unknown, request: IncomingMessage) => void): void;
    };
    /** It listens to nothing yet. */
    readonly server: Server;
    /** Has every open page load itself again. */
    reload(event: { readonly files: readonly string[] }): void;
    close(): Promise<unknown>;
  }
}
