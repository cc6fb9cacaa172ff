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
    readonly watchTargets: {
      /** Has modules be read anew when they are imported next: those of these files. */
      clearImportCacheFor(paths: readonly string[]): void;
    };
    /** Finds what `getWatchedFiles` gives, once all is built. */
    initWatch(): Promise<void>;
    /** Paths and patterns. */
    getWatchedFiles(): Promise<readonly string[]>;
    /** Gives the files copied and the pages written. */
    write(): Promise<readonly [copied: readonly unknown[], pages: readonly unknown[]]>;
  }
}

declare module "@11ty/eleventy-dev-server" {
  import type { IncomingMessage, Server, ServerResponse } from "node:http";

  interface UpdateSocket {
    on(event: "error", listener: (error: Error) => void): void;
    terminate(): void;
  }

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
      readonly clients: ReadonlySet<UpdateSocket>;
      on(
        event: "connection",
        listener: (socket: UpdateSocket, request: IncomingMessage) => void,
      ): void;
    };
    /** The folder that is served. */
    dir: string;
    /** It listens to nothing yet. */
    readonly server: Server;
    /** Has every open page load itself again. */
    reload(event: { readonly files: readonly string[] }): void;
    close(): Promise<unknown>;
  }
}
