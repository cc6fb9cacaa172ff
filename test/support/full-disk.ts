import { spawn, spawnSync } from "node:child_process";
import { env } from "node:process";
import { outcomeOf } from "./run.ts";
import { folderOf } from "./temporary-folder.ts";

/** A way to have a disk that takes no more. In its scripts `$1` is the disk, `$2` the room on it, and `$3` what it holds. */
interface Way {
  readonly name: string;
  /** What a command says of it. */
  readonly reason: string;
  readonly program: readonly string[];
  /** Makes the disk. */
  readonly disk: string;
  /** Limits the command itself. */
  readonly limit: string;
}

const full = {
  reason: "the disk is full",
  // Every file takes whole pages of 4 KiB.
  disk: `pages=$(find "$3" -type f -size +0 -exec ls -l {} + | awk '{ n += int(($5 + 4095) / 4096) } END { print n + 0 }')
mount -t tmpfs -o size=$(( $2 + 4 * pages ))k none "$1"`,
  limit: "",
};

const ways: readonly Way[] = [
  { name: "a full disk", program: ["unshare", "-Urm"], ...full },
  { name: "a full disk, as root", program: ["unshare", "-m"], ...full },
  {
    // Where the system lends nobody a disk, it still ends a file after so many bytes.
    name: "a disk on which no file may be large",
    reason: "it would be larger than a file may be here",
    program: [],
    disk: "",
    limit: "ulimit -f $(( ($2 < 8 ? $2 : 8) * 2 ))",
  },
];

/** The first way that this machine knows. The last is known wherever there is a shell, so no test is left out. */
export const way: Way = wayOf(folderOf({ "some.txt": "Some." }));

function wayOf(files: string): Way {
  const known = ways.find(({ program, disk, limit }) => {
    const script = `${disk}\n${limit}\necho made`;
    const words = shellFor(program, script, folderOf(), 4, files);
    const { status, stdout } = spawnSync(...words, { encoding: "utf8" });
    return status === 0 && stdout === "made\n";
  });
  if (!known) throw new Error("No disk can be filled on this machine: it has no POSIX shell");
  return known;
}

/** What a command did on a disk that held some files and had so many KiB of room, and what that held in the end. */
export async function runOnFullDisk(
  files: string,
  room: number,
  args: (disk: string) => readonly string[],
  settings: Readonly<Record<string, string>>,
) {
  const disk = folderOf();
  const after = folderOf();
  const command = [process.execPath, "--import", "tsx", "src/cli/bin.ts", ...args(disk)];
  const script = `${way.disk}
cp -R "$3"/. "$1"
code=0
( ${way.limit}
shift 4; "$@" ) || code=$?
cp -R "$1"/. "$4"
exit $code`;
  const words = shellFor(way.program, script, disk, room, files, after, ...command);
  const child = spawn(...words, {
    env: { ...env, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const { code, out, error } = await outcomeOf(child);
  return { code, out, error: error.replaceAll(disk, "DISK"), after };
}

/** A program that runs a script of the shell, and its words. */
function shellFor(
  [program = "sh", ...args]: readonly string[],
  script: string,
  ...words: readonly (string | number)[]
): [program: string, words: string[]] {
  const all = program === "sh" ? ["-ec", script] : [...args, "sh", "-ec", script];
  return [program, [...all, "sh", ...words.map(String)]];
}
