import { evidenceTypes, isEvidenceType } from "../domain/evidence.ts";
import { type Place, type Problem, quoted } from "../domain/problem.ts";
import { isWebAddress } from "./field-rules.ts";
import { suggestion } from "./nearest.ts";

/** What is wrong with items of evidence: links, and paths of files in the records folder. */
export function evidenceProblems(
  evidence: readonly string[],
  otherFiles: ReadonlyMap<string, string>,
  placeOf: (item: number) => Place,
): readonly Problem[] {
  return evidence.flatMap((item, index) => {
    const fault = isAddress(item) ? linkFault(item) : fileFault(item, otherFiles);
    return fault ? [{ place: placeOf(index), ...fault }] : [];
  });
}

type Fault = Omit<Problem, "place">;

function isAddress(item: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(item);
}

function linkFault(link: string): Fault | undefined {
  if (isWebAddress(link)) return undefined;
  return {
    code: "url-invalid",
    message: `evidence ${quoted(link)} is not a web address`,
    hint: "Write a whole address that begins with https://, or the path of a file.",
  };
}

function fileFault(path: string, otherFiles: ReadonlyMap<string, string>): Fault | undefined {
  if (/^(?:[/\\]|[a-z]:)/i.test(path) || leadsOut(path)) {
    return {
      code: "evidence-outside",
      message: `evidence ${quoted(path)} is outside the records folder`,
      hint: "Put the file into the records folder, and write its path from there: evidence/2025/notes.pdf.",
    };
  }
  if (!isEvidenceType(path)) {
    return {
      code: "evidence-type",
      message: `evidence ${quoted(path)} is not a file of a kind that can be kept as evidence`,
      hint: `Save it as one of: ${evidenceTypes.join(", ")}.`,
    };
  }
  if (otherFiles.has(path.normalize("NFC"))) return undefined;
  return {
    code: "evidence-missing",
    message: `evidence ${quoted(path)} does not exist in the records folder`,
    hint: suggestion(
      path,
      [...otherFiles.keys()],
      "Write the path from the records folder, with / between folders: evidence/2025/notes.pdf.",
    ),
  };
}

/** Whether the `..` of a path lead above the folder it starts from. */
function leadsOut(path: string): boolean {
  let depth = 0;
  for (const part of path.split(/[/\\]/)) {
    if (part === "..") depth -= 1;
    else if (part !== "." && part !== "") depth += 1;
    if (depth < 0) return true;
  }
  return false;
}
