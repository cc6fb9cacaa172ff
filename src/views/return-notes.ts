import { isCounted } from "../domain/activity.ts";
import { formatDate } from "../domain/calendar-date.ts";
import type { DisclosedYear, Disclosure } from "../domain/disclosure.ts";
import { type Gap, gapsIn } from "../domain/gaps.ts";
import { formatHours } from "../domain/hours.ts";

/** The long gaps of a year, and how much of it is withheld: a sentence each. */
export function returnNotes(portfolio: Disclosure, disclosed: DisclosedYear): readonly string[] {
  return [
    ...gapNotes(portfolio, disclosed),
    ...activitiesWithheld(disclosed),
    ...objectivesWithheld(disclosed),
  ];
}

/** Gaps are only among what the reader is told of, and say so where something is not. */
function gapNotes(
  { activities, today }: Disclosure,
  { year, withheld }: DisclosedYear,
): readonly string[] {
  const told = [
    ...activities.filter((activity) => isCounted(activity, today)),
    ...withheld.listed.map(({ date }) => ({ date, start: undefined })),
  ];
  const isAllTold = withheld.activities === withheld.listed.length;
  const among = isAllTold ? "recorded" : "among the activities shown";
  return gapsIn(year, told, today).map((gap) => gapNote(gap, among));
}

function gapNote({ from, to }: Gap, among: string): string {
  return `No activity ${among} from ${formatDate(from)} to ${formatDate(to)}.`;
}

function activitiesWithheld({ withheld }: DisclosedYear): readonly string[] {
  const { activities, minutes, listed } = withheld;
  if (activities === 0) return [];
  const count = activities === 1 ? "1 activity" : `${activities} activities`;
  const why =
    listed.length > 0 ? "the member keeps the details private" : "the details are not public";
  return [`${count} withheld: ${why}, the hours, ${formatHours(minutes)}, are counted.`];
}

function objectivesWithheld({ withheld: { objectives } }: DisclosedYear): readonly string[] {
  if (objectives === 0) return [];
  const count = objectives === 1 ? "1 objective" : `${objectives} objectives`;
  return [`${count} withheld: what served nothing else is here counted as unplanned.`];
}
