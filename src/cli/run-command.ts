import process from 'node:process';
import { ContentError } from '../corpus/content-error.ts';

/**
 * Run a command; what it returns is its exit code, nothing means 0. A mistake in the content ends it with 1 and its message
 * alone, which names the place and the remedy.
 */
export async function runCommand(
  command: () => number | void | Promise<number | void>,
): Promise<void> {
  try {
    process.exitCode = (await command()) ?? process.exitCode;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
