import { cpuUsage } from "node:process";

/** What takes fewer microseconds says nothing of how it grows. */
const shortest = 25_000;

/**
 * How many times as much work four times the size is: about 4 where work grows
 * with the size, and 16 where it grows with its square; 1 for what is hardly any
 * work. It is counted in time of the processor, the least of three runs, so that
 * a busy machine changes little.
 */
export function growth(work: (size: number) => void, size: number): number {
  const first = timeOf(work, size);
  if (first < 4 * shortest) return 1;
  const whole = Math.min(first, timeOf(work, size), timeOf(work, size));
  const quarters = [1, 2, 3].map(() => timeOf(work, size / 4));
  return whole / Math.max(shortest, Math.min(...quarters));
}

function timeOf(work: (size: number) => void, size: number): number {
  const before = cpuUsage();
  work(size);
  return cpuUsage(before).user;
}
