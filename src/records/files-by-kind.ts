import { compareText, type Problem, quoted } from "../domain/problem.ts";
import { topOf } from "./read-fields.ts";
import { withoutExtension } from "./slug.ts";
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
  /** Files that would say one thing twice. */
  readonly problems: readonly Problem[];
}

/** What a file tells of is said by where it lies; all texts are Markdown, whatever their extension. */
export function sortByKind({ folder, texts }: Sources): FilesByKind {
  const files = [...texts]
    .map(([file, text]) => ({ file, text }))
    .sort((a, b) => compareText(a.file, b.file));
  const kindOf = ({ file }: RecordFile): string => {
    const path = withoutExtension(file.slice(folder.length + 1));
    if (path === "profile") return "profile";
    if (path.startsWith("activities/")) return "activities";
    return /^(years|objectives)\/[^/]+$/.exec(path)?.[1] ?? "other";
  };
  const of = (kind: string) => files.filter((file) => kindOf(file) === kind);
  const [profiles, years, objectives] = [of("profile"), of("years"), of("objectives")];
  return {
    profile: profiles[0],
    activities: of("activities"),
    years,
    objectives,
    others: of("other"),
    problems: [profiles, years, objectives].flatMap(writtenTwice),
  };
}

/** `2025.md` and `2025.markdown` are two files of one year, and only one could be right. */
function writtenTwice(files: readonly RecordFile[]): readonly Problem[] {
  const firsts = new Map<string, string>();
  return files.flatMap(({ file }) => {
    const first = firsts.get(withoutExtension(file));
    firsts.set(withoutExtension(file), first ?? file);
    if (first === undefined) return [];
    return [
      {
        code: "slug-clash",
        place: topOf(file),
        message: `file ${quoted(file)} and file ${quoted(first)} are records of the same thing`,
        hint: "Put what you want to keep into one of the two files, and delete the other.",
      },
    ];
  });
}
