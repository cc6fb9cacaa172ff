import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, dirname, join, resolve } from "node:path";
import { env } from "node:process";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { afterAll } from "vitest";
import { packed, unpacked } from "./tarball.ts";
import { folderOf } from "./temporary-folder.ts";

const runFile = promisify(execFile);

type Manifest = Readonly<Record<string, unknown>>;

/** One version of a package, whose tarball is made once somebody asks for it. */
interface Version {
  readonly manifest: Manifest;
  readonly tarball: () => Promise<Uint8Array>;
}

type Packages = Map<string, Map<string, Version>>;

/** A registry on this machine. Beside what is published there it has what `npm ci` has installed here. */
export interface Registry {
  readonly address: string;
  /** Adds a version, from a tarball; the last is the latest. */
  readonly publish: (tarball: string) => void;
}

export async function startRegistry(): Promise<Registry> {
  const packages = installedPackages();
  const server = createServer((request, response) => {
    const [, name = "", version] =
      /^\/((?:@[^/]+\/)?[^/]+)(?:\/-\/(.+)\.tgz)?$/.exec(decodeURIComponent(request.url ?? "")) ??
      [];
    const versions = packages.get(name);
    const asked = versions?.get(version ?? "");
    if (asked) void send(asked, response);
    else if (versions && version === undefined)
      response.end(JSON.stringify(packument(name, versions, address)));
    else response.writeHead(404).end("{}");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    address,
    publish: (tarball) => {
      add(packages, {
        manifest: manifestIn(unpacked(tarball)),
        tarball: async () => readFileSync(tarball),
      });
    },
  };
}

/** The environment of a member whose npm asks a registry on this machine, which has the program. */
export async function withOwnRegistry(): Promise<Readonly<Record<string, string>>> {
  const registry = await startRegistry();
  registry.publish(packed(".", "--ignore-scripts"));
  const { PATH = "" } = env;
  return { PATH, npm_config_registry: registry.address, npm_config_cache: folderOf() };
}

async function send({ tarball }: Version, response: ServerResponse): Promise<void> {
  response.end(await tarball());
}

function packument(name: string, versions: ReadonlyMap<string, Version>, address: string) {
  const all = [...versions].map(([version, { manifest }]) => [
    version,
    { ...manifest, dist: { tarball: `${address}${name}/-/${version}.tgz` } },
  ]);
  return {
    name,
    "dist-tags": { latest: [...versions.keys()].at(-1) },
    versions: Object.fromEntries(all),
  };
}

/** All packages of the lock file; those for other machines are not there, and nobody here asks for more than their names. */
function installedPackages(): Packages {
  const packages: Packages = new Map();
  const lock: { readonly packages: Readonly<Record<string, Manifest>> } = JSON.parse(
    readFileSync("package-lock.json", "utf8"),
  );
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (path === "") continue;
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    const manifest = existsSync(path) ? manifestIn(path) : { name, ...entry };
    add(packages, { manifest, tarball: once(() => tarballOf(path)) });
  }
  return packages;
}

function add(packages: Packages, version: Version): void {
  const { name, version: number } = version.manifest;
  const versions = packages.get(String(name)) ?? new Map();
  packages.set(String(name), versions.set(String(number), version));
}

/** A package's manifest, without the peers it can do without, of which none may be here. */
function manifestIn(folder: string): Manifest {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const { peerDependencies = {}, peerDependenciesMeta = {}, ...rest } = manifest;
  const needed = Object.entries(peerDependencies).filter(
    ([name]) => !peerDependenciesMeta[name]?.optional,
  );
  return { ...rest, peerDependencies: Object.fromEntries(needed) };
}

/** The folder of an installed package as a tarball, without the packages installed within it. */
async function tarballOf(folder: string): Promise<Uint8Array> {
  const whole = resolve(folder);
  const words = ["-cf", "-", "--exclude", `${basename(whole)}/node_modules`, basename(whole)];
  const { stdout } = await runFile("tar", words, {
    cwd: dirname(whole),
    encoding: "buffer",
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  return promisify(gzip)(stdout, { level: 1 });
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
