import { type Problem, severityOf } from "../domain/problem.ts";
import { printable } from "./printable.ts";

/**
 * Writes problems as workflow commands, which GitHub shows beside the lines of a
 * change. `folder` leads from the repository's top to the folder that holds the
 * records; it is empty or ends in a slash.
 */
export function reportGithub(problems: readonly Problem[], folder: string): string {
  return problems.map((problem) => `${annotation(problem, folder)}\n`).join("");
}

function annotation(problem: Problem, folder: string): string {
  const { code, place, message, hint } = problem;
  const properties = Object.entries({
    file: `${folder}${place.file}`,
    line: place.line,
    endLine: place.line,
    col: place.column,
    endColumn: place.column + place.length,
    title: code,
  }).map(([name, value]) => `${name}=${escapeProperty(printable(String(value)))}`);
  const text = `${escapeData(printable(message))}%0A${escapeData(printable(hint))}`;
  return `::${severityOf(problem)} ${properties.join(",")}::${text}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
