import type { DoneActivity } from "./activity.ts";
import { type Minutes, sumMinutes } from "./hours.ts";

/** Hours by the kind of skill they built. The three add up to the total. */
export interface SkillsMix {
  readonly technical: Minutes;
  readonly soft: Minutes;
  /** Of activities whose record names neither. */
  readonly unsaid: Minutes;
}

/** Divides counted hours by skill; those of an activity that names both count half to each. */
export function skillsMix(counted: readonly DoneActivity[]): SkillsMix {
  const both = ({ skills }: DoneActivity) => skills.length > 1;
  return {
    technical: sumMinutes(
      counted
        .filter(({ skills }) => skills.includes("technical"))
        .map((one) => (both(one) ? largerHalf(one.hours) : one.hours)),
    ),
    soft: sumMinutes(
      counted
        .filter(({ skills }) => skills.includes("soft"))
        .map((one) => (both(one) ? smallerHalf(one.hours) : one.hours)),
    ),
    unsaid: sumMinutes(
      counted.filter(({ skills }) => skills.length === 0).map(({ hours }) => hours),
    ),
  };
}

function largerHalf(time: Minutes): Minutes {
  return Math.ceil(time / 2) as Minutes;
}

function smallerHalf(time: Minutes): Minutes {
  return Math.floor(time / 2) as Minutes;
}
