import type { DoneActivity } from "../domain/activity.ts";
import type { YearReview } from "../domain/review.ts";
import type { Criterion } from "./review-criteria.ts";
import { countActivities } from "./year-words.ts";

/** Under so many words a reflection seldom says both what was learnt and how it is used. */
const fewWords = 8;

/** Reviewers want no lengthy ones: the IET's own examples run one to four sentences. */
const manyWords = 200;

/** The reflections: whether they are there, and their length, which is no judgement of them. */
export function reflections({ assessment: { counted } }: YearReview): Criterion {
  const empty = counted.filter(({ reflection }) => reflection === "");
  const short = counted.filter((one) => !empty.includes(one) && wordsIn(one) < fewWords);
  const long = counted.filter((one) => wordsIn(one) > manyWords);
  return {
    code: "reflections",
    name: "The reflections",
    question: "Do they say what you learnt, and what you do differently because of it?",
    figures: [
      withReflection(counted.length - empty.length, counted.length),
      ...short.map(
        ({ title }) => `"${title}" has fewer than ${fewWords} words: what use do you make of it?`,
      ),
      ...long.map(
        ({ title }) =>
          `"${title}" has more than ${manyWords} words: which few sentences matter most?`,
      ),
    ],
    records: [...empty, ...short, ...long].map(({ file }) => file),
  };
}

function withReflection(number: number, all: number): string {
  if (all === 0) return "No activity counts yet, so there is none to read.";
  if (number === all) return `Every activity has one: ${all} in all.`;
  return `${number} of ${countActivities(all)} have one; ${all - number} without.`;
}

function wordsIn({ reflection }: DoneActivity): number {
  return reflection.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
