import process from 'node:process';

/** Microseconds of the processor that this thread spends on something: what else the machine does is not counted. */
export async function processorTime(action: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await action();
  const { user, system } = process.threadCpuUsage(before);
  return user + system;
}

/**
 * The most that four times as much may cost where cost grows with length alone: held each against each it would be sixteen
 * times as much. The tenth of a second is for what a thread does beside its work.
 */
export const mostForFourTimes = (time: number): number => 10 * time + 100_000;
