import process from 'node:process';
import type { Writable } from 'node:stream';
import { ContentError } from '../corpus/content-error.ts';

/** What a command has to do with the world, so that a test can call it without a process of its own. */
export interface CommandIo {
  /** The project whose content is read and written. */
  root: URL;
  env: Readonly<Record<string, string | undefined>>;
  console: Pick<Console, 'log' | 'error'>;
  /** Where output goes that is too long for one string. */
  stdout: Writable;
}

/**
 * A command: what it returns is its exit code, nothing means 0.
 *
 * @param args The words behind the command's name.
 */
export type Command = (
  args: readonly string[],
  io: CommandIo,
) => number | void | Promise<number | void>;

/**
 * Call a command and return what it returns. A mistake in the content ends it with 1 and its message alone, which names the
 * place and the remedy.
 */
export async function callCommand(
  command: Command,
  args: readonly string[],
  io: CommandIo,
): Promise<number | void> {
  try {
    return await command(args, io);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    io.console.error(error.message);
    return 1;
  }
}

/** Run a command as this process, on the project that this file is part of. */
export async function runCommand(command: Command): Promise<void> {
  const code = await callCommand(command, process.argv.slice(2), {
    root: new URL('../../', import.meta.url),
    env: process.env,
    console,
    stdout: process.stdout,
  });
  process.exitCode = code ?? process.exitCode;
}

/** Say why a command comes to nothing; gives its exit code. */
export function fail(console: CommandIo['console'], message: string): number {
  console.error(message);
  return 1;
}
