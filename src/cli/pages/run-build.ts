/** Run Astro's build and watch it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { watchMemory } from '../national/memory.ts';
import { buildCommand } from '../project-copy.ts';
import { PhaseReader, type Phase } from './phases.ts';

/** What a build took. */
export interface BuildCost {
  seconds: number;
  /** In bytes; `null` where the system does not tell. */
  memory: number | null;
}

/** A part of a build with the most memory that it took. */
export interface MeasuredPhase extends Phase {
  /** In bytes; `null` where the system does not tell. */
  memory: number | null;
}

/** How much of the log an error shows. */
const shownLines = 30;

/**
 * Build the site of a project, and tell of each phase when it has ended.
 *
 * @throws Error with the end of the log where the build fails.
 */
export async function runBuild(
  root: URL,
  project: string,
  tell: (phase: MeasuredPhase) => void,
): Promise<BuildCost> {
  const { script, env } = buildCommand(root);
  const start = performance.now();
  const sinceStart = (): number => (performance.now() - start) / 1000;
  const child = spawn(process.execPath, [script, 'build'], {
    cwd: project,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const memories: (number | null)[] = [];
  let stop = watchMemory(child.pid);
  const takeMemory = (): number | null => {
    const memory = stop();
    memories.push(memory);
    stop = watchMemory(child.pid);
    return memory;
  };
  const phases = new PhaseReader();
  const log: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      const phase = phases.read(line, sinceStart());
      if (phase) tell({ ...phase, memory: takeMemory() });
      log.push(line);
      if (log.length > shownLines) log.shift();
    });
  }
  const [status] = (await once(child, 'close')) as [number | null];
  memories.push(stop());
  if (status !== 0) throw new Error(`没有建成：\n${log.join('\n')}`);
  const known = memories.filter((memory) => memory !== null);
  return { seconds: sinceStart(), memory: known.length > 0 ? Math.max(...known) : null };
}
