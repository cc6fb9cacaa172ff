import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { afterAll } from "vitest";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
};

/** Serves a folder below a path such as `/repo/`, as a plain host of files would; gives its address. */
export async function serve(folder: string, prefix: string): Promise<string> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const path = normalize(decodeURIComponent(pathname));
    const asked = path.startsWith(prefix)
      ? fileAt(join(folder, "/", path.slice(prefix.length)))
      : "";
    if (asked) send(response, 200, asked);
    else send(response, 404, join(folder, "404.html"));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}${prefix}`;
}

/** The file at a path, or a folder's index; nothing when there is neither. */
function fileAt(path: string): string {
  const file = path.endsWith("/") ? join(path, "index.html") : path;
  return existsSync(file) && statSync(file).isFile() ? file : "";
}

function send(response: ServerResponse, status: number, file: string): void {
  const type = types[extname(file)] ?? "application/octet-stream";
  response.writeHead(status, { "content-type": type }).end(readFileSync(file));
}
