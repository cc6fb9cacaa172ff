import type { DoneActivity } from "../domain/activity.ts";
import { byDateThenFile, type OverfullDay, overfullDays } from "../domain/day-hours.ts";
import { formatHours } from "../domain/hours.ts";
import type { Place, Problem } from "../domain/problem.ts";
import { laterOnes } from "./duplicates.ts";
import type { DoneRecord } from "./parse-activity.ts";

/** A rule about what records of activities that took place, by date and file, say together. */
type PlausibilityRule = (done: readonly DoneRecord[]) => readonly Problem[];

/** Fewer hours than this may be those of one long day. */
const doubtfulFrom = 17;

/** Whether hours without a unit are so many that minutes may be meant. */
function looksLikeMinutes({ activity, writtenHours = "", hasClearSpan }: DoneRecord): boolean {
  return (
    activity.start === undefined &&
    hasClearSpan &&
    /^\d+$/.test(writtenHours) &&
    Number(writtenHours) >= doubtfulFrom
  );
}

const hoursDoubtful: PlausibilityRule = (done) =>
  done.filter(looksLikeMinutes).map(({ placeOf, writtenHours }) => ({
    code: "hours-doubtful",
    place: placeOf("hours"),
    message: `hours "${writtenHours}" may be minutes`,
    hint: `Write ${writtenHours}m if these are minutes; if they are hours of several days, add the first of them as start.`,
  }));

/** Hours that are doubted already, or lie on days that are not known, make no day overfull. */
const dayOverfull: PlausibilityRule = (done) => {
  const clear = done.filter((record) => record.hasClearSpan && !looksLikeMinutes(record));
  return overfullDays(clear.map(({ activity }) => activity)).flatMap((overfull) =>
    clear
      .filter(({ activity }) => activity === overfull.last)
      .map(({ placeOf }) => dayProblem(overfull, placeOf("hours"))),
  );
};

function dayProblem({ day, minutes, others }: OverfullDay<DoneActivity>, place: Place): Problem {
  const [other, ...more] = others.map(({ file }) => file);
  const beside = other ? `, with ${other}${more.length > 0 ? ` and ${more.length} more` : ""}` : "";
  return {
    code: "day-overfull",
    place,
    message: `${day} has ${formatHours(minutes)}${beside}`,
    hint: "Correct the hours or the days; if it took several days, add the first of them as start.",
  };
}

/** Shorter reflections may well be alike by chance. */
const fewestCharacters = 40;

const reflectionRepeated: PlausibilityRule = (done) => {
  const long = done.filter(({ reflectionWords }) => reflectionWords.length >= fewestCharacters);
  return laterOnes(long, ({ reflectionWords }) => reflectionWords).map(
    ({ record: { reflectionPlace }, first }) => ({
      code: "reflection-repeated",
      place: reflectionPlace(),
      message: `reflection is that of ${first.file}`,
      hint: "Say what this one taught you, or make one record of both, with the first day as start.",
    }),
  );
};

const rules: readonly PlausibilityRule[] = [hoursDoubtful, dayOverfull, reflectionRepeated];

/** What a reviewer may doubt of activities that took place. */
export function checkPlausibility(done: readonly DoneRecord[]): readonly Problem[] {
  const inOrder = [...done].sort((a, b) => byDateThenFile(a.activity, b.activity));
  return rules.flatMap((rule) => rule(inOrder));
}
