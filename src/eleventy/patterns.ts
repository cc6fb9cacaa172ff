import { dirname, relative, resolve, sep } from "node:path";

/** Patterns for a path and all below it. */
export function patternsOf(path: string): readonly string[] {
  // A pattern that begins so is taken as it is, where another is made a path from here.
  const whole = `**${patternFor(resolve(path))}`;
  const fromHere = patternFor(relative(".", path));
  return [whole, `${whole}/**`, fromHere, `${fromHere}/**`];
}

/**
 * A pattern that matches a path. A mark that means something in patterns stands
 * for any one letter, since not all that read them know how to escape it.
 */
export function patternFor(path: string): string {
  return path
    .split(sep)
    .join("/")
    .replace(/[!-,:-@[-^`{-~]/g, "?");
}

/** The folder, or the file, in which all lies that a pattern may match. */
export function startOf(pattern: string): string {
  const mark = pattern.search(/[*?[\]{}()!+@]/);
  return mark === -1 ? pattern : dirname(`${pattern.slice(0, mark)}x`);
}
