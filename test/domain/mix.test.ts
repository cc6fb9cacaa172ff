import fc from "fast-check";
import { expect, test } from "vitest";
import { type DoneActivity, skills } from "../../src/domain/activity.ts";
import { formatHours, type Minutes, sumMinutes } from "../../src/domain/hours.ts";
import { skillsMix } from "../../src/domain/mix.ts";
import { activity } from "../support/activity.ts";

const building = (hours: string, ...skills: DoneActivity["skills"]): DoneActivity => ({
  ...activity({ hours }),
  skills,
});

test.each<[string, DoneActivity, readonly string[]]>([
  ["technical skills", building("2h", "technical"), ["2 h", "0 h", "0 h"]],
  ["soft skills", building("2h", "soft"), ["0 h", "2 h", "0 h"]],
  ["both, half to each", building("3h", "soft", "technical"), ["1 h 30 min", "1 h 30 min", "0 h"]],
  ["both, of an odd minute", building("5m", "technical", "soft"), ["3 min", "2 min", "0 h"]],
  ["neither", building("2h"), ["0 h", "0 h", "2 h"]],
])("hours of %s", (_what, one, expected) => {
  const { technical, soft, unsaid } = skillsMix([one]);
  expect([technical, soft, unsaid].map(formatHours)).toEqual(expected);
});

test("the mix adds up to the total, in whichever order the activities come", () => {
  const some = fc.record({
    minutes: fc.integer({ min: 1, max: 999 * 60 }),
    built: fc.shuffledSubarray([...skills]),
  });
  fc.assert(
    fc.property(fc.array(some), (list) => {
      const activities = list.map(({ minutes, built }) => building(`${minutes}m`, ...built));
      const mix = skillsMix(activities);
      expect(mix.technical + mix.soft + mix.unsaid).toBe(
        sumMinutes(list.map(({ minutes }) => minutes as Minutes)),
      );
      expect(skillsMix(activities.toReversed())).toEqual(mix);
    }),
  );
});
