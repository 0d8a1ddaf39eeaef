/** What a process takes of the machine, lap by lap. */
import { existsSync, readFileSync } from 'node:fs';
import { watchMemory } from '../national/memory.ts';

/** What was taken since the lap before; `null` where the system does not tell. */
export interface ProcessCost {
  /** Seconds for which processors were kept busy: unlike the duration, this hangs little on what else runs. */
  processor: number | null;
  /** The most at one time, in bytes. */
  memory: number | null;
}

/** Linux counts in hundredths of a second, whatever the machine. */
const ticksPerSecond = 100;

/** Watches a process, with those that it started, until it is stopped. */
export class ProcessWatch {
  readonly #id: number;
  #processor: number | null = 0;
  #stopMemory: () => number | null;

  constructor(id: number) {
    this.#id = id;
    this.#stopMemory = watchMemory(id);
  }

  /** What was taken since this was last asked for, or since the watch began. */
  lap(): ProcessCost {
    const memory = this.stop();
    this.#stopMemory = watchMemory(this.#id);
    const processor = processorSeconds(this.#id);
    const before = this.#processor;
    this.#processor = processor;
    return { processor: processor === null || before === null ? null : processor - before, memory };
  }

  /** End the watch; gives the most memory since the last lap. */
  stop(): number | null {
    return this.#stopMemory();
  }
}

/** Of all threads, and of the processes that were started and have ended. */
function processorSeconds(id: number): number | null {
  const file = `/proc/${id}/stat`;
  if (!existsSync(file)) return null;
  // The name, in brackets, may have blanks in it. Behind it, user, system and children's time come 12th to 15th.
  const stat = readFileSync(file, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / ticksPerSecond;
}
