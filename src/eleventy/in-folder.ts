import process from "node:process";

/**
 * Does work with the process in a folder. Eleventy's project is the folder that
 * its process is in: it reads `.gitignore` there, and all paths from there.
 */
export async function inFolder<Result>(
  folder: string,
  work: () => Promise<Result>,
): Promise<Result> {
  // By the process itself: programs such as graceful-fs put their own in these two places.
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await work();
  } finally {
    process.chdir(before);
  }
}
