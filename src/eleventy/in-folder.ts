import { chdir, cwd } from "node:process";

/**
 * Does work with the process in a folder. Eleventy's project is the folder that
 * its process is in: it reads `.gitignore` there, and all paths from there.
 */
export async function inFolder<Result>(
  folder: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const before = cwd();
  chdir(folder);
  try {
    return await work();
  } finally {
    chdir(before);
  }
}
