import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll } from "vitest";
import { unpacked } from "./tarball.ts";

const runFile = promisify(execFile);

/** A registry on this machine that has one package of its own, and sends for all others to the real one. */
export interface Registry {
  readonly address: string;
  /** Adds a version, from a tarball; the last is the latest. */
  readonly publish: (version: string, tarball: string) => void;
}

interface Published {
  readonly tarball: Buffer;
  readonly manifest: Readonly<Record<string, unknown>>;
}

export async function startRegistry(name: string): Promise<Registry> {
  const upstream = (await runFile("npm", ["config", "get", "registry"])).stdout.trim();
  const versions = new Map<string, Published>();
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? "/";
    const version = /^\/tarballs\/(.+)\.tgz$/.exec(path)?.[1];
    const asked = version && versions.get(version);
    if (asked) response.end(asked.tarball);
    else if (path === `/${name}`) response.end(JSON.stringify(packument(name, versions, address)));
    else response.writeHead(307, { location: new URL(path.slice(1), upstream).href }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    address,
    publish: (version, tarball) => {
      versions.set(version, { tarball: readFileSync(tarball), manifest: manifestIn(tarball) });
    },
  };
}

function packument(name: string, versions: ReadonlyMap<string, Published>, address: string) {
  const all = [...versions].map(([version, { tarball, manifest }]) => {
    const integrity = `sha512-${createHash("sha512").update(tarball).digest("base64")}`;
    return [
      version,
      { ...manifest, dist: { tarball: `${address}tarballs/${version}.tgz`, integrity } },
    ];
  });
  return {
    name,
    "dist-tags": { latest: [...versions.keys()].at(-1) },
    versions: Object.fromEntries(all),
  };
}

function manifestIn(tarball: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(join(unpacked(tarball), "package.json"), "utf8"));
}
