import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { manifestFile, program } from "../program.ts";
import { Refusal } from "../refusal.ts";
import { runNpm } from "./run-npm.ts";
import type { World } from "./world.ts";

/** This program as the file that a registry would hold. */
export interface OwnPackage {
  /** Such as `cpd-portfolio-0.1.0.tgz`. */
  readonly name: string;
  readonly content: Uint8Array;
}

const root = dirname(manifestFile);

/** Whether the registry that npm asks has this very version. No answer within seconds is a no. */
export async function isOnRegistry(world: World): Promise<boolean> {
  const settings = { npm_config_fetch_retries: "0", npm_config_fetch_timeout: "3000" };
  const words = ["view", `${program.name}@${program.version}`, "version"];
  const { isDone, out } = await runNpm(words, world, { settings, limit: 5000 });
  return isDone && out.trim() === program.version;
}

/** Packs the program that is running, from its repository or from an installed package. */
export async function packOwn(world: World): Promise<OwnPackage> {
  await compileWhatIsNewer(world);
  const folder = mkdtempSync(join(tmpdir(), "cpd-pack-"));
  try {
    layOut(folder);
    const { isDone, fault } = await runNpm(["pack"], world, { folder });
    const name = readdirSync(folder).find((file) => file.endsWith(".tgz"));
    if (!isDone || !name) throw new Refusal(`npm cannot pack the program: ${fault}`);
    return { name, content: readFileSync(join(folder, name)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Compiles the program in its repository, when it is newer there than it was compiled. */
async function compileWhatIsNewer(world: World): Promise<void> {
  const sources = ["src", "templates", "tsconfig.json", "tsconfig.build.json", "package.json"];
  const isRepository = existsSync(join(root, "tsconfig.build.json"));
  // What `prepare` writes last.
  const last = join(root, "dist/templates/portfolio/package.json");
  const isNewer = () => Math.max(...sources.map(newestIn)) > statSync(last).mtimeMs;
  if (!isRepository || (existsSync(last) && !isNewer())) return;
  const { isDone, fault } = await runNpm(["run", "--silent", "prepare"], world, { folder: root });
  if (!isDone)
    throw new Refusal(`the program cannot be compiled (${fault}): run npm ci in ${root} first`);
}

/** When a file or anything in a folder was changed last, deletions included. */
function newestIn(path: string): number {
  const whole = join(root, path);
  const within = statSync(whole).isDirectory()
    ? readdirSync(whole, { recursive: true, encoding: "utf8" })
    : [];
  return Math.max(...["", ...within].map((part) => statSync(join(whole, part)).mtimeMs));
}

/** Copies what the package is made of, without what only its repository needs. */
function layOut(folder: string): void {
  const { scripts, devDependencies, allowScripts, ...manifest } = JSON.parse(
    readFileSync(manifestFile, "utf8"),
  );
  for (const path of [...manifest.files, "LICENSE", "README.md"])
    cpSync(join(root, path), join(folder, path), { recursive: true });
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}
