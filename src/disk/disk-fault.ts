/** What the machine said no to. */
export interface DiskFault extends NodeJS.ErrnoException {
  readonly code: string;
  readonly syscall: string;
  /** Of a copy or a link: where it was to be. */
  readonly dest?: string;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EBUSY: "another program is using it",
  EDQUOT: "your share of the disk is used up",
  EEXIST: "it is there already",
  EFBIG: "it would be larger than a file may be here",
  EIO: "the disk has a fault",
  EISDIR: "a folder stands where a file should",
  ELOOP: "its links lead in a circle",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "its name is too long",
  ENFILE: "too many files are open on this machine",
  ENOENT: "it is not there",
  ENOSPC: "the disk is full",
  ENOTDIR: "a file stands where a folder should",
  ENOTEMPTY: "it is not empty",
  EPERM: "not permitted",
  EROFS: "the disk is read-only",
};

/** What only writing comes upon, whatever the file. */
const faultsOfWriting = ["EDQUOT", "EFBIG", "ENOSPC", "EROFS"];

/** Says what the machine said no to, in words. */
export function formatDiskFault(fault: DiskFault, file = fault.dest ?? fault.path): string {
  const verb = faultsOfWriting.includes(fault.code) ? "write" : "use";
  return `cannot ${verb} ${file ?? "a file"}: ${reasons[fault.code] ?? fault.code}`;
}

/** Whether an error is, or wraps, a fault for which no file is to blame. */
export function isOfDisk(error: unknown): boolean {
  const { code = "" } = diskFaultIn(error) ?? {};
  return [...faultsOfWriting, "EIO", "EMFILE", "ENFILE"].includes(code);
}

/** The fault of the machine that an error is, or that it wraps; `undefined` for a fault that is none of its. */
export function diskFaultIn(error: unknown): DiskFault | undefined {
  if (!(error instanceof Error)) return undefined;
  if (isDiskFault(error)) return error;
  return diskFaultIn((error as WrappingError).originalError ?? error.cause);
}

/** Eleventy's errors have what was thrown first in a property of their own. */
interface WrappingError extends Error {
  readonly originalError?: unknown;
}

/** Whether an error is itself such a fault. */
export function isDiskFault(error: unknown): error is DiskFault {
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  return typeof code === "string" && typeof syscall === "string";
}

/** Has what goes wrong name the file that it went wrong with, as errors of writing do not. */
export function naming<Result>(file: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw isDiskFault(error) ? Object.assign(error, { path: file }) : error;
  }
}
