import type { Clock } from "./clock.ts";
import { type Activity, cpdYearOf } from "./domain/activity.ts";
import { asOfItsDay } from "./domain/as-of.ts";
import type { Objective } from "./domain/objective.ts";
import type { Portfolio } from "./domain/portfolio.ts";
import { compareText, inOrder, type Problem } from "./domain/problem.ts";
import { withUnwrittenYears } from "./domain/year.ts";
import { brokenLinks } from "./records/broken-links.ts";
import { checkObjectives, checkRecords } from "./records/checks.ts";
import { sortByKind } from "./records/files-by-kind.ts";
import { activityParser, type ParsedActivity } from "./records/parse-activity.ts";
import { parseObjective } from "./records/parse-objective.ts";
import { parseProfile } from "./records/parse-profile.ts";
import { parseYear } from "./records/parse-year.ts";
import { topOf } from "./records/read-fields.ts";
import { baseNameOf } from "./records/slug.ts";
import type { Sources } from "./records/sources.ts";
import { statusesAssumed } from "./records/year-checks.ts";
import { ukSpec } from "./schemes/uk-spec.ts";

/** Everything that could be read, and a list of what was wrong. */
export interface BuiltPortfolio {
  /** The records as they stand on the day: what readers are shown, and figures are made of. */
  readonly portfolio: Portfolio;
  /** All that the records say, of later days too: what may not be lost. */
  readonly written: Portfolio;
  /** By file, line and column. An error among them means that records are missing above. */
  readonly problems: readonly Problem[];
  /** How many files of activities there are, those that could not be read included. */
  readonly recordCount: number;
}

/** Reads, checks and puts together all records of a folder as they stand on one day. */
export function buildPortfolio(
  sources: Sources,
  clock: Clock,
  memory: RecordMemory = new Map(),
): BuiltPortfolio {
  const files = sortByKind(sources);
  const member = parseProfile(files.profile?.text, files.profile?.file ?? "");
  const { profile, scheme } = member;
  const today = clock(profile.timeZone);
  const parseActivity = remembering(memory, activityParser(scheme, profile), files.profile?.text);
  const activities = files.activities.map(({ file, text }) => parseActivity(text, file));
  const years = files.years.map(({ file, text }) => parseYear(text, file, profile));
  const objectives = files.objectives.map(({ file, text }) => parseObjective(text, file, profile));

  const readActivities = activities.flatMap(({ activity }) => activity ?? []).sort(byDate);
  const yearRecords = withUnwrittenYears(
    years.flatMap(({ year }) => year ?? []),
    readActivities.filter(({ status }) => status !== "draft").map((one) => cpdYearOf(one, today)),
    profile.defaultAudience,
  );
  const surroundings = {
    today,
    profile,
    standard: ukSpec,
    years: new Map(yearRecords.map((record) => [record.year, record])),
    objectives: [...objectives.map(({ id }) => id), ...unreadableObjectives(sources)],
    otherFiles: sources.otherFiles,
  };
  const parsed = [member, ...activities, ...years, ...objectives];
  const problems = [
    ...sources.problems,
    ...files.problems,
    ...parsed.flatMap(({ problems }) => problems),
    ...brokenLinks(
      parsed.flatMap(({ links }) => links),
      sources,
      files.others.map(({ file }) => file),
    ),
    ...checkRecords(activities, surroundings),
    ...checkObjectives(objectives, surroundings),
    ...statusesAssumed(yearRecords, years),
    ...files.others.map(({ file }) => recordMisplaced(file, sources.folder)),
  ];
  const written = {
    profile,
    scheme,
    standard: ukSpec,
    today,
    activities: readActivities,
    years: yearRecords,
    objectives: objectives.flatMap(({ objective }) => objective ?? []).sort(byDue),
  };
  return {
    portfolio: asOfItsDay(written),
    written,
    problems: inOrder(problems),
    recordCount: activities.length + sources.problems.filter(isUnreadableActivity(sources)).length,
  };
}

/**
 * Records of activities as they were read last, by file. Who keeps one from time
 * to time gets the same object again for a record that says the same.
 */
export type RecordMemory = Map<string, RememberedRecord>;

interface RememberedRecord {
  readonly text: string;
  /** Every record is read by what the profile says. */
  readonly profile: string | undefined;
  readonly parsed: ParsedActivity;
}

function remembering(
  memory: RecordMemory,
  parse: (text: string, file: string) => ParsedActivity,
  profile: string | undefined,
): typeof parse {
  return (text, file) => {
    const last = memory.get(file);
    if (last?.text === text && last.profile === profile) return last.parsed;
    const parsed = parse(text, file);
    memory.set(file, { text, profile, parsed });
    return parsed;
  };
}

function isUnreadableActivity({ folder }: Sources): (problem: Problem) => boolean {
  return ({ code, place }) =>
    code === "file-not-text" && place.file.startsWith(`${folder}/activities/`);
}

/** Ids of objectives whose files are there but are no text. */
function unreadableObjectives({ folder, problems }: Sources): readonly string[] {
  return problems
    .map(({ place }) => place.file)
    .filter((file) => file.startsWith(`${folder}/objectives/`))
    .map(baseNameOf);
}

function recordMisplaced(file: string, folder: string): Problem {
  return {
    code: "record-misplaced",
    place: topOf(file),
    message: "no record is looked for here, so nothing of this file counts",
    hint: `Move it to ${folder}/activities/ if it tells of an activity; notes of another kind belong outside ${folder}/.`,
  };
}

/** Oldest first, those of one day by file; drafts without a date last. */
function byDate(a: Activity, b: Activity): number {
  return compareText(a.date ?? "9", b.date ?? "9") || compareText(a.file, b.file);
}

function byDue(a: Objective, b: Objective): number {
  return compareText(a.due ?? "9", b.due ?? "9") || compareText(a.id, b.id);
}
