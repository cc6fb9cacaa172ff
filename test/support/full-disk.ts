import { spawnSync } from "node:child_process";
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
    const { status, stdout } = shell(program, script, folderOf(), 4, files);
    return status === 0 && stdout === "made\n";
  });
  if (!known) throw new Error("No disk can be filled on this machine: it has no POSIX shell");
  return known;
}

/** What a command did on a disk that held some files and had so many KiB of room, and what that held in the end. */
export function runOnFullDisk(
  files: string,
  room: number,
  args: (disk: string) => readonly string[],
) {
  const disk = folderOf();
  const after = folderOf();
  const command = [process.execPath, "--import", "tsx", "src/cli/bin.ts", ...args(disk)];
  const { status, stdout, stderr } = shell(
    way.program,
    `${way.disk}
cp -R "$3"/. "$1"
code=0
( ${way.limit}
shift 4; "$@" ) || code=$?
cp -R "$1"/. "$4"
exit $code`,
    disk,
    room,
    files,
    after,
    ...command,
  );
  const error = stderr.replaceAll(disk, "DISK");
  return { code: status, out: stdout, error, after };
}

function shell(
  [program = "sh", ...args]: readonly string[],
  script: string,
  ...words: readonly (string | number)[]
) {
  const all = program === "sh" ? ["-ec", script] : [...args, "sh", "-ec", script];
  return spawnSync(program, [...all, "sh", ...words.map(String)], { encoding: "utf8" });
}
