import { once } from "node:events";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import EleventyDevServer from "@11ty/eleventy-dev-server";
import type { FaultView } from "../../templates/fault.tsx";
import { Refusal } from "../refusal.ts";
import { end, isPage, layOver } from "./fault-overlay.ts";

export interface PreviewServer {
  readonly url: string;
  /** Has every open page load itself again. */
  readonly reload: () => void;
  readonly close: () => Promise<void>;
}

/** Says, when a page is open, which state of the pages it shows. */
const cookie = "cpd-preview";

/** Where a preview is served when no port is asked for, and how many ports after it are tried. */
const usualPort = 8080;
const furtherPorts = 10;

/** What is served, as it is at the time of each request. */
export interface Served {
  readonly folder: () => string;
  /** What there may be to lay over the pages. */
  readonly fault: () => FaultView | undefined;
}

/**
 * Serves pages to this machine alone. Throws a `Refusal` when the port that was
 * asked for is taken.
 */
export async function startPreviewServer(
  { folder, fault }: Served,
  port: number | undefined,
): Promise<PreviewServer> {
  let state = Date.now();
  const server = new EleventyDevServer("cpd", folder(), {
    domDiff: false,
    // Nor may a page from elsewhere use what is shown here.
    headers: { "Cross-Origin-Resource-Policy": "same-origin", "Cache-Control": "no-store" },
    logger: { info: ignore, log: ignore, error: ignore },
    middleware: [
      refuseStrangers,
      (request, response, next) => {
        if (isPage(request)) {
          response.setHeader("Set-Cookie", `${cookie}=${state}; SameSite=Strict; Path=/`);
        }
        server.dir = folder();
        return layOver(server.dir, fault(), request, response, next);
      },
    ],
  });
  const http = server.server;
  http.prependListener("upgrade", (request, socket) => {
    if (!isOurs(request)) socket.destroy();
  });
  // Its own way to listen is to every machine, and its own answer to a port that is taken to throw.
  http.removeAllListeners("error");
  await listen(http, port);
  http.on("error", ignore);
  server.updateServer.on("connection", (socket, { headers }) => {
    // Anything on this machine may open one, and send what it likes.
    socket.on("error", ignore);
    // A page that was on its way while pages were made anew has missed the word to load itself again.
    if (!headers.cookie?.includes(`${cookie}=${state}`)) server.reload({ files: [] });
  });
  return {
    url: `http://localhost:${(http.address() as AddressInfo).port}/`,
    reload: () => {
      state += 1;
      server.reload({ files: [] });
    },
    close: async () => {
      // To part in good order would take as long as the other end likes.
      for (const socket of server.updateServer.clients) socket.terminate();
      await server.close();
    },
  };
}

function ignore(): void {}

async function listen(http: Server, asked: number | undefined): Promise<void> {
  const tried = asked === undefined ? furtherPorts : 0;
  const first = asked ?? usualPort;
  for (let port = first; port <= first + tried; port += 1) {
    http.listen({ port, host: "127.0.0.1" });
    try {
      await once(http, "listening");
      return;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== "EADDRINUSE" && code !== "EACCES") throw error;
    }
  }
  throw new Refusal(
    asked === undefined
      ? `the ports from ${first} to ${first + tried} are taken: name a free one with --port`
      : `port ${asked} is taken, or not for you: name another with --port`,
  );
}

/**
 * Whether a request is for this machine by one of its own names, and from a page
 * of ours where it tells from which: a page from elsewhere may have had its own
 * name lead here, and may open a socket to anywhere.
 */
function isOurs({ headers: { host = "", origin } }: IncomingMessage): boolean {
  const isLocal = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host);
  return isLocal && (origin === undefined || origin === `http://${host}`);
}

async function refuseStrangers(
  request: IncomingMessage,
  response: ServerResponse,
  next: () => unknown,
): Promise<void> {
  if (!isOurs(request)) {
    end(response, 403, "text/plain", "Only this machine may see the preview.\n");
    return;
  }
  try {
    await next();
  } catch {
    // Eleventy's server throws for an address that is none.
    if (response.headersSent) response.destroy();
    else end(response, 400, "text/plain", "This is no address of the preview.\n");
  }
}
