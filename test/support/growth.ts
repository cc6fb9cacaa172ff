import { cpuUsage } from "node:process";

/** What takes fewer microseconds says nothing of how it grows. */
const shortest = 25_000;

/**
 * How many times as much work four times the size is: about 4 where work grows
 * with the size, and 16 where it grows with its square; 1 for what is hardly any
 * work. It is counted in time of the processor, so that a busy machine changes
 * little, and again where it looks like too much.
 */
export function growth(work: (size: number) => void, size: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 3 && least > 8; tries += 1) {
    const whole = timeOf(work, size);
    if (whole < 4 * shortest) return 1;
    least = Math.min(least, whole / Math.max(shortest, timeOf(work, size / 4)));
  }
  return least;
}

function timeOf(work: (size: number) => void, size: number): number {
  const before = cpuUsage();
  work(size);
  return cpuUsage(before).user;
}
