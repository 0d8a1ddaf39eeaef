/** Run Astro's build and watch it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { buildCommand } from '../project-copy.ts';
import { PhaseReader, type Phase } from './phases.ts';
import { ProcessWatch, type ProcessCost } from './watch-process.ts';

/** A part of a build, or the whole of it, with what it took. */
export type MeasuredPhase = Phase & ProcessCost;

/** In MiB, so that 3,200 plans are built within 4 GB; a limit of one's own in NODE_OPTIONS is kept. */
const heapLimit = '--max-old-space-size=2200';

/** How much of the log an error shows. */
const shownLines = 30;

/**
 * Build the site of a project, and tell of each phase when it has ended; gives what the whole took.
 *
 * @throws Error with the end of the log where the build fails.
 */
export async function runBuild(
  root: URL,
  project: string,
  tell: (phase: MeasuredPhase) => void,
): Promise<MeasuredPhase> {
  const { script, env } = buildCommand(root);
  const start = performance.now();
  const sinceStart = (): number => (performance.now() - start) / 1000;
  const child = spawn(process.execPath, [script, 'build'], {
    cwd: project,
    env: { NODE_OPTIONS: heapLimit, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (child.pid === undefined) throw new Error('Node could not be started.');
  const watch = new ProcessWatch(child.pid);
  const phases = new PhaseReader();
  const measured: MeasuredPhase[] = [];
  const log: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      const phase = phases.read(line, sinceStart());
      if (phase) {
        measured.push({ ...phase, ...watch.lap() });
        tell(measured.at(-1)!);
      }
      log.push(line);
      if (log.length > shownLines) log.shift();
    });
  }
  const [status] = (await once(child, 'close')) as [number | null];
  watch.stop();
  if (status !== 0) throw new Error(`没有建成：\n${log.join('\n')}`);
  return { name: '建成', seconds: sinceStart(), ...addUp(measured) };
}

function addUp(costs: readonly ProcessCost[]): ProcessCost {
  const processor = costs.map((cost) => cost.processor).filter((seconds) => seconds !== null);
  const memory = costs.map((cost) => cost.memory).filter((bytes) => bytes !== null);
  return {
    processor: processor.length > 0 ? processor.reduce((sum, seconds) => sum + seconds, 0) : null,
    memory: memory.length > 0 ? Math.max(...memory) : null,
  };
}
