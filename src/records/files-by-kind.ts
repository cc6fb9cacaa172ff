import { compareText } from "../domain/problem.ts";
import type { Sources } from "./sources.ts";

interface RecordFile {
  readonly file: string;
  readonly text: string;
}

/** The records of a folder by what they tell of, each kind in order of its paths. */
interface FilesByKind {
  readonly profile: RecordFile | undefined;
  readonly activities: readonly RecordFile[];
  readonly years: readonly RecordFile[];
  readonly objectives: readonly RecordFile[];
  /** Markdown where no record is looked for. */
  readonly others: readonly RecordFile[];
}

/** What a file tells of is said by where it lies. */
export function sortByKind({ folder, texts }: Sources): FilesByKind {
  const files = [...texts]
    .map(([file, text]) => ({ file, text }))
    .sort((a, b) => compareText(a.file, b.file));
  const kindOf = ({ file }: RecordFile): string => {
    const path = file.slice(folder.length + 1);
    if (path === "profile.md") return "profile";
    if (path.startsWith("activities/")) return "activities";
    return /^(years|objectives)\/[^/]+\.md$/.exec(path)?.[1] ?? "other";
  };
  const of = (kind: string) => files.filter((file) => kindOf(file) === kind);
  return {
    profile: of("profile")[0],
    activities: of("activities"),
    years: of("years"),
    objectives: of("objectives"),
    others: of("other"),
  };
}
