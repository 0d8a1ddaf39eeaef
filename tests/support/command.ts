/** Commands as an editor runs them: most within the test, for a process takes seconds to start; one of each as a process. */
import { spawnSync } from 'node:child_process';
import { Console } from 'node:console';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { callCommand, type Command, type CommandIo } from '../../src/cli/run-command.ts';

/** The project that the tests are part of. */
export const projectRoot = new URL('../../', import.meta.url);

/** How a command ended and what it said. */
export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Call a command in this process, on the project at `root` if it is not this one. */
export async function callInProcess(
  command: Command,
  args: readonly string[],
  { root = projectRoot, env = {} }: Partial<Pick<CommandIo, 'root' | 'env'>> = {},
): Promise<Ended> {
  const [stdout, stderr] = [new Sink(), new Sink()];
  const console = new Console({ stdout, stderr });
  const status = await callCommand(command, args, { root, env, console, stdout });
  return { status: status ?? 0, stdout: stdout.text, stderr: stderr.text };
}

/** Run the command `src/cli/NAME.ts` of the project at `root` as a process, in the folder of that project. */
export function runAsProcess(
  name: string,
  args: readonly string[],
  { root = projectRoot, env = {} }: Partial<Pick<CommandIo, 'root' | 'env'>> = {},
): Ended {
  const script = fileURLToPath(new URL(`src/cli/${name}.ts`, root));
  return spawnSync(process.execPath, [script, ...args], {
    cwd: fileURLToPath(root),
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
}

/** A stream that keeps what is written to it. */
class Sink extends Writable {
  readonly #parts: Buffer[] = [];

  get text(): string {
    return Buffer.concat(this.#parts).toString('utf8');
  }

  override _write(part: Buffer, _: string, done: () => void): void {
    this.#parts.push(part);
    done();
  }
}
